/**
 * Rating of a free-standing bar from first principles: Joule heat against convection from the two broad faces (Churchill and
 * Chu, laminar vertical plate) and radiation. Confidence C. Against DIN 43671 d.c. at 56 MS/m, 12x5 to 40x10: painted -5.9
 * to +1.5 %, bare -8.1 to +2.0 % except 12x10, where it stays 9.2 % under the table.
 */
import { electricalOf } from './materials.ts';
import { requirePositive, requireRange } from './range.ts';

/** Air at 50 degC film temperature. */
const AIR = { conductivity_W_mK: 0.0276, viscosity_m2_s: 1.79e-5, diffusivity_m2_s: 2.51e-5, prandtl: 0.71, expansion_per_K: 1 / 323 };
const GRAVITY_m_s2 = 9.81;
const STEFAN_BOLTZMANN_W_m2K4 = 5.6704e-8;
const KELVIN = 273.15;
const RAYLEIGH_LIMIT = 1e9;

/** Emissivity of a bar: oxidised or bare in DIN's sense; painted or wrapped in PET; bright (U). */
export const EMISSIVITY = { bare: 0.4, painted: 0.9, bright: 0.1 } as const;

export interface FreeBar {
  /** Broad side, standing vertically. */
  readonly width_mm: number;
  readonly thickness_mm: number;
  /** Key of a conductor in `MATERIALS`. */
  readonly material: string;
  readonly ambient_C: number;
  readonly bar_C: number;
  readonly emissivity: number;
  /** What covers it all round: heat passes through it before the air takes it. `emissivity` is then that of its outer face. */
  readonly layer?: { readonly thickness_mm: number; readonly conductivity_W_mK: number };
  /** Conductivity at 20 degC in place of the material's, MS/m (DIN 43671 rates copper at 56). */
  readonly conductivity20_MS_m?: number;
}

/**
 * Direct current that holds the bar at `bar_C`, A; flat mounting takes 5 to 10 % off (U). Throws a RangeError for sizes not
 * above 0, a bar not warmer than its ambient, temperatures outside -60 to 300 degC, an emissivity outside 0 to 1 or a bar so
 * broad that the flow is not laminar.
 */
export function heatBalanceCurrent_A(bar: FreeBar): number {
  const loss_W_m = heatLoss_W_m(bar);
  const { resistivity20_ohm_m, alpha20_per_K } = electricalOf(bar.material);
  const rho20_ohm_m = bar.conductivity20_MS_m === undefined ? resistivity20_ohm_m : 1 / (bar.conductivity20_MS_m * 1e6);
  const resistance_ohm_m = (rho20_ohm_m * (1 + alpha20_per_K * (bar.bar_C - 20))) / ((bar.width_mm / 1e3) * (bar.thickness_mm / 1e3));
  return Math.sqrt(loss_W_m / resistance_ohm_m);
}

/**
 * Length between two ends as heat sinks from which on the air cools the bar more than its ends do, mm. Conduction alone lets the middle rise by
 * J^2 rho L^2 / (8 k); air alone, which takes G watts per metre and kelvin, by J^2 rho A / G whatever the length. They are equal at
 * L = sqrt(8 k A / G), G taken at `bar_C`. Throws as `heatBalanceCurrent_A` does.
 */
export function airCooledFrom_mm(bar: FreeBar): number {
  const loss_W_mK = heatLoss_W_m(bar) / (bar.bar_C - bar.ambient_C);
  const area_m2 = (bar.width_mm / 1e3) * (bar.thickness_mm / 1e3);
  return 1e3 * Math.sqrt((8 * electricalOf(bar.material).conductivity_W_mK * area_m2) / loss_W_mK);
}

/** What a metre of the bar at `bar_C` gives off. */
function heatLoss_W_m(bar: FreeBar): number {
  requireRange('ambient_C', bar.ambient_C, -60, 300);
  requireRange('bar_C', bar.bar_C, bar.ambient_C, 300);
  if (!bar.layer) return surfaceLoss_W_m(bar, bar.bar_C);
  return surfaceLoss_W_m(bar, surfaceTemperature_C(bar));
}

/** Steps of halving the range that the outer face's temperature lies in: far below what any figure shows. */
const HALVINGS = 50;

/**
 * Temperature of the outer face of the covering of a bar at `bar_C`, degC: where what the layer passes equals what the face gives off. The layer counts over the
 * two broad faces and as flat as the bar: heat through the edges, and the larger outer face, are left out. Throws as `heatBalanceCurrent_A` does, and for a
 * layer whose thickness or conductivity is not above 0.
 */
export function surfaceTemperature_C(bar: FreeBar): number {
  if (!bar.layer) return bar.bar_C;
  requirePositive('layer.thickness_mm', bar.layer.thickness_mm);
  requirePositive('layer.conductivity_W_mK', bar.layer.conductivity_W_mK);
  const passed_W_mK = (bar.layer.conductivity_W_mK * 2 * bar.width_mm) / bar.layer.thickness_mm;
  let low = bar.ambient_C;
  let high = bar.bar_C;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (middle <= bar.ambient_C || surfaceLoss_W_m(bar, middle) < passed_W_mK * (bar.bar_C - middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Convection and radiation of a metre of the bar whose face has this temperature. */
function surfaceLoss_W_m(bar: FreeBar, surface_C: number): number {
  requirePositive('width_mm', bar.width_mm);
  requirePositive('thickness_mm', bar.thickness_mm);
  requireRange('emissivity', bar.emissivity, 0, 1);
  const rise_K = surface_C - bar.ambient_C;
  requirePositive('bar_C - ambient_C', rise_K);
  const width_m = bar.width_mm / 1e3;
  const thickness_m = bar.thickness_mm / 1e3;
  // The thin edges are left out of the convection: with them the model lies 4 to 13 % over the tables.
  const convection_W_m = convectionCoefficient_W_m2K(width_m, rise_K) * rise_K * 2 * width_m;
  const radiance_W_m2 = STEFAN_BOLTZMANN_W_m2K4 * ((surface_C + KELVIN) ** 4 - (bar.ambient_C + KELVIN) ** 4);
  return convection_W_m + bar.emissivity * radiance_W_m2 * 2 * (width_m + thickness_m);
}

function convectionCoefficient_W_m2K(width_m: number, rise_K: number): number {
  const rayleigh = (GRAVITY_m_s2 * AIR.expansion_per_K * rise_K * width_m ** 3) / (AIR.viscosity_m2_s * AIR.diffusivity_m2_s);
  requirePositive('Rayleigh number (width_mm)', rayleigh, RAYLEIGH_LIMIT);
  const nusselt = 0.68 + (0.67 * rayleigh ** 0.25) / (1 + (0.492 / AIR.prandtl) ** (9 / 16)) ** (4 / 9);
  return (nusselt * AIR.conductivity_W_mK) / width_m;
}
