/**
 * Third-party curve fits of the IPC-2152 chart (TWC, confidence B). Advisory: they assume FR-4 boards and do not hold for a
 * flexible circuit that hangs free.
 */
import { SQUARE_MIL_mm2 } from './ipc2221.ts';
import { requirePositive } from './range.ts';

export interface TraceHeating {
  readonly current_A: number;
  readonly rise_K: number;
}

/** Cross-section by the smps.us fit, mm2. Throws a RangeError for values that are not above 0 or a rise above 100 K. */
export function smpsArea_mm2({ current_A, rise_K }: TraceHeating): number {
  requirePositive('current_A', current_A);
  requirePositive('rise_K', rise_K, 100);
  const area_mil2 = (110.515 * rise_K ** -0.871 + 0.803) * current_A ** (0.868 * rise_K ** -0.102 + 1.129);
  return area_mil2 * SQUARE_MIL_mm2;
}

/** Cross-section by the mbedded.ninja fit, mm2. Throws a RangeError for values that are not above 0 or a rise above 100 K. */
export function ninjaArea_mm2({ current_A, rise_K }: TraceHeating): number {
  requirePositive('current_A', current_A);
  requirePositive('rise_K', rise_K, 100);
  const scale = 0.089710902134 * rise_K ** 0.39379253898;
  const exponent = 0.50382053698 * rise_K ** 0.038495772461;
  return (current_A / scale) ** (1 / exponent) * SQUARE_MIL_mm2;
}
