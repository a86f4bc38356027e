/**
 * Creepage along surfaces by IEC 60664-1:2020 Table F.5 (F.4 of 2007, GB/T 16935.1), restated by KiCad and OpenMagnetics
 * (K1 = OM for every row), confidence A. Check against the purchased standard.
 */
import type { Insulation, PollutionDegree } from './clearance.ts';
import { requireRange } from './range.ts';

export type MaterialGroup = 'I' | 'II' | 'IIIa' | 'IIIb';
export type CreepageLookup = 'interpolate' | 'round-up';

interface Row {
  /** Working voltage r.m.s. or d.c. */
  readonly voltage_V: number;
  /** Printed wiring at pollution degree 1 and 2, mm; it ends at 1000 V. */
  readonly printed: readonly [number, number] | null;
  /** Pollution degree 1, any group, mm. */
  readonly pd1: number;
  /** Groups I, II, III, mm. */
  readonly pd2: readonly [number, number, number];
  readonly pd3: readonly [number, number, number];
}

const ROWS: readonly Row[] = [
  row(10, [0.025, 0.04], 0.08, [0.4, 0.4, 0.4], [1, 1, 1]),
  row(12.5, [0.025, 0.04], 0.09, [0.42, 0.42, 0.42], [1.05, 1.05, 1.05]),
  row(16, [0.025, 0.04], 0.1, [0.45, 0.45, 0.45], [1.1, 1.1, 1.1]),
  row(20, [0.025, 0.04], 0.11, [0.48, 0.48, 0.48], [1.2, 1.2, 1.2]),
  row(25, [0.025, 0.04], 0.125, [0.5, 0.5, 0.5], [1.25, 1.25, 1.25]),
  row(32, [0.025, 0.04], 0.14, [0.53, 0.53, 0.53], [1.3, 1.3, 1.3]),
  row(40, [0.025, 0.04], 0.16, [0.56, 0.8, 1.1], [1.4, 1.6, 1.8]),
  row(50, [0.025, 0.04], 0.18, [0.6, 0.85, 1.2], [1.5, 1.7, 1.9]),
  row(63, [0.04, 0.063], 0.2, [0.63, 0.9, 1.25], [1.6, 1.8, 2]),
  row(80, [0.063, 0.1], 0.22, [0.67, 0.95, 1.3], [1.7, 1.9, 2.1]),
  row(100, [0.1, 0.16], 0.25, [0.71, 1, 1.4], [1.8, 2, 2.2]),
  row(125, [0.16, 0.25], 0.28, [0.75, 1.05, 1.5], [1.9, 2.1, 2.4]),
  row(160, [0.25, 0.4], 0.32, [0.8, 1.1, 1.6], [2, 2.2, 2.5]),
  row(200, [0.4, 0.63], 0.42, [1, 1.4, 2], [2.5, 2.8, 3.2]),
  row(250, [0.56, 1], 0.56, [1.25, 1.8, 2.5], [3.2, 3.6, 4]),
  row(320, [0.75, 1.6], 0.75, [1.6, 2.2, 3.2], [4, 4.5, 5]),
  row(400, [1, 2], 1, [2, 2.8, 4], [5, 5.6, 6.3]),
  row(500, [1.3, 2.5], 1.3, [2.5, 3.6, 5], [6.3, 7.1, 8]),
  row(630, [1.8, 3.2], 1.8, [3.2, 4.5, 6.3], [8, 9, 10]),
  row(800, [2.4, 4], 2.4, [4, 5.6, 8], [10, 11, 12.5]),
  row(1000, [3.2, 5], 3.2, [5, 7.1, 10], [12.5, 14, 16]),
  row(1250, null, 4.2, [6.3, 9, 12.5], [16, 18, 20]),
  row(1600, null, 5.6, [8, 11, 16], [20, 22, 25]),
];

const GROUP_COLUMN: Readonly<Record<MaterialGroup, 0 | 1 | 2>> = { I: 0, II: 1, IIIa: 2, IIIb: 2 };
const PRINTED_WIRING_LIMIT_V = 1000;
/** Factor of reinforced insulation on the creepage (IEC 60664-1). */
const REINFORCED_CREEPAGE = 2;

