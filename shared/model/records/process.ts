import { z } from 'zod';
import { gap_mm, length_mm, recordOf } from './base.ts';

/** Wider than the rolls that films are cut from, and windows so large are slow to unite. */
const margin_mm = length_mm.max(1000);

export const PROCESS_TYPES = ['hot-pressed-film'] as const;

/** How the connection system is held together; id `process`. */
export const processRecord = recordOf('process', {
  type: z.enum(PROCESS_TYPES),
  film: z.looseObject({
    material: z.string(),
    thickness_mm: length_mm,
    /** Margin of the film beyond the outermost busbar or FPC, mm. */
    margin_mm: margin_mm,
    /** How far a weld window is larger than the weld zone, each side, mm. */
    weldWindowMargin_mm: margin_mm,
    /** How far an opening is larger than the vent or bump under it, each side, mm. */
    openingMargin_mm: margin_mm,
    cornerRadius_mm: gap_mm,
    positioningHole_mm: length_mm,
  }),
});
export type ProcessRecord = z.infer<typeof processRecord>;
