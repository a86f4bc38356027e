/** What is shown of a laminated busbar: voltages, margins, and each two neighbours as a plate capacitor and a plate line. */
import type { Box2 } from '../../geometry/types.ts';
import type { LaminatedConductor, LaminateFigures, LaminatePair } from '../../model/derived/laminate.ts';
import { plateCapacitance_F, plateInductance_H } from '../../standards/laminate.ts';
import { settled } from '../section.ts';
import type { LaminateInput } from './input.ts';
import type { LaminatePlan, PlannedConductor } from './plan.ts';
import { voltageBetween_V, worstVoltage_V } from './voltage.ts';

export function laminateFigures(plan: LaminatePlan, conductors: readonly LaminatedConductor[], thickness_mm: number, input: LaminateInput): LaminateFigures {
  const records = input.conductors;
  return {
    working_V: Math.max(0, ...records.map((record) => worstVoltage_V(record, records))),
    required_mm: settled(plan.required_mm),
    margin_mm: settled(plan.margin_mm),
    thickness_mm,
    pairs: plan.conductors.slice(1).map((above, i) => pairOf(plan.conductors[i] as PlannedConductor, above, input)),
    conductors: conductors.map(({ id, name, bar, range_V, contacts, box }) => ({
      id,
      name,
      bar: bar.id,
      range_V,
      outer_mm: settled(outerMargin_mm(box, plan.filmBox)),
      contacts: contacts.map(({ id: contact, type, current_A, bolt }) => ({ id: contact, type, current_A, bolt })),
    })),
  };
}

/** Least distance from a plate's side to the film's, mm. */
export function outerMargin_mm(box: Box2, film: Box2): number {
  return Math.min(box.minX - film.minX, film.maxX - box.maxX, box.minY - film.minY, film.maxY - box.maxY);
}

function pairOf(below: PlannedConductor, above: PlannedConductor, { laminate }: LaminateInput): LaminatePair {
  const { thickness_mm: gap_mm, permittivity } = laminate.film;
  const overlap = overlapOf(below.box, above.box);
  const area_mm2 = Math.max(0, overlap.x * overlap.y - Math.max(openArea_mm2(below), openArea_mm2(above)));
  const { axis, length_mm } = below.way.length_mm <= above.way.length_mm ? below.way : above.way;
  const width_mm = axis === 'x' ? overlap.y : overlap.x;
  return {
    names: [below.record.name, above.record.name],
    voltage_V: voltageBetween_V(below.record, above.record),
    gap_mm,
    overlap_mm2: settled(area_mm2),
    capacitance_nF: settled(plateCapacitance_F(area_mm2, gap_mm, permittivity) * 1e9),
    inductance_nH: width_mm > 0 ? settled(plateInductance_H(length_mm, width_mm, gap_mm) * 1e9) : 0,
  };
}

function overlapOf(a: Box2, b: Box2): { readonly x: number; readonly y: number } {
  return { x: Math.max(0, Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX)), y: Math.max(0, Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY)) };
}

function openArea_mm2({ openings }: PlannedConductor): number {
  return openings.reduce((sum, { diameter_mm }) => sum + (Math.PI * diameter_mm ** 2) / 4, 0);
}
