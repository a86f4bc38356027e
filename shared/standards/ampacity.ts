/** Closed-form ratings of bars and rods in still air, and scaling a rating to other conditions. */
import { requirePositive, requireRange } from './range.ts';

export interface BarSectionSize {
  readonly area_mm2: number;
  readonly perimeter_mm: number;
}

/** CDA Pub. 22: single copper bar on edge, d.c., still air, 50 K over 40 degC, A: 7.73 A^0.5 p^0.39 (confidence A). Throws a RangeError for sizes not above 0. */
export function cdaBar_A({ area_mm2, perimeter_mm }: BarSectionSize): number {
  requireSize(area_mm2, perimeter_mm);
  return 7.73 * area_mm2 ** 0.5 * perimeter_mm ** 0.39;
}

/** CDA Pub. 22: round copper rod or tube under the same conditions, A: 8.63 A^0.5 p^0.36 (confidence A). Throws a RangeError for sizes not above 0. */
export function cdaRod_A({ area_mm2, perimeter_mm }: BarSectionSize): number {
  requireSize(area_mm2, perimeter_mm);
  return 8.63 * area_mm2 ** 0.5 * perimeter_mm ** 0.36;
}

export interface Thermal {
  readonly ambient_C: number;
  readonly bar_C: number;
}

/**
 * A rating moved to other temperatures, A: (dT2 / dT1)^0.61 sqrt((1 + alpha (T1 - 20)) / (1 + alpha (T2 - 20))) (CDA formula
 * 8 by IEC 61439-1, confidence A/C). Throws a RangeError where a bar is not warmer than its ambient or outside -60 to 300 degC.
 */
export function rerated_A(current_A: number, from: Thermal, to: Thermal, alpha20_per_K: number): number {
  const resistanceRatio = (1 + alpha20_per_K * (from.bar_C - 20)) / (1 + alpha20_per_K * (to.bar_C - 20));
  return current_A * (riseOf(to) / riseOf(from)) ** 0.61 * Math.sqrt(resistanceRatio);
}

export interface MelsomBoothCase extends BarSectionSize, Thermal {
  /** Product of the factors K1 to K6: number of bars, paint, mounting, place, air, a.c. */
  readonly factor: number;
  /** 1.83 copper, 2.90 aluminium. */
  readonly resistivity20_microohm_cm: number;
}

/**
 * Melsom and Booth, A: K 24.9 dT^0.61 S^0.5 p^0.39 / sqrt(rho20 (1 + 0.004 (T - 20))), S in cm2, p in cm (confidence U:
 * reproduces the 2689 A of a maker's guide; 6 to 9 % under the tables). Throws a RangeError for sizes not above 0 or a bar
 * not warmer than its ambient.
 */
export function melsomBooth_A(bar: MelsomBoothCase): number {
  requireSize(bar.area_mm2, bar.perimeter_mm);
  requirePositive('factor', bar.factor);
  requirePositive('resistivity20_microohm_cm', bar.resistivity20_microohm_cm);
  const resistivity = bar.resistivity20_microohm_cm * (1 + 0.004 * (bar.bar_C - 20));
  const size = (bar.area_mm2 / 100) ** 0.5 * (bar.perimeter_mm / 10) ** 0.39;
  return (bar.factor * 24.9 * riseOf(bar) ** 0.61 * size) / Math.sqrt(resistivity);
}

export interface Conductivity {
  /** At 20 degC, MS/m. */
  readonly conductivity20_MS_m: number;
  readonly alpha20_per_K: number;
}

/**
 * Ratio of the ratings of two bars of one size and temperature, sqrt(kappa / kappa of the reference): 0.79 for E-Al over
 * copper, 0.83 for copper-clad aluminium (confidence C, the latter confirmed by DIN 43670-2). Throws a RangeError for a
 * conductivity not above 0 or a temperature outside -60 to 300 degC.
 */
export function conductivityFactor(conductor: Conductivity, reference: Conductivity, bar_C: number): number {
  return Math.sqrt(conductivityAt(conductor, bar_C) / conductivityAt(reference, bar_C));
}

function conductivityAt({ conductivity20_MS_m, alpha20_per_K }: Conductivity, temperature_C: number): number {
  requirePositive('conductivity20_MS_m', conductivity20_MS_m);
  requireRange('bar_C', temperature_C, -60, 300);
  return conductivity20_MS_m / (1 + alpha20_per_K * (temperature_C - 20));
}

function riseOf({ ambient_C, bar_C }: Thermal): number {
  requireRange('ambient_C', ambient_C, -60, 300);
  requireRange('bar_C', bar_C, ambient_C, 300);
  if (bar_C === ambient_C) throw new RangeError(`bar_C must be above ambient_C, both are ${bar_C}`);
  return bar_C - ambient_C;
}

function requireSize(area_mm2: number, perimeter_mm: number): void {
  requirePositive('area_mm2', area_mm2);
  requirePositive('perimeter_mm', perimeter_mm);
}
