/** Polylines with a width: conductor traces and slots along a path. */
import { snap_mm } from '../units/units.ts';
import { signedArea_mm2 } from './contour.ts';
import { union } from './boolean.ts';
import type { Contour, Point2, Ring } from './types.ts';

/** A mitre may reach this many half widths from the path's corner (turns up to 151 degrees); sharper ones are cut off. */
const MITRE_LIMIT = 4;

/** Length of the polyline, mm. */
export function pathLength_mm(path: readonly Point2[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1] as Point2;
    const b = path[i] as Point2;
    length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return length;
}

/**
 * Outline of the polyline widened to `width_mm`: flat ends at the path's ends, mitred corners, counter-clockwise, snapped.
 * Where the path's segments are too short for the inner offset the outline is the union of the segments' strips; a loop
 * that the path closes is filled. Throws a RangeError for a width of 0 or less or fewer than two distinct points.
 */
export function stroke(path: readonly Point2[], width_mm: number): Contour {
  if (!(width_mm > 0)) throw new RangeError(`width_mm must be above 0, is ${width_mm}`);
  const points = withoutStraightPoints(path);
  if (points.length < 2) throw new RangeError('a stroke needs two distinct points');
  const half = width_mm / 2;
  const right = offsetSide(points, -half);
  const left = offsetSide(points, half);
  if (right && left) return [...right, ...left.reverse()];
  return stripUnion(points, half);
}

/**
 * The path with each right-angle corner replaced by a 45 degree cut that starts `cut_mm` before it (limited to half of the
 * shorter neighbouring segment). Other corners stay. Snapped.
 */
export function chamferedPath(path: readonly Point2[], cut_mm: number): Point2[] {
  const points = withoutStraightPoints(path);
  const result: Point2[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before || !after) {
      result.push(point);
      return;
    }
    const ux = point.x - before.x;
    const uy = point.y - before.y;
    const vx = after.x - point.x;
    const vy = after.y - point.y;
    const inLength = Math.hypot(ux, uy);
    const outLength = Math.hypot(vx, vy);
    const isRightAngle = Math.abs(ux * vx + uy * vy) <= 1e-6 * inLength * outLength;
    const cut = Math.min(cut_mm, inLength / 2, outLength / 2);
    if (!isRightAngle || !(cut > 0)) {
      result.push(point);
      return;
    }
    result.push(snapped(point.x - (ux / inLength) * cut, point.y - (uy / inLength) * cut));
    result.push(snapped(point.x + (vx / outLength) * cut, point.y + (vy / outLength) * cut));
  });
  return withoutStraightPoints(result);
}

/** The path moved to its left by `distance` (right when negative), or undefined where a segment would turn round. */
function offsetSide(points: readonly Point2[], distance: number): Point2[] | undefined {
  const side: Point2[] = [];
  const last = points.length - 1;
  for (let i = 0; i <= last; i++) {
    const point = points[i] as Point2;
    const into = i > 0 ? direction(points[i - 1] as Point2, point) : undefined;
    const out = i < last ? direction(point, points[i + 1] as Point2) : undefined;
    const a = into ?? out ?? { x: 1, y: 0 };
    const b = out ?? a;
    // Sum of the unit normals over 1 + cos(turn): the mitre point; 1 / cos(turn / 2) is its reach.
    const cosine = a.x * b.x + a.y * b.y;
    if (2 / (1 + cosine) > MITRE_LIMIT * MITRE_LIMIT) return undefined;
    const scale = distance / (1 + cosine);
    side.push(snapped(point.x - (a.y + b.y) * scale, point.y + (a.x + b.x) * scale));
  }
  for (let i = 0; i < last; i++) {
    const along = direction(points[i] as Point2, points[i + 1] as Point2);
    const a = side[i] as Point2;
    const b = side[i + 1] as Point2;
    if ((b.x - a.x) * along.x + (b.y - a.y) * along.y <= 0) return undefined;
  }
  return side;
}

/** Union of one strip per segment and of the mitre at each corner; its largest piece. */
function stripUnion(points: readonly Point2[], half: number): Contour {
  const rings: Ring[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const from = points[i] as Point2;
    const to = points[i + 1] as Point2;
    const strip = offsetStrip([from, to], half);
    rings.push(strip);
    const next = points[i + 2];
    if (next) rings.push(cornerWedge(from, to, next, half));
  }
  const pieces = union(rings.map((ring) => (signedArea_mm2(ring) < 0 ? [...ring].reverse() : ring)));
  const largest = pieces.reduce((best, piece) => (signedArea_mm2(piece.outline) > signedArea_mm2(best.outline) ? piece : best));
  return largest.outline;
}

function offsetStrip([from, to]: readonly [Point2, Point2], half: number): Ring {
  const { x, y } = direction(from, to);
  return [
    snapped(from.x + y * half, from.y - x * half),
    snapped(to.x + y * half, to.y - x * half),
    snapped(to.x - y * half, to.y + x * half),
    snapped(from.x - y * half, from.y + x * half),
  ];
}

/** What the strips leave open at the outside of a corner: up to the mitre point, or cut straight past the limit. */
function cornerWedge(before: Point2, corner: Point2, after: Point2, half: number): Ring {
  const a = direction(before, corner);
  const b = direction(corner, after);
  const outside = a.x * b.y - a.y * b.x > 0 ? -half : half;
  const onA = snapped(corner.x - a.y * outside, corner.y + a.x * outside);
  const onB = snapped(corner.x - b.y * outside, corner.y + b.x * outside);
  const cosine = a.x * b.x + a.y * b.y;
  if (2 / (1 + cosine) > MITRE_LIMIT * MITRE_LIMIT) return [corner, onA, onB];
  const scale = outside / (1 + cosine);
  return [corner, onA, snapped(corner.x - (a.y + b.y) * scale, corner.y + (a.x + b.x) * scale), onB];
}

/** The path without repeated points and without points on the straight line between their neighbours. */
function withoutStraightPoints(path: readonly Point2[]): Point2[] {
  const result: Point2[] = [];
  for (const raw of path) {
    const point = snapped(raw.x, raw.y);
    const last = result[result.length - 1];
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = result[result.length - 2];
    if (before && last && continuesStraight(before, last, point)) result.pop();
    result.push(point);
  }
  return result;
}

function continuesStraight(a: Point2, b: Point2, c: Point2): boolean {
  const u = direction(a, b);
  const v = direction(b, c);
  return Math.abs(u.x * v.y - u.y * v.x) <= 1e-9 && u.x * v.x + u.y * v.y > 0;
}

function direction(from: Point2, to: Point2): Point2 {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function snapped(x: number, y: number): Point2 {
  return { x: snap_mm(x), y: snap_mm(y) };
}
