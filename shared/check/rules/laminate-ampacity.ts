import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

const ROUNDING = 1e-9;

/** A conductor of a laminated busbar whose plate or tab does not carry the duty: an error below the limit, a warning within the design margin. */
export const laminateAmpacity: Rule<'laminate'> = {
  code: 'laminate-ampacity',
  scope: 'laminate',
  clause: 'Busbar settings, IEC 60364-5-54, heat balance of the stack',
  run({ laminate }, { busbars }) {
    if (!laminate) return [];
    return laminate.conductors.flatMap(({ bar, name }) => {
      const all = bar.segments.flatMap(({ section }) => section.criteria.map((criterion) => ({ criterion, section })));
      const names = [...new Set(all.map(({ criterion }) => criterion.name))];
      return names.flatMap((criterionName) => {
        const worst = all.filter(({ criterion }) => criterion.name === criterionName).reduce((least, other) => (other.criterion.margin < least.criterion.margin ? other : least));
        const { criterion, section } = worst;
        if (criterion.margin >= busbars.designMargin - ROUNDING) return [];
        return [
          finding({
            code: this.code,
            severity: criterion.margin < 1 - ROUNDING ? 'error' : 'warning',
            items: [bar.id],
            feature: criterion.name,
            clause: this.clause,
            at: bar.bodies[0] ? placeOfBody(bar.bodies[0]) : null,
            actual: criterion.actual,
            required: criterion.limit,
            unit: criterion.unit,
            params: { net: name, variant: criterion.name, margin: criterion.margin, designMargin: busbars.designMargin, current_A: section.current_A, thickness_mm: section.thickness_mm },
          }),
        ];
      });
    });
  },
};
