import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import { busbarId, fpcId, netIdOf } from '../../model/ids.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** What can be overridden of a derived item, by the first word of its id. */
const FEATURES: Readonly<Record<string, readonly string[]>> = { busbar: ['thickness_mm'] };

/** A manual change whose item or feature is no more. It is kept, and comes back into force when its item does. */
export const orphanedOverride: Rule<'document'> = {
  code: 'orphaned-override',
  scope: 'document',
  clause: 'Overrides hold for as long as their item exists',
  run({ document }) {
    const targets = targetsOf(document);
    return recordsOfKind(document, 'override').flatMap((override) => {
      const kind = override.target.split(':')[0] ?? '';
      const exists = targets.has(override.target);
      if (exists && FEATURES[kind]?.includes(override.feature)) return [];
      return [
        finding({
          code: this.code,
          severity: 'warning',
          items: [override.id, ...(exists ? [override.target] : [])],
          subject: [override.id],
          clause: this.clause,
          actual: typeof override.value === 'object' ? JSON.stringify(override.value) : String(override.value),
          params: { target: override.target, feature: override.feature, variant: exists ? 'feature' : 'item' },
        }),
      ];
    });
  },
};

function targetsOf(document: Document): ReadonlySet<string> {
  const order = singleton(document, 'topology').groupOrder;
  const nets = Array.from({ length: order.length + 1 }, (_, i) => netIdOf(order[i - 1] ?? null, order[i] ?? null));
  return new Set([
    ...nets.map(busbarId),
    ...recordsOfKind(document, 'frontEnd').map((frontEnd) => fpcId(frontEnd.id)),
    ...recordsOfKind(document, 'cell').map((cell) => cell.id),
  ]);
}
