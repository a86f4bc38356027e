/** Manual values of derived items other than the thickness of bars: edges and width of a bar, places of a route. */
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import type { OverrideRecord } from '../../shared/model/records/decisions.ts';
import type { TextKey } from '../i18n/en.ts';
import type { Controller } from '../state/controller.ts';

/** By document, the overrides of each item: thousands of items are asked for one by one. */
const known = new WeakMap<Document, ReadonlyMap<string, readonly OverrideRecord[]>>();

/** The manual value of an item's feature, if there is one. Not for the document of a transaction, which changes. */
export function overrideOf(document: Document, target: string, feature: string): OverrideRecord | null {
  let byTarget = known.get(document);
  if (!byTarget) {
    const found = new Map<string, OverrideRecord[]>();
    for (const record of recordsOfKind(document, 'override')) found.set(record.target, [...(found.get(record.target) ?? []), record]);
    byTarget = found;
    known.set(document, byTarget);
  }
  return byTarget.get(target)?.find((record) => record.feature === feature) ?? null;
}

/** Sets it as one undo step, mm; null takes it away. Nothing when it is so already. */
export function overrideValue(controller: Controller, target: string, feature: string, value_mm: number | null): void {
  const { document } = controller.app.getState();
  const existing = document && overrideOf(document, target, feature);
  if (!document || (existing?.value ?? null) === value_mm) return;
  controller.transact(stepOf(feature, value_mm), (transaction) => {
    if (value_mm !== null) transaction.put({ ...(existing ?? { id: `override:${target}:${feature}`, kind: 'override', target, feature }), value: value_mm });
    else if (existing) transaction.remove(existing.id);
  });
}

function stepOf(feature: string, value_mm: number | null): TextKey {
  if (value_mm === null) return 'step.resetOverride';
  if (feature === 'width_mm') return 'step.setBarWidth';
  return feature.startsWith('edge:') ? 'step.moveEdge' : 'step.moveRoute';
}
