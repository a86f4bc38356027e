/** Bulges of arcs that are drawn by points or by a direction. Bulge: tan(angle / 4), positive to the left, as in DXF; 0 is straight. */
import type { Point2 } from './types.ts';

/** Nearer than this to its chord an arc is straight, as a part of the chord. */
const STRAIGHT = 1e-6;

/** Of the arc that ends in `from` and `to` and goes through a point between them; null where there is none: points that coincide or all but the full circle. */
export function bulgeThrough(from: Point2, through: Point2, to: Point2): number | null {
  const [ux, uy, vx, vy] = [from.x - through.x, from.y - through.y, to.x - through.x, to.y - through.y];
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  if (chord === 0 || Math.hypot(ux, uy) === 0 || Math.hypot(vx, vy) === 0) return null;
  // The angle at the point: seen from the arc, its ends lie this far apart.
  const [cross, dot] = [ux * vy - uy * vx, ux * vx + uy * vy];
  if (Math.abs(cross) <= STRAIGHT * chord * Math.min(Math.hypot(ux, uy), Math.hypot(vx, vy))) return dot < 0 ? 0 : null;
  return drawable(-Math.sign(cross) * Math.tan((Math.PI - Math.abs(Math.atan2(cross, dot))) / 2));
}

/** Of the arc that leaves `from` along a direction and ends in `to`; null where it would have to turn back on itself. */
export function bulgeAlong(from: Point2, direction: Point2, to: Point2): number | null {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const [cross, dot] = [direction.x * y - direction.y * x, direction.x * x + direction.y * y];
  if (Math.hypot(x, y) === 0 || Math.hypot(direction.x, direction.y) === 0) return null;
  const angle = Math.atan2(cross, dot);
  if (Math.abs(angle) <= STRAIGHT) return 0;
  return drawable(Math.tan(angle / 2));
}

/** The way in which an edge arrives at its end. */
export function arrivalOf(from: Point2, to: Point2, bulge: number): Point2 {
  const half = 2 * Math.atan(bulge);
  const [cos, sin] = [Math.cos(half), Math.sin(half)];
  const [x, y] = [to.x - from.x, to.y - from.y];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** Beyond it next to nothing of the circle is missing. */
const MOST_BULGE = 20;

function drawable(bulge: number): number | null {
  return Math.abs(bulge) > MOST_BULGE ? null : bulge;
}
