import { z } from 'zod';
import { gap_mm, length_mm, positive } from './base.ts';

/** How bars over round cells are cut: a spine with a finger to each cell. */
export const comb = z.looseObject({
  /** Part of a rim's weldable area that its finger covers. */
  rimShare: z.number().min(0.05).max(0.6),
  /** How far fingers stay inside the edges of a rim, mm. */
  rimInset_mm: gap_mm,
  /** Least length of the narrow place at the root of each finger to a + pole, mm. */
  neckLength_mm: length_mm,
  /** How long it grows where it opens in time only so, mm; absent: it does not grow. */
  longestNeck_mm: length_mm.optional(),
  /** Narrowest that a neck is cut, mm, and as a multiple of the sheet's thickness. */
  leastNeck_mm: length_mm,
  leastNeckFactor: positive,
  /** Slot that is cut beside a neck, mm. */
  slot_mm: length_mm,
  /** Whether necks are to melt when their cell fails, and within which time, s. */
  fuseLink: z.looseObject({ opensWithin_s: positive.max(5) }).nullable(),
  /** Broadest that a spine grows for the duty, mm. */
  broadestSpine_mm: length_mm,
  /** Bars under the spines of turns and outputs, where a sheet whose necks open is too thin for the current along these: thicknesses on stock, mm. Absent: none. */
  backing: z.looseObject({ stock_mm: z.array(positive).min(1).max(100) }).optional(),
  /** How far a bar reaches beyond its cells for its tap, mm, and the width of that piece. */
  tap_mm: z.looseObject({ reach: length_mm, width: length_mm }),
});
export type CombSettings = z.infer<typeof comb>;
