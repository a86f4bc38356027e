import { z } from 'zod';
import { gap_mm, length_mm, recordOf } from './base.ts';

/**
 * The board that protects and measures a single small cell, and the flexible circuit from the cell's tabs to it; id `protection`.
 * Absent from packs with front ends.
 */
export const protectionRecord = recordOf('protection', {
  part: z.string().min(1),
  /** Along the cell's tabs, across them, and its thickness, mm. */
  board_mm: z.looseObject({ length: length_mm, width: length_mm, thickness: length_mm }),
  /** Between the tips of the tabs and the board, mm: the sensor lies there. */
  gap_mm: length_mm,
  /** Pads of the board, mm: along the tabs and across. */
  pad_mm: z.looseObject({ x: length_mm, y: length_mm }),
  /** Copper foil of the board, mm. */
  copper_mm: length_mm,
  /** Width of the traces that carry the cell's current, mm. */
  powerTrace_mm: length_mm,
  /** Of the tab's face, how far the weld stays inside it, mm. */
  weldInset_mm: gap_mm,
});
export type ProtectionRecord = z.infer<typeof protectionRecord>;
