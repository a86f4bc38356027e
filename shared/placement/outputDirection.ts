/** Where a pack output leaves its row. */
import type { Point2 } from '../geometry/types.ts';

/** Unit vector of the lug of an output over cells at these places: over the front end if one is its row's first, over the back end if not. */
export function outputDirection(...slots: readonly { readonly position: number }[]): Point2 {
  return slots.some(({ position }) => position === 0) ? { x: -1, y: 0 } : { x: 1, y: 0 };
}
