/** The outline of boxes that overlap or lie side to side, as one loop with rounded corners. */
import { union } from '../geometry/boolean.ts';
import { fillet, rectangle, snapContour } from '../geometry/contour.ts';
import type { Box2, Contour, Point2 } from '../geometry/types.ts';
import { boxOfExtents, extentAlong, otherAxis, type Axis } from './axis.ts';

/** Corners are rounded but for those that `isSharp` tells of. Throws for boxes that do not make one piece without holes. */
export function boxOutline(boxes: readonly Box2[], cornerRadius_mm: number, isSharp: (corner: Point2) => boolean): Contour {
  const solid = boxes.filter((box) => box.maxX > box.minX && box.maxY > box.minY);
  const straight = straightBox(solid, 'x') ?? straightBox(solid, 'y');
  const [region, ...more] = straight ? [{ outline: rectangle(straight), holes: [] }] : union(solid.map(rectangle));
  if (!region || more.length > 0 || region.holes.length > 0) throw new Error(`the bar is of ${more.length + (region ? 1 : 0)} pieces`);
  const loop = snapContour(region.outline);
  return fillet(loop, (corner) => {
    const point = loop[corner];
    return point && isSharp(point) ? 0 : cornerRadius_mm;
  });
}

/** The box that boxes of one width laid end to end make; null where they do not. Most bars are straight, and need no boolean. */
function straightBox(boxes: readonly Box2[], axis: Axis): Box2 | null {
  const [first, ...others] = [...boxes].sort((a, b) => extentAlong(a, axis)[0] - extentAlong(b, axis)[0]);
  if (!first) return null;
  const across = extentAlong(first, otherAxis(axis));
  let [, end] = extentAlong(first, axis);
  for (const box of others) {
    const [low, high] = extentAlong(box, otherAxis(axis));
    const [from, to] = extentAlong(box, axis);
    if (low !== across[0] || high !== across[1] || from > end) return null;
    end = Math.max(end, to);
  }
  return boxOfExtents(axis, [extentAlong(first, axis)[0], end], across);
}

/** The outline with a half circle in place of its right end, which runs upwards from `from`. */
export function withRoundEnd(outline: Contour, from: Point2): Contour {
  return snapContour(outline.map((vertex) => (vertex.x === from.x && vertex.y === from.y ? { ...vertex, bulge: 1 } : vertex)));
}
