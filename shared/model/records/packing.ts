import { z } from 'zod';
import { gap_mm, length_mm, pieceCount } from './base.ts';

export const PACKINGS = ['staggered', 'grid'] as const;

/** Flat coolant tubes that wind along the flanks of two neighbouring columns, one between every second pair of these. */
const tubes = z.looseObject({
  material: z.string(),
  /** Across the tube from outside to outside, and of its walls, mm. */
  thickness_mm: length_mm,
  wall_mm: length_mm,
  /** Of the pad or glue between the tube and the cells on either side, mm. */
  gap_mm: gap_mm,
  padMaterial: z.string(),
  /** How high the tube is, mm; its middle is at half the cells' height. */
  height_mm: length_mm,
});
export type CoolantTubes = z.infer<typeof tubes>;

/** How round cells fill a band: columns of cells across it, side by side along it. */
export const packing = z.looseObject({
  /** Staggered: every second column moved by half a pitch, so that neighbours stand in triangles of 60 degrees. Grid: in squares. */
  kind: z.enum(PACKINGS),
  /** Columns that make up one parallel group, and the cells of each. */
  columns: pieceCount,
  cellsPerColumn: pieceCount,
  /** Between neighbouring cells, mm. */
  cellGap_mm: gap_mm,
  /** Kept free beside each band for its sampling lines, on the side that its bars are tapped from, mm. */
  samplingZone_mm: gap_mm,
  /** Absent: none. */
  tubes: tubes.optional(),
  /** Groups of each band where they are not as many in each. */
  groups: z.array(pieceCount).max(1000).optional(),
});
export type Packing = z.infer<typeof packing>;
