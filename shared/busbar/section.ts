/** What the duty asks of a bar's section, and what a section gives. */
import type { BarSection, SectionCriterion } from '../model/derived/busbar.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { DutyRecord } from '../model/records/duty.ts';
import { adiabaticSection_mm2 } from '../standards/adiabatic.ts';
import type { Covering } from './insulation/covering.ts';
import { longBarCurrent_A } from './longBar.ts';
import { barResistance_ohm, conductionRise_K } from '../standards/busbar.ts';

/** Keeps the adiabatic formula in its range where the bar is hot already: it then asks for an absurdly large section. */
const LEAST_SHORT_TIME_RISE_K = 1;

/** A piece of a bar between two terminals, or between a terminal and the bolt; nodes are numbered over the bar. */
export interface SegmentMeasures {
  readonly low: number;
  readonly high: number;
  /** Share of the pack's current that runs from low to high, and the share that the section must stand. */
  readonly flow: number;
  readonly rated: number;
  /** Across most of the segment, and where a hole or a step leaves least. */
  readonly width_mm: number;
  readonly narrowest_mm: number;
  /** Section of a further bar that is welded to this one all along the segment; left out: none. */
  readonly backing_mm2?: number;
  /** Developed, between terminal centres, or from a terminal's centre to the bolt's. */
  readonly length_mm: number;
}

/** The measures of a bar that its ratings rest on: a tree of segments. */
export interface BarMeasures {
  readonly thickness_mm: number;
  readonly segments: readonly SegmentMeasures[];
}

export interface Rating {
  readonly settings: BusbarsRecord;
  readonly duty: DutyRecord;
  /** What covers the bar between its joints. */
  readonly covering?: Covering;
}

/**
 * The section of each segment with every criterion's actual value, limit and margin. Density, conduction-limited rise and
 * short-time withstand are taken at the narrowest place with the current the segment must stand; the voltage drop is that of the
 * whole bar over the full width, what it loses over the pack's current.
 *
 * Rise: a bar between two terminals as ideal heat sinks, sides adiabatic, and no warmer than its covering stands; of a long segment its heat balance in air takes the place of that. Short time: adiabatic, from the
 * cell's temperature plus that rise to the limit of the bar in its film (IEC 60364-5-54, up to 5 s).
 */
export function segmentSections(measures: BarMeasures, rating: Rating, chosenBy: BarSection['chosenBy']): BarSection[] {
  const drop_mV = 1000 * rating.duty.continuous_A * resistance_ohm(measures, rating.settings.material, rating.duty.cell_C);
  return measures.segments.map((segment) => sectionOfSegment(segment, measures.thickness_mm, drop_mV, rating, chosenBy));
}

/** The section of the segment with the least margin, of equal ones the densest. Throws for a bar without segments. */
export function sectionOf(measures: BarMeasures, rating: Rating, chosenBy: BarSection['chosenBy']): BarSection {
  const density = ({ current_A, area_mm2 }: BarSection) => current_A / area_mm2;
  return segmentSections(measures, rating, chosenBy).reduce((least, section) =>
    section.margin < least.margin || (section.margin === least.margin && density(section) > density(least)) ? section : least,
  );
}

function sectionOfSegment(segment: SegmentMeasures, thickness_mm: number, drop_mV: number, rating: Rating, chosenBy: BarSection['chosenBy']): BarSection {
  const { settings, duty } = rating;
  const { material } = settings;
  const current_A = settled(duty.continuous_A * segment.rated);
  const area_mm2 = settled(segment.narrowest_mm * thickness_mm + (segment.backing_mm2 ?? 0));
  const density_A_mm2 = current_A / area_mm2;
  const rise_K = conductionRise_K({ density_A_mm2, length_mm: segment.length_mm, material, temperature_C: duty.cell_C });
  const final_C = settings.shortTimeLimit_C;
  const long_A = longBarCurrent_A(segment, thickness_mm, rating);
  const maxRise_K = Math.max(0, Math.min(settings.maxRise_K, (rating.covering?.limit_C ?? Infinity) - duty.cell_C));
  const shortTime_mm2 = adiabaticSection_mm2({
    current_A: duty.shortCircuit_A * segment.rated,
    time_s: duty.clearing_s,
    material,
    initial_C: Math.min(long_A === null ? duty.cell_C + rise_K : Math.min(settings.longBar?.limit_C ?? final_C, rating.covering?.limit_C ?? Infinity), final_C - LEAST_SHORT_TIME_RISE_K),
    final_C,
  });
  const criteria: readonly SectionCriterion[] = [
    atMost('density', density_A_mm2, settings.maxDensity_A_mm2, 'A/mm2'),
    long_A === null ? atMost('rise', rise_K, maxRise_K, 'K') : atMost('heat-balance', current_A, long_A, 'A'),
    atMost('drop', drop_mV, settings.maxDrop_mV, 'mV'),
    criterion('short-time', area_mm2, shortTime_mm2, 'mm2', area_mm2 / shortTime_mm2),
  ];
  const governing = criteria.reduce((least, other) => (other.margin < least.margin ? other : least));
  return {
    material,
    thickness_mm,
    width_mm: segment.narrowest_mm,
    area_mm2,
    current_A,
    criteria,
    governing: governing.name,
    margin: governing.margin,
    chosenBy,
  };
}

/** The resistance that loses as much at the pack's current as the bar's segments do at theirs, ohm. */
export function resistance_ohm({ thickness_mm, segments }: BarMeasures, material: string, temperature_C: number): number {
  const parts = segments.map(({ flow, length_mm, width_mm, backing_mm2 = 0 }) => flow ** 2 * barResistance_ohm({ length_mm, area_mm2: width_mm * thickness_mm + backing_mm2, material, temperature_C }));
  return settled(parts.reduce((sum, part) => sum + part, 0));
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
