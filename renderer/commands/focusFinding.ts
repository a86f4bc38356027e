/** Shows a finding where it is: selects what it is about, draws its measurement and brings the view there. */
import type { Finding } from '../../shared/model/derived/index.ts';
import type { Controller } from '../state/controller.ts';
import { ownersOfItems } from '../state/itemOwners.ts';

/** How much of the pack stays in view round a finding, at least, mm. */
const SURROUNDINGS_mm = 120;

export function focusFinding(controller: Controller, finding: Finding): void {
  const owners = markFinding(controller, finding);
  const { viewport } = controller;
  if (finding.at) viewport.current?.zoomTo(finding.at, Math.max(SURROUNDINGS_mm, 4 * extentOf(finding)));
  else viewport.current?.fit(owners);
}

/** Selects what a finding is about and draws its measurement, without moving the view. Returns what was selected. */
export function markFinding({ app }: Controller, finding: Finding): readonly string[] {
  const owners = ownersOfItems(finding.items, app.getState().bodies);
  app.setState({ focusedFinding: finding.key, selection: new Set(owners) });
  return owners;
}

function extentOf({ measure }: Finding): number {
  if (!measure) return 0;
  const [from, to] = measure;
  return Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z);
}
