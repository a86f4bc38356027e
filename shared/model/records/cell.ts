import { z } from 'zod';
import { finite, recordId, recordOf } from './base.ts';

/**
 * A placed cell. `pose` puts the local origin (centre of the bottom face) in the pack frame, turned about z, degrees; `rolled`: before that by 180
 * degrees about its length, so that what was up is down, as pouch cells with both tabs at one end are put by turns.
 * `slot` is the place filling gave it; `placed` says whether the user moved it since, which filling again respects.
 */
export const cellRecord = recordOf('cell', {
  type: recordId,
  group: recordId,
  pose: z.looseObject({ x: finite, y: finite, z: finite, rotation_deg: finite, rolled: z.boolean().optional() }),
  slot: z.looseObject({ row: z.number().int().nonnegative(), position: z.number().int().nonnegative() }),
  placed: z.enum(['fill', 'user']),
});
export type CellRecord = z.infer<typeof cellRecord>;
