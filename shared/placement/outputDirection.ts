/** Where a pack output leaves its row. */
import type { Point2 } from '../geometry/types.ts';

/** Unit vector of an output's lug: over the front end from a row's first place, over the back end from any other. */
export function outputDirection(slot: { readonly position: number }): Point2 {
  return slot.position === 0 ? { x: -1, y: 0 } : { x: 1, y: 0 };
}
