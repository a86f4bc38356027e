/** The sections of a laminated conductor: its plate and each of its tabs, against density, rise, drop and short time. */
import type { BarSection, SectionCriterion } from '../../model/derived/busbar.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { DutyRecord } from '../../model/records/duty.ts';
import { adiabaticSection_mm2 } from '../../standards/adiabatic.ts';
import { barResistance_ohm } from '../../standards/busbar.ts';
import { settled } from '../section.ts';

/** Keeps the adiabatic formula in its range where the conductor is hot already. */
const LEAST_SHORT_TIME_RISE_K = 1;

export interface LaminateDuty {
  readonly settings: BusbarsRecord;
  readonly duty: DutyRecord;
  readonly material: string;
  readonly maxTemperature_C: number;
  /** Of the whole stack at the continuous currents, degC. */
  readonly stack_C: number;
}

/** A part of a conductor that carries one current. */
export interface LaminatePiece {
  readonly current_A: number;
  readonly narrowest_mm: number;
  /** What it takes of the conductor's whole current. */
  readonly share: number;
}

export interface ConductorMeasures {
  readonly thickness_mm: number;
  /** Of the way through the plate, tab included, and the plate's width over most of it, mm. */
  readonly length_mm: number;
  readonly width_mm: number;
  readonly current_A: number;
  /** The plate first, then the tabs. */
  readonly pieces: readonly LaminatePiece[];
}

/** Resistance of the way through the conductor, ohm. */
export function wayResistance_ohm({ length_mm, width_mm, thickness_mm }: ConductorMeasures, material: string, temperature_C: number): number {
  return barResistance_ohm({ length_mm, area_mm2: width_mm * thickness_mm, material, temperature_C });
}

/**
 * One section a piece. The rise is the whole stack's by its heat balance; the drop the conductor's from contact to contact at its
 * current; the short-circuit current divides over the tabs as the continuous one does.
 */
export function laminateSections(measures: ConductorMeasures, rating: LaminateDuty, chosenBy: BarSection['chosenBy']): BarSection[] {
  const { settings, duty, material, stack_C, maxTemperature_C } = rating;
  const { thickness_mm } = measures;
  const drop_mV = 1000 * measures.current_A * wayResistance_ohm(measures, material, stack_C);
  const rise: SectionCriterion = atMost('rise', stack_C - duty.ambient_C, maxTemperature_C - duty.ambient_C, 'K');
  return measures.pieces.map(({ current_A, narrowest_mm, share }) => {
    const area_mm2 = settled(narrowest_mm * thickness_mm);
    const shortTime_mm2 = adiabaticSection_mm2({
      current_A: duty.shortCircuit_A * share,
      time_s: duty.clearing_s,
      material,
      initial_C: Math.min(stack_C, settings.shortTimeLimit_C - LEAST_SHORT_TIME_RISE_K),
      final_C: settings.shortTimeLimit_C,
    });
    const criteria: readonly SectionCriterion[] = [
      atMost('density', current_A / area_mm2, settings.maxDensity_A_mm2, 'A/mm2'),
      rise,
      atMost('drop', drop_mV, settings.maxDrop_mV, 'mV'),
      criterion('short-time', area_mm2, shortTime_mm2, 'mm2', area_mm2 / shortTime_mm2),
    ];
    const governing = criteria.reduce((least, other) => (other.margin < least.margin ? other : least));
    return { material, thickness_mm, width_mm: settled(narrowest_mm), area_mm2, current_A: settled(current_A), criteria, governing: governing.name, margin: governing.margin, chosenBy };
  });
}

/** Of several sections that with the least margin. */
export function weakest(sections: readonly BarSection[]): BarSection {
  return sections.reduce((least, section) => (section.margin < least.margin ? section : least));
}

function atMost(name: SectionCriterion['name'], actual: number, limit: number, unit: SectionCriterion['unit']): SectionCriterion {
  // A limit that the surroundings have used up already leaves no margin.
  return criterion(name, actual, limit, unit, limit <= 0 ? 0 : limit / actual);
}

function criterion(name: SectionCriterion['name'], actual: number, limit: number, unit: SectionCriterion['unit'], margin: number): SectionCriterion {
  return { name, actual: settled(actual), limit: settled(limit), unit, margin: settled(margin) };
}
