/**
 * A narrow place of a sheet that melts when its cell fails. Energy form of adiabatic melting, as `kicadFusing_A` has it for copper (K3 after
 * Adam Research TRM white paper 10), with the constants of the sheet's material; of a place of known length less what its ends lead away meanwhile.
 * It holds for events of up to 5 s, and says nothing of whether direct current is interrupted: that is for tests.
 */
import { electricalOf, materialOf } from './materials.ts';
import { requirePositive, requireRange } from './range.ts';

/** Longest event the adiabatic form holds for, s. */
export const LONGEST_ADIABATIC_s = 5;

/** Melting point, degC, and latent heat, J/kg. Copper: CUORG and K3; aluminium's melting point: MIF; the rest handbook values not seen in a source. */
const MELTING: Readonly<Record<string, { readonly melting_C: number; readonly latent_J_kg: number }>> = {
  'copper-T2': { melting_C: 1083, latent_J_kg: 205_350 },
  'aluminium-1060-O': { melting_C: 655, latent_J_kg: 397_000 },
  nickel: { melting_C: 1455, latent_J_kg: 298_000 },
};

/** Materials whose melting is known. */
export const MELTING_MATERIALS: readonly string[] = Object.keys(MELTING);

/**
 * J sqrt(t) at which the section has melted, A sqrt(s)/mm2: sqrt(density (cp (Tm - T0) + L) / mean resistivity). Copper at 25 degC: about 320.
 * Throws a RangeError for a material whose melting is not known and an initial temperature outside -60 to 250 degC.
 */
export function meltingDensity(material: string, initial_C: number): number {
  const melting = MELTING[material];
  if (!melting) throw new RangeError(`no melting point is known of "${material}"`);
  requireRange('initial_C', initial_C, -60, 250);
  const { resistivity20_ohm_m, alpha20_per_K, heat_J_kgK } = electricalOf(material);
  const resistivity = (temperature_C: number): number => resistivity20_ohm_m * (1 + alpha20_per_K * (temperature_C - 20));
  const energy_J_m3 = materialOf(material).density_kg_m3 * (heat_J_kgK * (melting.melting_C - initial_C) + melting.latent_J_kg);
  const mean_ohm_m = (resistivity(initial_C) + resistivity(melting.melting_C)) / 2;
  return Math.sqrt(energy_J_m3 / mean_ohm_m) * 1e-6;
}

export interface FuseLinkCase {
  readonly material: string;
  readonly initial_C: number;
  readonly area_mm2: number;
  readonly current_A: number;
  /** Between two ends that stay at the initial temperature; left out: so long that its middle does not feel them. */
  readonly length_mm?: number;
}

/**
 * Time after which the section has melted in its middle, s; null beyond the 5 s that the form holds for, and where the ends lead off as much as the current heats.
 * One-dimensional conduction from a uniformly heated bar to its ends (Carslaw and Jaeger, Conduction of Heat in Solids, 3.14), constants taken as their means;
 * the latent heat counts as a further rise, which is on the slow side. Throws as `meltingDensity` does, and unless length, area and current are above 0.
 */
export function openingTime_s({ material, initial_C, area_mm2, current_A, length_mm }: FuseLinkCase): number | null {
  requirePositive('area_mm2', area_mm2);
  requirePositive('current_A', current_A);
  const adiabatic_s = ((meltingDensity(material, initial_C) * area_mm2) / current_A) ** 2;
  if (adiabatic_s > LONGEST_ADIABATIC_s) return null;
  if (length_mm === undefined) return adiabatic_s;
  requirePositive('length_mm', length_mm);
  const { heat_J_kgK, conductivity_W_mK } = electricalOf(material);
  const diffusivity_mm2_s = (1e6 * conductivity_W_mK) / (materialOf(material).density_kg_m3 * heat_J_kgK);
  // In times of the bar, a t / L2, its middle rises as fast as without ends at first: 8 times that of the rise it ends at.
  const asked = (8 * diffusivity_mm2_s * adiabatic_s) / length_mm ** 2;
  if (asked >= 1) return null;
  let [early, late] = [adiabatic_s, LONGEST_ADIABATIC_s];
  if (middleRise((diffusivity_mm2_s * late) / length_mm ** 2) < asked) return null;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (early + late) / 2;
    if (middleRise((diffusivity_mm2_s * middle) / length_mm ** 2) < asked) early = middle;
    else late = middle;
  }
  return late;
}

const HALVINGS = 40;
const TERMS = 12;

/** Rise of the middle of a uniformly heated bar after the time a t / L2, as a part of the rise it ends at. */
function middleRise(time: number): number {
  let rise = 1;
  for (let n = 0; n < TERMS; n++) {
    const odd = 2 * n + 1;
    rise -= ((n % 2 === 0 ? 32 : -32) / (Math.PI * odd) ** 3) * Math.exp(-((odd * Math.PI) ** 2) * time);
  }
  return rise;
}
