/** Thickness of each conductor: fixed, or the thinnest stock with which it and the whole stack carry the duty. */
import type { BarSection } from '../../model/derived/busbar.ts';
import { stackTemperature_C } from '../../standards/laminateHeat.ts';
import { isAmple } from '../section.ts';
import type { LaminateInput } from './input.ts';
import type { LaminatePlan, PlannedConductor } from './plan.ts';
import { laminateSections, weakest, type ConductorMeasures } from './sizing.ts';

export interface SizedConductor {
  readonly planned: PlannedConductor;
  readonly measures: ConductorMeasures;
  /** The plate's, then those of the tabs. */
  readonly sections: readonly BarSection[];
}

/** In the order of the plan. Throws a RangeError where a formula's range ends. */
export function sizeConductors(plan: LaminatePlan, input: LaminateInput): readonly SizedConductor[] {
  const stock = [...input.settings.stock_mm].sort((a, b) => a - b);
  const thinnest = stock[0] ?? 1;
  const thickness = plan.conductors.map(({ record }) => record.thickness_mm ?? thinnest);
  for (;;) {
    const sized = sizedAt(plan, thickness, input);
    // The stack's rise is shared: each conductor that is still free grows one step, until all have room.
    const weak = sized.flatMap(({ planned, sections }, i) => {
      const next = stock.find((step) => step > (thickness[i] ?? 0));
      return planned.record.thickness_mm === null && next !== undefined && !isAmple(weakest(sections), input.settings.designMargin) ? [{ i, next }] : [];
    });
    if (weak.length === 0) return sized;
    for (const { i, next } of weak) thickness[i] = next;
  }
}

function sizedAt(plan: LaminatePlan, thickness: readonly number[], input: LaminateInput): SizedConductor[] {
  const { laminate, duty, settings } = input;
  const measured = plan.conductors.map((planned, i) => ({ planned, measures: measuresOf(planned, thickness[i] ?? 0) }));
  const films_mm = (plan.conductors.length + 1) * laminate.film.thickness_mm;
  const stack_C = stackTemperature_C({
    conductors: measured.map(({ planned, measures }) => ({ current_A: measures.current_A, area_mm2: planned.way.width_mm * measures.thickness_mm, material: planned.record.material })),
    width_mm: Math.min(...plan.conductors.map(({ way }) => way.width_mm)),
    thickness_mm: films_mm + measured.reduce((sum, { measures }) => sum + measures.thickness_mm, 0),
    ambient_C: duty.ambient_C,
  });
  return measured.map(({ planned, measures }) => ({
    planned,
    measures,
    sections: laminateSections(measures, { settings, duty, material: planned.record.material, maxTemperature_C: laminate.maxTemperature_C, stack_C }, planned.record.thickness_mm === null ? 'duty' : 'settings'),
  }));
}

function measuresOf({ record, way, tabs }: PlannedConductor, thickness_mm: number): ConductorMeasures {
  const share = 1 / Math.max(1, tabs.length);
  return {
    thickness_mm,
    length_mm: way.length_mm,
    width_mm: way.width_mm,
    current_A: record.current_A,
    pieces: [
      { current_A: record.current_A, narrowest_mm: way.narrowest_mm, share: 1 },
      ...tabs.map(({ tab }) => ({ current_A: record.current_A * share, narrowest_mm: tab.width_mm - tab.hole_mm, share })),
    ],
  };
}
