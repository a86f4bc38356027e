/**
 * IPC-2221: conductor spacing (Table 6-1, as restated by KiCad, confidence A for revision A) and trace heating. A rule of
 * function and manufacture, not a safety standard: towards chassis and low voltage use clearance and creepage.
 */
import { requirePositive, requireRange } from './range.ts';

/** B1 internal; B2, B3 external uncoated below and above 3050 m; B4 polymer coated; A5 to A7 assemblies. */
export type SpacingColumn = 'B1' | 'B2' | 'B3' | 'B4' | 'A5' | 'A6' | 'A7';
export type TraceLayer = 'external' | 'internal';

const COLUMNS: readonly SpacingColumn[] = ['B1', 'B2', 'B3', 'B4', 'A5', 'A6', 'A7'];

type SpacingRow = readonly [number, readonly number[]];

/** The highest class; above it the spacing grows with the voltage. */
const TO_500_V: SpacingRow = [500, [0.25, 2.5, 12.5, 0.8, 0.8, 1.5, 0.8]];
/** Upper end of the class, V d.c. or a.c. peak, and spacing by column, mm. */
const SPACING: readonly SpacingRow[] = [
  [15, [0.05, 0.1, 0.1, 0.05, 0.13, 0.13, 0.13]],
  [30, [0.05, 0.1, 0.1, 0.05, 0.13, 0.25, 0.13]],
  [50, [0.1, 0.6, 0.6, 0.13, 0.13, 0.4, 0.13]],
  [100, [0.1, 0.6, 1.5, 0.13, 0.13, 0.5, 0.13]],
  [150, [0.2, 0.6, 3.2, 0.4, 0.4, 0.8, 0.4]],
  [170, [0.2, 1.25, 3.2, 0.4, 0.4, 0.8, 0.4]],
  [250, [0.2, 1.25, 6.4, 0.4, 0.4, 0.8, 0.4]],
  [300, [0.2, 1.25, 12.5, 0.4, 0.4, 0.8, 0.8]],
  TO_500_V,
];
/** Above 500 V: added per volt over 500, mm. */
const PER_VOLT_OVER_500: readonly number[] = [0.0025, 0.005, 0.025, 0.00305, 0.00305, 0.00305, 0.00305];

/** Smallest spacing between conductors, mm. Throws a RangeError for a negative voltage or one that is no number. */
export function spacing_mm(voltage_V: number, column: SpacingColumn): number {
  requireRange('voltage_V', voltage_V, 0, Number.MAX_VALUE);
  const index = COLUMNS.indexOf(column);
  const row = SPACING.find(([upTo_V]) => voltage_V <= upTo_V) ?? TO_500_V;
  return (row[1][index] as number) + (PER_VOLT_OVER_500[index] as number) * Math.max(0, voltage_V - 500);
}

/** 1 mil2 in mm2. */
export const SQUARE_MIL_mm2 = 6.4516e-4;
/** I = k dT^0.44 A^0.725, A in mil2 (KiCad, TWC; confidence A). */
const K: Readonly<Record<TraceLayer, number>> = { external: 0.048, internal: 0.024 };
/** Range of the formula (KiCad help, confidence B). */
const CURRENT_LIMIT_A: Readonly<Record<TraceLayer, number>> = { external: 35, internal: 17.5 };
const RISE_LIMIT_K = 100;
const WIDTH_LIMIT_mm = 10.16;

export interface TraceSection {
  readonly width_mm: number;
  readonly thickness_mm: number;
  readonly rise_K: number;
  readonly layer: TraceLayer;
}

/**
 * Current that heats a trace by `rise_K`, A, never more than the formula's range (35 A external, 17.5 A internal). A flex
 * in still air or bonded to plastic counts as internal (confidence U, conservative). Throws a RangeError for a width above
 * 10.16 mm (400 mil), a rise above 100 K, or a size or rise that is not above 0.
 */
export function traceCurrent_A({ width_mm, thickness_mm, rise_K, layer }: TraceSection): number {
  requirePositive('width_mm', width_mm, WIDTH_LIMIT_mm);
  requirePositive('thickness_mm', thickness_mm);
  requirePositive('rise_K', rise_K, RISE_LIMIT_K);
  const area_mil2 = (width_mm * thickness_mm) / SQUARE_MIL_mm2;
  return Math.min(K[layer] * rise_K ** 0.44 * area_mil2 ** 0.725, CURRENT_LIMIT_A[layer]);
}

/**
 * Cross-section that a current heats by `rise_K`, mm2. Throws a RangeError for a current above 35 A (external) or 17.5 A
 * (internal), a rise above 100 K, or a value that is not above 0.
 */
export function traceArea_mm2({ current_A, rise_K, layer }: { readonly current_A: number; readonly rise_K: number; readonly layer: TraceLayer }): number {
  requirePositive('current_A', current_A, CURRENT_LIMIT_A[layer]);
  requirePositive('rise_K', rise_K, RISE_LIMIT_K);
  return (current_A / (K[layer] * rise_K ** 0.44)) ** (1 / 0.725) * SQUARE_MIL_mm2;
}
