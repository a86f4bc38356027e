/** Which boxes meet a box: the one place that knows flatbush. */
import Flatbush from 'flatbush';
import type { Box2 } from './types.ts';

export interface SpatialIndex {
  /** Indices of the boxes that overlap or touch `box`, ascending. */
  search(box: Box2): number[];
}

/** An index over the boxes as they stand; it may hold none. */
export function createSpatialIndex(boxes: readonly Box2[]): SpatialIndex {
  if (boxes.length === 0) return { search: () => [] };
  const tree = new Flatbush(boxes.length);
  for (const { minX, minY, maxX, maxY } of boxes) tree.add(minX, minY, maxX, maxY);
  tree.finish();
  return {
    search: ({ minX, minY, maxX, maxY }) => tree.search(minX, minY, maxX, maxY).sort((a, b) => a - b),
  };
}
