/**
 * Current that melts copper. Adiabatic forms hold for short events only (up to about 5 s); they are no rating for a steady
 * current, and none of them covers whether a fuse trace interrupts d.c. at pack voltage.
 */
import { requirePositive, requireRange } from './range.ts';

const COPPER_MELTING_C = 1083;
/** 1 mm2 in circular mil. */
const CIRCULAR_MIL_PER_mm2 = 1973.5;
const LONGEST_s = 5;

export interface FusingCase {
  readonly area_mm2: number;
  readonly time_s: number;
  readonly ambient_C: number;
}

/**
 * Onderdonk, A: A_cmil sqrt(log10(1 + (Tm - Ta) / (234 + Ta)) / (33 t)), 288.7 A sqrt(s)/mm2 at 25 degC (PCDF, confidence B;
 * the constants 33 and 234 U, within 11 % of the energy form). Throws a RangeError for an area not above 0, a time not
 * above 0 or above 5 s, or an ambient outside -60 to 250 degC.
 */
export function onderdonk_A({ area_mm2, time_s, ambient_C }: FusingCase): number {
  requireFusingCase(area_mm2, time_s, ambient_C);
  const heating = Math.log10(1 + (COPPER_MELTING_C - ambient_C) / (234 + ambient_C));
  return area_mm2 * CIRCULAR_MIL_PER_mm2 * Math.sqrt(heating / (33 * time_s));
}

/**
 * Energy to heat and melt the section, A: t = (A / I)^2 density (cp (Tm - Ta) + Lf) / mean resistivity, about
 * 320.5 A sqrt(s)/mm2 at 25 degC (K3 after Adam Research TRM white paper 10, confidence A). Refuses what `onderdonk_A` does.
 */
export function kicadFusing_A({ area_mm2, time_s, ambient_C }: FusingCase): number {
  requireFusingCase(area_mm2, time_s, ambient_C);
  const energy_J_m3 = 8940 * (385 * (COPPER_MELTING_C - ambient_C) + 205_350);
  const resistivity_ohm_m = (copperResistivity_ohm_m(ambient_C) + copperResistivity_ohm_m(COPPER_MELTING_C)) / 2;
  return area_mm2 * 1e-6 * Math.sqrt(energy_J_m3 / (resistivity_ohm_m * time_s));
}

/**
 * Preece, A: steady current that melts a round copper wire in free air, 10244 d^1.5 with d in inches (PCDF, confidence A).
 * Not for laminated traces. Throws a RangeError for a diameter not above 0.
 */
export function preece_A(diameter_mm: number): number {
  requirePositive('diameter_mm', diameter_mm);
  return 10_244 * (diameter_mm / 25.4) ** 1.5;
}

function requireFusingCase(area_mm2: number, time_s: number, ambient_C: number): void {
  requirePositive('area_mm2', area_mm2);
  requirePositive('time_s', time_s, LONGEST_s);
  requireRange('ambient_C', ambient_C, -60, 250);
}

/** The energy form's own constants, 1.72e-8 ohm m and 0.00393 /K; with them it gives the printed 320.5. */
function copperResistivity_ohm_m(temperature_C: number): number {
  return 1.72e-8 * (1 + 0.00393 * (temperature_C - 20));
}
