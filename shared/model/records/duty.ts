import type { z } from 'zod';
import { finite, nonNegative, positive, recordOf } from './base.ts';

/** Currents and surroundings the pack must stand; id `duty`. */
export const dutyRecord = recordOf('duty', {
  continuous_A: positive,
  charge_A: positive,
  pulse_A: positive,
  pulse_s: positive,
  ambient_C: finite,
  cell_C: finite,
  altitude_m: nonNegative,
  /** Prospective short-circuit current at the terminals, A, and the fuse's clearing time, s. */
  shortCircuit_A: positive,
  clearing_s: positive,
});
export type DutyRecord = z.infer<typeof dutyRecord>;
