import { z } from 'zod';
import { finite, recordId, recordOf } from './base.ts';

/** A point of an item's bounding box. The box moves with the item, and so does the dimension. */
export const anchor = z.looseObject({
  /** Owner id of a derived item, or a cell's id. */
  item: recordId,
  feature: z.enum(['centre', 'min-x', 'max-x', 'min-y', 'max-y', 'min-z', 'max-z']),
});
export type Anchor = z.infer<typeof anchor>;

/** A distance the designer wants to see, between two items; ids are `dimension:1`, `dimension:2` and so on. */
export const dimensionRecord = recordOf('dimension', {
  type: z.enum(['distance']),
  from: anchor,
  to: anchor,
  /** The axis along which the distance is taken, or the straight line between both points. */
  axis: z.enum(['x', 'y', 'z', 'direct']),
  /** How far the dimension line stands off the points it measures, mm. */
  offset_mm: finite,
});
export type DimensionRecord = z.infer<typeof dimensionRecord>;
