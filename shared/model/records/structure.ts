import { z } from 'zod';
import { count, nonNegative, positive, recordOf, sizeXyz } from './base.ts';

/** How the pack is built round its cells; id `structure`. Pack frame: origin at the envelope's lower corner. */
export const structureRecord = recordOf('structure', {
  type: z.enum(['ctp']),
  envelope_mm: sizeXyz,
  rows: count,
  cellsPerRow: count,
  /** Free height between the lids and the top of the envelope, mm. */
  aboveLid_mm: positive,
  /** Gap between neighbouring rows, mm. */
  rowGap_mm: nonNegative,
  /** Pad between neighbouring cells of a row. Thickness as installed, under preload. */
  pad: z.looseObject({ material: z.string(), thickness_mm: nonNegative }),
  /** Insulating plates between the end cells and the end members. */
  endPlate: z.looseObject({ material: z.string(), thickness_mm: positive }),
  /** Metal frame: end members across the row ends, side members along the outer rows. Heights from the cells' base, mm. */
  members: z.looseObject({
    material: z.string(),
    endWidth_mm: positive,
    sideWidth_mm: positive,
    height_mm: positive,
    /** Gap between the outer cells and the side members, mm. */
    sideGap_mm: positive,
  }),
  /** Room inside the envelope before the first end member, for connectors and outputs, mm. */
  frontZone_mm: nonNegative,
  coolingPlate: z.looseObject({ material: z.string(), thickness_mm: positive, padThickness_mm: nonNegative, padMaterial: z.string() }),
  /** Stack preload on each row, N. */
  preload_N: nonNegative,
});
export type StructureRecord = z.infer<typeof structureRecord>;
