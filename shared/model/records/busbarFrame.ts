import { z } from 'zod';
import { gap_mm, length_mm } from './base.ts';

/**
 * A plate of plastic across the ends of stacked pouch cells. Every tab passes straight through its slots, the bar's and the frame's, and is folded
 * onto the bar, which lies in the frame: outer faces of bars of any thickness lie in one plane.
 */
export const busbarFrame = z.looseObject({
  material: z.string(),
  /** From the sealed ends of the cells to the frame, mm. */
  gap_mm: gap_mm,
  /** From the frame's inner face to the outer faces of the bars in it, mm. */
  depth_mm: length_mm,
  /** Between a tab and the edges of its slots, mm. */
  slotClearance_mm: length_mm,
  /** Inner radius of the fold, mm. */
  foldRadius_mm: length_mm,
  /** Length of a tab's leg that lies flat on the bar, mm; what the tab is longer is cut off. */
  leg_mm: length_mm,
  /** Least breadth of a bar beside its slots towards the sampling line, and elsewhere, mm. */
  land_mm: z.looseObject({ sampling: length_mm, other: length_mm }),
  /** Room behind the bars' outer faces, for legs, lugs and connectors, mm. */
  outside_mm: gap_mm,
});
export type BusbarFrame = z.infer<typeof busbarFrame>;
