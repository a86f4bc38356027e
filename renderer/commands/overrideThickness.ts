/** Thickness of busbars: of one, as an override that stays on its conductor, or of all, in the settings. */
import { singleton, type Document } from '../../shared/model/document.ts';
import type { OverrideRecord } from '../../shared/model/records/decisions.ts';
import type { Controller } from '../state/controller.ts';
import { overrideOf } from './overrideValue.ts';

const FEATURE = 'thickness_mm';

/** The override on a bar's thickness, if there is one. */
export function thicknessOverride(document: Document, busbarId: string): OverrideRecord | null {
  return overrideOf(document, busbarId, FEATURE);
}

/** Overrides the thickness of these bars, as one undo step; null takes the overrides away. */
export function overrideThickness(controller: Controller, busbarIds: readonly string[], thickness_mm: number | null): void {
  const { document } = controller.app.getState();
  if (!document) return;
  controller.transact(thickness_mm === null ? 'step.resetThickness' : 'step.setThickness', (transaction) => {
    for (const target of busbarIds) {
      const existing = thicknessOverride(document, target);
      if (thickness_mm === null) {
        if (existing) transaction.remove(existing.id);
      } else if (existing?.value !== thickness_mm) {
        transaction.put({
          ...(existing ?? { id: `override:${target}:${FEATURE}`, kind: 'override', target, feature: FEATURE }),
          value: thickness_mm,
        });
      }
    }
  });
}

/** Fixes the thickness of every bar without an override, mm; null lets the duty choose. */
export function setThicknessOfAll(controller: Controller, thickness_mm: number | null): void {
  controller.transact('step.setThicknessOfAll', (transaction) => {
    const busbars = singleton(transaction.document, 'busbars');
    if (busbars.thickness_mm !== thickness_mm) transaction.put({ ...busbars, thickness_mm });
  });
}
