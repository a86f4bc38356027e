/** How far one ring reaches beyond another. */
import { difference } from './boolean.ts';
import { longestRun } from './freeRun.ts';
import { closestOnSegments } from './segment.ts';
import type { Box2, Point2, Ring } from './types.ts';

export interface Beyond {
  readonly depth_mm: number;
  /** The point that lies farthest outside, and the closest one on the outline. */
  readonly at: Point2;
  readonly edge: Point2;
}

/** Whether the whole box lies within the ring; quicker than what `beyond` finds. */
export function boxWithin(box: Box2, ring: Ring): boolean {
  const run = box.maxY > box.minY ? longestRun([{ outline: ring, holes: [] }], box.minY, box.maxY) : null;
  return run !== null && run.from <= box.minX && run.to >= box.maxX;
}

/** The deepest place at which `ring` lies outside of `outline`, by more than `tolerance_mm`; null where it keeps inside. */
export function beyond(ring: Ring, outline: Ring, tolerance_mm: number): Beyond | null {
  let worst: Beyond | null = null;
  for (const region of difference([ring], [outline])) {
    // Across a notch all corners lie on the outline: the middles of the edges do not.
    const points = region.outline.flatMap((from, i) => {
      const to = region.outline[(i + 1) % region.outline.length] ?? from;
      return [from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }];
    });
    for (const at of points) {
      const edge = nearest(at, outline);
      const depth_mm = Math.hypot(at.x - edge.x, at.y - edge.y);
      if (depth_mm > tolerance_mm && depth_mm > (worst?.depth_mm ?? 0)) worst = { depth_mm, at: { x: at.x, y: at.y }, edge };
    }
  }
  return worst;
}

function nearest(point: Point2, ring: Ring): Point2 {
  let [best, least] = [point, Infinity];
  for (const [i, from] of ring.entries()) {
    const found = closestOnSegments(point, point, from, ring[(i + 1) % ring.length] ?? from, least);
    if (found) [best, least] = [found.to, found.distance_mm];
  }
  return best;
}
