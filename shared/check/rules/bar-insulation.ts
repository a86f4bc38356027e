import type { Busbar, Finding } from '../../model/derived/index.ts';
import type { DeckRecord } from '../../model/records/deck.ts';
import { REINFORCED_VOLTAGE } from '../../standards/clearance.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBusbar } from '../place.ts';
import type { Rule } from '../rule.ts';

const WORST_LAST: readonly DeckRecord['materialGroup']['film'][] = ['I', 'II', 'IIIa', 'IIIb'];

/**
 * What covers bars: a covering that was asked for and cannot be made, a wall thinner than is made, a surface that tracks more easily than the deck counts on; and, once
 * for each kind and wall, that covered faces count as insulated on the strength of a test that nobody has made here.
 */
export const barInsulation: Rule<'net'> = {
  code: 'bar-insulation',
  scope: 'net',
  clause: 'IEC 60664-1:2020 solid insulation: withstand by test',
  run({ net, busbar }, { deck }) {
    if (!busbar) return [];
    const draft = { code: this.code, clause: this.clause, items: [busbar.id], at: placeOfBusbar(busbar) } as const;
    const { insulation, notInsulated } = busbar;
    if (notInsulated) return [finding({ ...draft, severity: 'warning', feature: 'missing', params: { net: net.label, variant: notInsulated.why } })];
    if (!insulation) return [];
    const { kind, thickness_mm, leastWall_mm, group, edgeRadius_mm } = insulation;
    const found: Finding[] = [];
    if (thickness_mm < leastWall_mm - COINCIDENT_mm) {
      found.push(finding({ ...draft, severity: 'warning', feature: 'wall', actual: thickness_mm, required: leastWall_mm, unit: 'mm', params: { net: net.label, variant: 'wall' } }));
    }
    if (WORST_LAST.indexOf(group) > WORST_LAST.indexOf(deck.materialGroup.film)) {
      found.push(finding({ ...draft, severity: 'warning', feature: 'tracking', actual: group, required: deck.materialGroup.film, params: { net: net.label, variant: 'tracking' } }));
    }
    return [...found, untested(busbar, { kind, thickness_mm, edgeRadius_mm }, deck)];
  },
};

/** One for all bars with that covering: its key names none of them. */
function untested(busbar: Busbar, { kind, thickness_mm, edgeRadius_mm }: { readonly kind: string; readonly thickness_mm: number; readonly edgeRadius_mm: number | undefined }, { impulse_V, insulationToStructure }: DeckRecord): Finding {
  const test_V = insulationToStructure === 'reinforced' ? REINFORCED_VOLTAGE * impulse_V : impulse_V;
  return finding({
    code: barInsulation.code,
    severity: 'note',
    items: [busbar.id],
    subject: ['busbars'],
    feature: `untested-${kind}-${thickness_mm}`,
    clause: barInsulation.clause,
    at: placeOfBusbar(busbar),
    required: test_V,
    unit: 'V',
    params: { thickness_mm, variant: kind, ...(edgeRadius_mm === undefined ? {} : { edge_mm: edgeRadius_mm }) },
  });
}
