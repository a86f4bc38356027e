/**
 * Laminated busbars: how far bonded film must reach beyond a conductor's edge, and the stack as a plate capacitor and a plate line.
 * The margin rests on IEC 60664-1 as clearance.ts and creepage.ts restate it; the plate formulas are textbook ones (confidence U:
 * no source was seen), for conductors much wider than the film between them is thick.
 */
import { requiredClearance_mm, type PollutionDegree } from './clearance.ts';
import { requiredCreepage_mm, type CreepageLookup, type MaterialGroup } from './creepage.ts';
import { requirePositive, requireRange } from './range.ts';

const EPSILON_0_F_m = 8.8541878128e-12;
const MU_0_H_m = 4e-7 * Math.PI;

export interface LaminateEdge {
  /** Highest voltage between the two conductors, V. */
  readonly voltage_V: number;
  readonly pollutionDegree: PollutionDegree;
  readonly materialGroup: MaterialGroup;
  readonly lookup: CreepageLookup;
  readonly altitude_m: number;
  /** Whether the bond keeps pollution out: degree 1 then holds along it. */
  readonly sealed: boolean;
}

/**
 * Distance along the bonded film from a conductor's edge to the film's own edge, mm: the larger of creepage and clearance for
 * functional insulation. One edge alone keeps it, although a path from conductor to conductor passes two. 0 without voltage. Throws a
 * RangeError for voltages or altitudes outside the tables.
 */
export function laminateMargin_mm({ voltage_V, pollutionDegree, materialGroup, lookup, altitude_m, sealed }: LaminateEdge): number {
  if (voltage_V === 0) return 0;
  const degree = sealed ? 1 : pollutionDegree;
  const creepage_mm = requiredCreepage_mm({ voltage_V, pollutionDegree: degree, materialGroup, lookup, insulation: 'functional' });
  return Math.max(creepage_mm, requiredClearance_mm({ impulse_V: null, peak_V: voltage_V, pollutionDegree: degree, altitude_m, insulation: 'functional' }));
}

/** Capacitance of two plates, F: e0 er A / d. Throws a RangeError for a permittivity or a gap not above 0, or a negative area. */
export function plateCapacitance_F(area_mm2: number, gap_mm: number, permittivity: number): number {
  requireRange('area_mm2', area_mm2, 0, Number.MAX_VALUE);
  requirePositive('gap_mm', gap_mm);
  requirePositive('permittivity', permittivity);
  return (EPSILON_0_F_m * permittivity * area_mm2 * 1e-3) / gap_mm;
}

/**
 * Inductance of a go-and-return pair of wide plates, H: mu0 d l / w, at frequencies that drive the current to the facing surfaces; at
 * direct current it is higher. Throws a RangeError for a gap or width not above 0, or a negative length.
 */
export function plateInductance_H(length_mm: number, width_mm: number, gap_mm: number): number {
  requireRange('length_mm', length_mm, 0, Number.MAX_VALUE);
  requirePositive('gap_mm', gap_mm);
  requirePositive('width_mm', width_mm);
  return (MU_0_H_m * gap_mm * length_mm * 1e-3) / width_mm;
}

/**
 * Washer faces by bolt: outside diameter of a plain washer, mm (ISO 7089 as commonly tabled, confidence U: not seen). Undefined for a
 * bolt that is not in it.
 */
export function washer_mm(bolt: string): number | undefined {
  return WASHERS_mm[bolt.trim().toUpperCase()];
}

const WASHERS_mm: Readonly<Record<string, number>> = { M3: 7, M4: 9, M5: 10, M6: 12, M8: 16, M10: 20, M12: 24, M16: 30 };
