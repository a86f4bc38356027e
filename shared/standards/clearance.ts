/**
 * Clearance through air by IEC 60664-1:2020 (GB/T 16935.1), inhomogeneous field. Tables F.2, F.8 and A.2 as restated by
 * KiCad and by OpenMagnetics (K1 = OM), confidence A. Check against the purchased standard.
 */
import { requirePositive, requireRange } from './range.ts';

export type PollutionDegree = 1 | 2 | 3;
export type Insulation = 'functional' | 'basic' | 'reinforced';

/** Table F.2, case A: preferred impulse voltage, V, and clearance at pollution degree 1, 2, 3, mm, up to 2000 m. */
const F2: readonly (readonly [number, number, number, number])[] = [
  [330, 0.01, 0.2, 0.8],
  [400, 0.02, 0.2, 0.8],
  [500, 0.04, 0.2, 0.8],
  [600, 0.06, 0.2, 0.8],
  [800, 0.1, 0.2, 0.8],
  [1000, 0.15, 0.2, 0.8],
  [1200, 0.25, 0.25, 0.8],
  [1500, 0.5, 0.5, 0.8],
  [2000, 1, 1, 1],
  [2500, 1.5, 1.5, 1.5],
  [3000, 2, 2, 2],
  [4000, 3, 3, 3],
  [5000, 4, 4, 4],
  [6000, 5.5, 5.5, 5.5],
  [8000, 8, 8, 8],
  [10000, 11, 11, 11],
  [12000, 14, 14, 14],
  [15000, 18, 18, 18],
];

/** Table F.8, case A: steady-state, temporary or recurring peak voltage, V, and clearance, mm, up to 2000 m. */
const F8: readonly (readonly [number, number])[] = [
  [330, 0.01],
  [400, 0.02],
  [500, 0.04],
  [600, 0.06],
  [800, 0.13],
  [1000, 0.26],
  [1200, 0.42],
  [1500, 0.76],
  [2000, 1.27],
  [2500, 1.8],
  [3000, 2.4],
  [4000, 3.8],
  [5000, 5.7],
  [6000, 7.9],
];

/** Table A.2: altitude, m, and factor on the clearance. */
const A2: readonly (readonly [number, number])[] = [
  [2000, 1],
  [3000, 1.14],
  [4000, 1.29],
  [5000, 1.48],
  [6000, 1.7],
  [7000, 1.95],
  [8000, 2.25],
  [9000, 2.62],
  [10000, 3.02],
  [15000, 6.67],
  [20000, 14.5],
];

/** Factor of reinforced insulation on both voltages (IEC 60664-1). */
export const REINFORCED_VOLTAGE = 1.6;
/** Products such as 1.6 x 1500 must not fall past their row by the last bit. */
const VOLTAGE_TOLERANCE = 1 + 1e-12;

/**
 * Clearance for a transient voltage, mm, by Table F.2 with the next preferred voltage up (no interpolation). Throws a
 * RangeError unless the voltage is above 0 and at most 15000 V.
 */
export function impulseClearance_mm(impulse_V: number, pollutionDegree: PollutionDegree): number {
  requirePositive('impulse_V', impulse_V, 15000 * VOLTAGE_TOLERANCE);
  const row = F2.find(([voltage_V]) => impulse_V <= voltage_V * VOLTAGE_TOLERANCE);
  if (!row) throw new RangeError(`impulse_V must be above 0 and at most 15000, is ${impulse_V}`);
  return row[pollutionDegree];
}

/**
 * Clearance for a steady-state or recurring peak voltage, mm, by Table F.8, interpolated between its rows; 0.01 mm up to
 * 330 V. Throws a RangeError outside 0 to 6000 V.
 */
export function steadyClearance_mm(peak_V: number): number {
  requireRange('peak_V', peak_V, 0, 6000);
  let below = F8[0] as readonly [number, number];
  for (const row of F8) {
    if (peak_V <= row[0]) {
      if (row === below) return row[1];
      return below[1] + ((row[1] - below[1]) * (peak_V - below[0])) / (row[0] - below[0]);
    }
    below = row;
  }
  return below[1];
}

/** Factor on the clearance by Table A.2, next row up; 1 up to 2000 m. Throws a RangeError outside -500 to 20000 m. */
export function altitudeFactor(altitude_m: number): number {
  requireRange('altitude_m', altitude_m, -500, 20000);
  const row = A2.find(([upTo_m]) => altitude_m <= upTo_m);
  return (row as readonly [number, number])[1];
}

export interface ClearanceCase {
  /** Rated impulse voltage, V; null where none reaches the gap, which only functional insulation may have. */
  readonly impulse_V: number | null;
  /** Highest steady-state or recurring peak voltage, V. */
  readonly peak_V: number;
  readonly pollutionDegree: PollutionDegree;
  readonly altitude_m: number;
  readonly insulation: Insulation;
}

/**
 * Required clearance, mm: the larger of Table F.2 at the impulse and Table F.8 at the peak (both voltages x 1.6 for
 * reinforced insulation), never under F.2's first row for the pollution degree, times the altitude factor. Functional
 * insulation without an impulse rests on the peak alone (confidence U: the clause was not found). Throws a RangeError for
 * voltages or altitudes outside the tables, and for basic or reinforced insulation without an impulse.
 */
export function requiredClearance_mm({ impulse_V, peak_V, pollutionDegree, altitude_m, insulation }: ClearanceCase): number {
  const factor = insulation === 'reinforced' ? REINFORCED_VOLTAGE : 1;
  if (impulse_V === null && insulation !== 'functional') {
    throw new RangeError(`impulse_V is needed for ${insulation} insulation`);
  }
  const least_mm = (F2[0] as (typeof F2)[number])[pollutionDegree];
  const impulse_mm = impulse_V === null ? least_mm : impulseClearance_mm(impulse_V * factor, pollutionDegree);
  return Math.max(impulse_mm, least_mm, steadyClearance_mm(peak_V * factor)) * altitudeFactor(altitude_m);
}
