/** Arcs to straight segments, and exact areas of regions. */
import { CHORD_ERROR_mm, snap_mm } from '../units/units.ts';
import { arcOf } from './arc.ts';
import { signedArea_mm2 } from './contour.ts';
import type { Contour, Point2, Region, Ring, Vertex } from './types.ts';

/**
 * The contour as a ring whose corners lie on the true curve; no chord is farther than `chordError_mm` from its arc,
 * but for arcs of more than 30 m at the default error.
 * Snapped to 1e-6 mm. Throws a RangeError unless the chord error is above 0.
 */
export function flatten(contour: Contour, chordError_mm: number = CHORD_ERROR_mm): Ring {
  if (!(chordError_mm > 0)) throw new RangeError(`chordError_mm must be above 0, is ${chordError_mm}`);
  const ring: Point2[] = [];
  for (let i = 0; i < contour.length; i++) {
    const from = contour[i] as Vertex;
    const to = contour[(i + 1) % contour.length] as Vertex;
    push(ring, { x: snap_mm(from.x), y: snap_mm(from.y) });
    if (from.bulge && (from.x !== to.x || from.y !== to.y)) {
      for (const point of pointsInside(from, to, from.bulge, chordError_mm)) push(ring, point);
    }
  }
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first && last && ring.length > 1 && first.x === last.x && first.y === last.y) ring.pop();
  return ring;
}

/** Outline and holes flattened. */
export function flattenRegion(region: Region, chordError_mm: number = CHORD_ERROR_mm): { outline: Ring; holes: Ring[] } {
  return { outline: flatten(region.outline, chordError_mm), holes: region.holes.map((hole) => flatten(hole, chordError_mm)) };
}

/** Area of the outline less its holes, arcs included exactly, mm2; whichever way the contours run. */
export function regionArea_mm2(region: Region): number {
  let area = Math.abs(signedArea_mm2(region.outline));
  for (const hole of region.holes) area -= Math.abs(signedArea_mm2(hole));
  return area;
}

/** Chords of one arc at most: enough for the default error up to a radius of 30 m, where a larger arc would take all memory. */
const MOST_CHORDS = 4096;

/** Points between the ends of an arc, evenly spaced in angle. */
function pointsInside(from: Point2, to: Point2, bulge: number, chordError_mm: number): Point2[] {
  const { centre, radius_mm, sweep_rad } = arcOf(from, to, bulge);
  // Sagitta of a chord over the angle a: r (1 - cos(a/2)). A step never exceeds a right angle.
  const step = chordError_mm >= radius_mm ? Math.PI / 2 : Math.min(2 * Math.acos(1 - chordError_mm / radius_mm), Math.PI / 2);
  // The margin keeps the count the same when the last bit of atan or acos differs between engines.
  const count = Math.min(MOST_CHORDS, Math.max(1, Math.ceil(Math.abs(sweep_rad) / step - 1e-9)));
  const x = from.x - centre.x;
  const y = from.y - centre.y;
  const points: Point2[] = [];
  for (let i = 1; i < count; i++) {
    const angle = (sweep_rad * i) / count;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    points.push({ x: snap_mm(centre.x + x * cos - y * sin), y: snap_mm(centre.y + x * sin + y * cos) });
  }
  return points;
}

/** Adds the point unless it repeats the last one. */
function push(ring: Point2[], point: Point2): void {
  const last = ring[ring.length - 1];
  if (!last || last.x !== point.x || last.y !== point.y) ring.push(point);
}
