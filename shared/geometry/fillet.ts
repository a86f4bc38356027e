/** Rounding the corners of a straight-sided contour with true arcs. */
import { SNAP_mm, snap_mm } from '../units/units.ts';
import { cleanBulge } from './arc.ts';
import type { Contour, Point2, Vertex } from './types.ts';

/**
 * The contour with each corner replaced by the arc of the given radius (mm, one for all or by vertex index) that is
 * tangent to both edges. A radius is reduced until the arc takes no more than half of either edge, so neighbouring arcs
 * never overlap. Left as they are: corners of radius 0 or less, collinear vertices, reversals, and ends of an arc edge.
 * Orientation is kept.
 */
export function fillet(contour: Contour, radius: number | ((index: number) => number)): Contour {
  const count = contour.length;
  const result: Vertex[] = [];
  for (let i = 0; i < count; i++) {
    const before = contour[(i + count - 1) % count] as Vertex;
    const corner = contour[i] as Vertex;
    const after = contour[(i + 1) % count] as Vertex;
    const radius_mm = typeof radius === 'number' ? radius : radius(i);
    const rounded = before.bulge || corner.bulge ? undefined : roundedCorner(before, corner, after, radius_mm);
    if (!rounded) result.push(corner);
    else result.push(...rounded);
  }
  return joined(result);
}

/** Start (with the bulge) and end of the arc at a corner, or undefined where there is nothing to round. */
function roundedCorner(before: Point2, corner: Point2, after: Point2, radius_mm: number): readonly Vertex[] | undefined {
  if (!(radius_mm > 0)) return undefined;
  const inLength = Math.hypot(corner.x - before.x, corner.y - before.y);
  const outLength = Math.hypot(after.x - corner.x, after.y - corner.y);
  if (inLength === 0 || outLength === 0) return undefined;
  const inX = (corner.x - before.x) / inLength;
  const inY = (corner.y - before.y) / inLength;
  const outX = (after.x - corner.x) / outLength;
  const outY = (after.y - corner.y) / outLength;
  const turn_rad = Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY);
  const halfTangent = Math.tan(Math.abs(turn_rad) / 2);
  // Under a snapping step of offset at the corner nothing would be left to see; towards a reversal the tangent runs off.
  if (halfTangent < 1e-9 || halfTangent > 1e6) return undefined;
  const tangent = Math.min(radius_mm * halfTangent, inLength / 2, outLength / 2);
  if (tangent < SNAP_mm) return undefined;
  const start = { x: snap_mm(corner.x - inX * tangent), y: snap_mm(corner.y - inY * tangent) };
  const end = { x: snap_mm(corner.x + outX * tangent), y: snap_mm(corner.y + outY * tangent) };
  const bulge = cleanBulge(Math.tan(turn_rad / 4));
  return bulge === undefined ? undefined : [{ ...start, bulge }, end];
}

/**
 * Merges an arc's end with the next arc's start where they share the middle of an edge. Each was snapped by itself, so the
 * two may differ by a step or even lie past each other.
 */
function joined(vertices: readonly Vertex[]): Contour {
  return vertices.filter((vertex, i) => {
    const next = vertices[(i + 1) % vertices.length] as Vertex;
    const apart = Math.max(Math.abs(vertex.x - next.x), Math.abs(vertex.y - next.y));
    return vertex.bulge !== undefined || apart > 2.5 * SNAP_mm;
  });
}
