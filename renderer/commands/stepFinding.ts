import type { Controller } from '../state/controller.ts';
import { focusFinding } from './focusFinding.ts';

/** Focuses the finding after (1) or before (-1) the focused one, round the end. */
export function stepFinding(controller: Controller, step: 1 | -1): void {
  const { derived, focusedFinding } = controller.app.getState();
  const findings = derived?.findings ?? [];
  const at = findings.findIndex((finding) => finding.key === focusedFinding);
  const start = at < 0 && step < 0 ? 0 : at;
  const next = findings[(start + step + findings.length) % Math.max(1, findings.length)];
  if (next) focusFinding(controller, next);
}