export interface CreepageCase {
  /** Working voltage between the parts, V r.m.s. or d.c. */
  readonly voltage_V: number;
  readonly pollutionDegree: PollutionDegree;
  readonly materialGroup: MaterialGroup;
  /** Between rows: linear interpolation, which the standard allows, or the next row up. */
  readonly lookup: CreepageLookup;
  readonly insulation: Insulation;
  /** Whether the surface is printed wiring material; the plain columns apply where the printed ones are not allowed. */
  readonly printedWiring?: boolean;
}

/**
 * Required creepage distance, mm; doubled for reinforced insulation. Up to 10 V the first row applies. Printed wiring
 * columns: pollution degree 1 with any group, 2 with groups I, II and IIIa, up to 1000 V. That creepage is never under the
 * clearance is the caller's to hold. Throws a RangeError outside 0 to 1600 V.
 */
export function requiredCreepage_mm(creepageCase: CreepageCase): number {
  const { voltage_V, lookup, insulation } = creepageCase;
  requireRange('voltage_V', voltage_V, 0, 1600);
  const column = columnOf(creepageCase);
  const above = ROWS.findIndex((candidate) => voltage_V <= candidate.voltage_V);
  const upper = ROWS[above] as Row;
  const lower = ROWS[above - 1];
  const factor = insulation === 'reinforced' ? REINFORCED_CREEPAGE : 1;
  if (lookup === 'round-up' || !lower) return column(upper) * factor;
  const share = (voltage_V - lower.voltage_V) / (upper.voltage_V - lower.voltage_V);
  return (column(lower) + (column(upper) - column(lower)) * share) * factor;
}

/** Dimension X of IEC 60664-1 by pollution degree, mm (HART = K1, confidence A). */
const GROOVE_mm: Readonly<Record<PollutionDegree, number>> = { 1: 0.25, 2: 1, 3: 1.5 };
/** Below this clearance X may be less: a third of it. */
const SHORT_CLEARANCE_mm = 3;

/**
 * Width from which a groove or gap is followed along its contour in a creepage path, mm; a narrower one is bridged. With a
 * clearance under 3 mm a third of it, never more than the pollution degree's. Throws a RangeError for a negative clearance.
 */
export function grooveWidth_mm(pollutionDegree: PollutionDegree, clearance_mm: number): number {
  requireRange('clearance_mm', clearance_mm, 0, Number.MAX_VALUE);
  const width_mm = GROOVE_mm[pollutionDegree];
  return clearance_mm < SHORT_CLEARANCE_mm ? Math.min(width_mm, clearance_mm / 3) : width_mm;
}

/**
 * Material group of a comparative tracking index (K1, confidence A). Throws a RangeError under 100: such a material is no
 * insulation along its surface.
 */
export function materialGroupOf(comparativeTrackingIndex: number): MaterialGroup {
  requireRange('comparativeTrackingIndex', comparativeTrackingIndex, 100, Number.MAX_VALUE);
  if (comparativeTrackingIndex >= 600) return 'I';
  if (comparativeTrackingIndex >= 400) return 'II';
  return comparativeTrackingIndex >= 175 ? 'IIIa' : 'IIIb';
}

/** How to read the column that applies from a row. */
function columnOf({ voltage_V, pollutionDegree, materialGroup, printedWiring }: CreepageCase): (entry: Row) => number {
  const group = GROUP_COLUMN[materialGroup];
  if (printedWiring && voltage_V <= PRINTED_WIRING_LIMIT_V) {
    if (pollutionDegree === 1) return (entry) => printedColumns(entry)[0];
    if (pollutionDegree === 2 && materialGroup !== 'IIIb') return (entry) => printedColumns(entry)[1];
  }
  if (pollutionDegree === 1) return (entry) => entry.pd1;
  return pollutionDegree === 2 ? (entry) => entry.pd2[group] : (entry) => entry.pd3[group];
}

function printedColumns({ printed, voltage_V }: Row): readonly [number, number] {
  if (!printed) throw new RangeError(`printed wiring has no creepage at ${voltage_V} V`);
  return printed;
}

function row(voltage_V: number, printed: Row['printed'], pd1: number, pd2: Row['pd2'], pd3: Row['pd3']): Row {
  return { voltage_V, printed, pd1, pd2, pd3 };
}
