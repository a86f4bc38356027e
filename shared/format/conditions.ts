/** What surrounds a pack or a busbar, as a brief states it. */
import { z } from 'zod';

const positive = z.number().positive().finite();
const nonNegative = z.number().nonnegative().finite();
/** Where the resistance laws hold. */
const temperature_C = z.number().min(-60).max(300);

export const conditionsSchema = z.strictObject({
  ambient_C: temperature_C.optional(),
  cell_C: temperature_C.optional(),
  // IEC 60664-1 Table A.2 ends here.
  altitude_m: nonNegative.max(20_000).optional(),
  shortCircuit_A: positive.optional(),
  // The adiabatic withstand of IEC 60364-5-54 holds up to 5 s.
  clearing_s: positive.max(5).optional(),
  preload_N: nonNegative.optional(),
});
