/** Bars between terminals: conduction to their ends and resistance. Free-standing bars: heatBalance, ampacity, din43671. */
import { electricalOf } from './materials.ts';
import { requireRange } from './range.ts';
import { conductorResistance_ohm, resistivity_ohm_m } from './resistance.ts';

export { cdaBar_A, cdaRod_A, conductivityFactor, melsomBooth_A, rerated_A } from './ampacity.ts';
export { din43671Bar } from './din43671.ts';
export { airCooledFrom_mm, EMISSIVITY, heatBalanceCurrent_A, surfaceTemperature_C } from './heatBalance.ts';

export interface BarBetweenTerminals {
  readonly density_A_mm2: number;
  readonly length_mm: number;
  /** Key of a conductor in `MATERIALS`. */
  readonly material: string;
  /** Temperature the resistivity is taken at. */
  readonly temperature_C: number;
}

/**
 * Rise of a bar's middle over its two ends, K: J^2 rho(T) L^2 / (8 k), one dimension, no heat from the sides (confidence C).
 * The ends count as ideal heat sinks: never size by it alone. Throws a RangeError for a material without constants, a
 * negative value or a temperature outside -60 to 300 degC.
 */
export function conductionRise_K({ density_A_mm2, length_mm, material, temperature_C }: BarBetweenTerminals): number {
  const { resistivity20_ohm_m, alpha20_per_K, conductivity_W_mK } = electricalOf(material);
  requireRange('density_A_mm2', density_A_mm2, 0, Number.MAX_VALUE);
  requireRange('length_mm', length_mm, 0, Number.MAX_VALUE);
  const rho_ohm_m = resistivity_ohm_m(resistivity20_ohm_m, alpha20_per_K, temperature_C);
  const density_A_m2 = density_A_mm2 * 1e6;
  const length_m = length_mm / 1e3;
  return (density_A_m2 ** 2 * rho_ohm_m * length_m ** 2) / (8 * conductivity_W_mK);
}

export interface BarPath {
  readonly length_mm: number;
  readonly area_mm2: number;
  readonly material: string;
  readonly temperature_C: number;
}

/** Resistance along a bar, ohm. Throws a RangeError for a material without constants and as `conductorResistance_ohm` does. */
export function barResistance_ohm({ length_mm, area_mm2, material, temperature_C }: BarPath): number {
  const { resistivity20_ohm_m, alpha20_per_K } = electricalOf(material);
  return conductorResistance_ohm({ resistivity20_ohm_m, alpha20_per_K, length_mm, area_mm2, temperature_C });
}
