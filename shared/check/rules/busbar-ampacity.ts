import type { BarSection, Busbar, SectionCriterion } from '../../model/derived/index.ts';
import { finding } from '../finding.ts';
import { placeOfBusbar } from '../place.ts';
import type { Rule } from '../rule.ts';

const BASIS: Readonly<Record<SectionCriterion['name'], string>> = {
  density: 'Current density limit of the busbar settings',
  rise: 'Rise between terminals J²ρL²/8k, limit of the busbar settings',
  'heat-balance': 'Heat balance of a long bar in air, limit of the busbar settings',
  drop: 'Voltage drop limit of the busbar settings',
  'short-time': 'IEC 60364-5-54 adiabatic equation',
  margin: 'Design margin of the busbar settings',
};
const ROUNDING = 1e-9;

/** A bar with a segment that does not carry its share of the duty: an error below its limit, a warning within the design margin. */
export const busbarAmpacity: Rule<'net'> = {
  code: 'busbar-ampacity',
  scope: 'net',
  clause: 'Busbar settings and IEC 60364-5-54',
  run({ net, busbar }, { busbars }) {
    if (!busbar) return [];
    return worstOf(busbar)
      .filter(({ criterion }) => criterion.margin < busbars.designMargin - ROUNDING)
      .map(({ criterion, section }) =>
        finding({
          code: this.code,
          severity: criterion.margin < 1 - ROUNDING ? 'error' : 'warning',
          items: [busbar.id],
          feature: criterion.name,
          clause: BASIS[criterion.name],
          at: placeOfBusbar(busbar),
          actual: criterion.actual,
          required: criterion.limit,
          unit: criterion.unit,
          params: {
            net: net.label,
            variant: criterion.name,
            margin: criterion.margin,
            designMargin: busbars.designMargin,
            current_A: section.current_A,
            thickness_mm: section.thickness_mm,
          },
        }),
      );
  },
};

/** Each criterion as the segment with the least margin has it, of equal ones that with the largest current: the drop is the whole bar's. */
function worstOf({ segments }: Busbar): { readonly criterion: SectionCriterion; readonly section: BarSection }[] {
  const worst = new Map<string, { readonly criterion: SectionCriterion; readonly section: BarSection }>();
  for (const { section } of segments) {
    for (const criterion of section.criteria) {
      const known = worst.get(criterion.name);
      const isWorse = !known || criterion.margin < known.criterion.margin || (criterion.margin === known.criterion.margin && section.current_A > known.section.current_A);
      if (isWorse) worst.set(criterion.name, { criterion, section });
    }
  }
  return [...worst.values()];
}
