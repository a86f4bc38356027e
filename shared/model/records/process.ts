import { z } from 'zod';
import { nonNegative, positive, recordOf } from './base.ts';

/** How the connection system is held together; id `process`. */
export const processRecord = recordOf('process', {
  type: z.enum(['hot-pressed-film']),
  film: z.looseObject({
    material: z.string(),
    thickness_mm: positive,
    /** Margin of the film beyond the outermost busbar or FPC, mm. */
    margin_mm: positive,
    /** How far a weld window is larger than the weld zone, each side, mm. */
    weldWindowMargin_mm: positive,
    /** How far an opening is larger than the vent or bump under it, each side, mm. */
    openingMargin_mm: positive,
    cornerRadius_mm: nonNegative,
    positioningHole_mm: positive,
  }),
});
export type ProcessRecord = z.infer<typeof processRecord>;
