/** What the duty asks of a bar's section, and what a section gives. */
import type { BarSection, SectionCriterion } from '../model/derived/busbar.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { DutyRecord } from '../model/records/duty.ts';
import { adiabaticSection_mm2 } from '../standards/adiabatic.ts';
import { barResistance_ohm, conductionRise_K } from '../standards/busbar.ts';

/** Keeps the adiabatic formula in its range where the bar is hot already: it then asks for an absurdly large section. */
const LEAST_SHORT_TIME_RISE_K = 1;

/** The measures of a bar that its ratings rest on. */
export interface BarMeasures {
  readonly thickness_mm: number;
  /** Across most of the bar, and where a hole leaves least. */
  readonly width_mm: number;
  readonly narrowest_mm: number;
  /** Developed, between terminal centres, or from a terminal's centre to the bolt's. */
  readonly length_mm: number;
}

export interface Rating {
  readonly settings: BusbarsRecord;
  readonly duty: DutyRecord;
}

/**
 * The section with every criterion's actual value, limit and margin. Density, conduction-limited rise and short-time
 * withstand are taken at the narrowest place, the voltage drop over the full width.
 *
 * Rise: a bar between two terminals as ideal heat sinks, sides adiabatic. Short time: adiabatic, from the
 * cell's temperature plus that rise to the limit of the bar in its film (IEC 60364-5-54, up to 5 s).
 */
export function sectionOf(measures: BarMeasures, { settings, duty }: Rating, chosenBy: BarSection['chosenBy']): BarSection {
  const { material } = settings;
  const current_A = duty.continuous_A;
  const area_mm2 = settled(measures.narrowest_mm * measures.thickness_mm);
  const density_A_mm2 = current_A / area_mm2;
  const rise_K = conductionRise_K({ density_A_mm2, length_mm: measures.length_mm, material, temperature_C: duty.cell_C });
  const drop_mV = 1000 * current_A * resistance_ohm(measures, material, duty.cell_C);
  const final_C = settings.shortTimeLimit_C;
  const shortTime_mm2 = adiabaticSection_mm2({
    current_A: duty.shortCircuit_A,
    time_s: duty.clearing_s,
    material,
    initial_C: Math.min(duty.cell_C + rise_K, final_C - LEAST_SHORT_TIME_RISE_K),
    final_C,
  });
  const criteria: readonly SectionCriterion[] = [
    atMost('density', density_A_mm2, settings.maxDensity_A_mm2, 'A/mm2'),
    atMost('rise', rise_K, settings.maxRise_K, 'K'),
    atMost('drop', drop_mV, settings.maxDrop_mV, 'mV'),
    criterion('short-time', area_mm2, shortTime_mm2, 'mm2', area_mm2 / shortTime_mm2),
  ];
  const governing = criteria.reduce((least, other) => (other.margin < least.margin ? other : least));
  return {
    material,
    thickness_mm: measures.thickness_mm,
    width_mm: measures.narrowest_mm,
    area_mm2,
    current_A,
    criteria,
    governing: governing.name,
    margin: governing.margin,
    chosenBy,
  };
}

/** Between the ends of the measured length, ohm. */
export function resistance_ohm(measures: BarMeasures, material: string, temperature_C: number): number {
  return settled(barResistance_ohm({ length_mm: measures.length_mm, area_mm2: measures.width_mm * measures.thickness_mm, material, temperature_C }));
}

/** Whether every criterion holds with the design margin. */
export function isAmple(section: BarSection, designMargin: number): boolean {
  return section.margin >= designMargin - 1e-9;
}

function atMost(name: SectionCriterion['name'], actual: number, limit: number, unit: SectionCriterion['unit']): SectionCriterion {
  return criterion(name, actual, limit, unit, limit / actual);
}

function criterion(name: SectionCriterion['name'], actual: number, limit: number, unit: SectionCriterion['unit'], margin: number): SectionCriterion {
  return { name, actual: settled(actual), limit: settled(limit), unit, margin: settled(margin) };
}

/** Twelve digits: the last bits of logarithms and sines differ between engines, and files must not. */
export function settled(value: number): number {
  return Number(value.toPrecision(12));
}
