import { z } from 'zod';
import { gap_mm, length_mm, nonNegative, pieceCount, recordOf, sizeXyz } from './base.ts';

/** How the pack is built round its cells; id `structure`. Pack frame: origin at the envelope's lower corner. */
export const structureRecord = recordOf('structure', {
  type: z.enum(['ctp']),
  envelope_mm: sizeXyz,
  rows: pieceCount,
  cellsPerRow: pieceCount,
  /** Free height between the lids and the top of the envelope, mm. */
  aboveLid_mm: length_mm,
  /** Gap between neighbouring rows, mm. */
  rowGap_mm: gap_mm,
  /** Pad between neighbouring cells of a row. Thickness as installed, under preload. */
  pad: z.looseObject({ material: z.string(), thickness_mm: gap_mm }),
  /** Insulating plates between the end cells and the end members. */
  endPlate: z.looseObject({ material: z.string(), thickness_mm: length_mm }),
  /** Metal frame: end members across the row ends, side members along the outer rows. Heights from the cells' base, mm. */
  members: z.looseObject({
    material: z.string(),
    endWidth_mm: length_mm,
    sideWidth_mm: length_mm,
    height_mm: length_mm,
    /** Gap between the outer cells and the side members, mm. */
    sideGap_mm: length_mm,
  }),
  /** Room inside the envelope before the first end member, for connectors and outputs, mm. */
  frontZone_mm: gap_mm,
  coolingPlate: z.looseObject({ material: z.string(), thickness_mm: length_mm, padThickness_mm: gap_mm, padMaterial: z.string() }),
  /** Stack preload on each row, N. */
  preload_N: nonNegative,
});
export type StructureRecord = z.infer<typeof structureRecord>;
