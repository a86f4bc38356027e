/** Resistance of a uniform conductor. */
import { CONDUCTOR_TEMPERATURE_C, requirePositive, requireRange } from './range.ts';

/** Resistivity at a temperature by the linear law, ohm m. Throws a RangeError outside -60 to 300 degC. */
export function resistivity_ohm_m(resistivity20_ohm_m: number, alpha20_per_K: number, temperature_C: number): number {
  requireRange('temperature_C', temperature_C, CONDUCTOR_TEMPERATURE_C.low, CONDUCTOR_TEMPERATURE_C.high);
  return resistivity20_ohm_m * (1 + alpha20_per_K * (temperature_C - 20));
}

export interface UniformConductor {
  readonly resistivity20_ohm_m: number;
  readonly alpha20_per_K: number;
  readonly length_mm: number;
  readonly area_mm2: number;
  readonly temperature_C: number;
}

/**
 * rho20 L / A (1 + alpha (T - 20)), ohm (TWC, KiCad, CUORG; confidence A). Throws a RangeError for a negative length, an
 * area not above 0 or a temperature outside -60 to 300 degC.
 */
export function conductorResistance_ohm(conductor: UniformConductor): number {
  const { resistivity20_ohm_m, alpha20_per_K, length_mm, area_mm2, temperature_C } = conductor;
  requireRange('length_mm', length_mm, 0, Number.MAX_VALUE);
  requirePositive('area_mm2', area_mm2);
  // mm / mm2 is 1000 / m.
  return (resistivity_ohm_m(resistivity20_ohm_m, alpha20_per_K, temperature_C) * length_mm * 1e3) / area_mm2;
}
