import type { BarSection, Busbar, SectionCriterion } from '../../model/derived/index.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
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
/** Bars whose class can have a thickness of its own. */
const SIZED_BY_CLASS: ReadonlySet<Busbar['role']> = new Set(['link', 'turn', 'output']);

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
            ...askedOf(criterion, section, busbar, busbars),
            margin: criterion.margin,
            designMargin: busbars.designMargin,
            current_A: section.current_A,
            thickness_mm: section.thickness_mm,
          },
        }),
      );
  },
};

/**
 * What would do: as much more metal as the criterion asks, and how much there is room for; a bar of the thickness that all share may have room for more.
 * A long bar in air follows no such simple law.
 */
function askedOf({ name, margin }: SectionCriterion, { area_mm2, thickness_mm, width_mm, chosenBy }: BarSection, { thickest_mm, width, role }: Busbar, { designMargin, stock_mm }: BusbarsRecord) {
  if (name === 'heat-balance' || name === 'margin' || margin <= 0) return { variant: name };
  const times = name === 'rise' ? Math.sqrt(designMargin / margin) : designMargin / margin;
  // A thicker bar has longer bumps: the next one on stock makes up for that.
  const enough_mm = Math.min(...stock_mm.filter((stock) => stock >= times * thickness_mm), Infinity);
  const asked = { asked_mm2: times * area_mm2, askedThickness_mm: Number.isFinite(enough_mm) ? enough_mm : times * thickness_mm, askedWidth_mm: times * width_mm };
  if (thickest_mm === undefined || thickest_mm >= asked.askedThickness_mm) return { variant: chosenBy === 'duty' && SIZED_BY_CLASS.has(role) ? `${name}-class` : name, ...asked };
  return { variant: `${name}-room`, ...asked, thickest_mm, widest_mm: Math.max(width.max_mm, width.value_mm) };
}

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
