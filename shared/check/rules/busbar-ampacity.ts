import type { SectionCriterion } from '../../model/derived/index.ts';
import { finding } from '../finding.ts';
import { placeOfBusbar } from '../place.ts';
import type { Rule } from '../rule.ts';

const BASIS: Readonly<Record<SectionCriterion['name'], string>> = {
  density: 'Current density limit of the busbar settings',
  rise: 'Rise between terminals J²ρL²/8k, limit of the busbar settings',
  drop: 'Voltage drop limit of the busbar settings',
  'short-time': 'IEC 60364-5-54 adiabatic equation',
  margin: 'Design margin of the busbar settings',
};
const ROUNDING = 1e-9;

/** A bar whose section does not carry the duty: an error below its limit, a warning within the design margin. */
export const busbarAmpacity: Rule<'net'> = {
  code: 'busbar-ampacity',
  scope: 'net',
  clause: 'Busbar settings and IEC 60364-5-54',
  run({ net, busbar }, { busbars }) {
    if (!busbar) return [];
    return busbar.section.criteria
      .filter((criterion) => criterion.margin < busbars.designMargin - ROUNDING)
      .map((criterion) =>
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
            current_A: busbar.section.current_A,
            thickness_mm: busbar.section.thickness_mm,
          },
        }),
      );
  },
};
