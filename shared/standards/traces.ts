/** Copper traces. */
import { electricalOf } from './materials.ts';
import { requirePositive } from './range.ts';
import { conductorResistance_ohm } from './resistance.ts';

/** Thickness of foil of 1 oz/ft2, mm: 1.378 mil (SHIP, TWC; confidence A). */
export const FOIL_1OZ_mm = 1.378 * 0.0254;

export interface Trace {
  readonly length_mm: number;
  readonly width_mm: number;
  readonly thickness_mm: number;
  readonly temperature_C: number;
}

/**
 * Resistance of a copper trace of finished width, ohm: 1.724e-8 ohm m at 20 degC, 0.00393 /K (confidence A). Throws a
 * RangeError for a negative length, a width or thickness not above 0, or a temperature outside -60 to 300 degC.
 */
export function traceResistance_ohm({ length_mm, width_mm, thickness_mm, temperature_C }: Trace): number {
  requirePositive('width_mm', width_mm);
  requirePositive('thickness_mm', thickness_mm);
  const { resistivity20_ohm_m, alpha20_per_K } = electricalOf('copper-foil');
  return conductorResistance_ohm({ resistivity20_ohm_m, alpha20_per_K, length_mm, area_mm2: width_mm * thickness_mm, temperature_C });
}
