/** What a body shows to somebody who looks at it from above, or straight at the face it lies on. */
import { boundsOf, counterClockwise, reversed } from '../geometry/contour.ts';
import { normalOf } from '../geometry/frame.ts';
import { rotated } from '../geometry/transform.ts';
import type { Contour, Frame, Point3, Region, Vertex } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { snap_mm } from '../units/units.ts';

/** Beyond this a direction counts as neither upright nor level. */
const DIRECTION_TOLERANCE = 1e-6;

/** Whether the body is extruded sideways: a bump's profile, or a bar on a cell's end face. */
export function isStanding(body: Body): boolean {
  return body.frame !== undefined && Math.abs(normalOf(body.frame).z) <= DIRECTION_TOLERANCE;
}

/**
 * The body seen from above, pack coordinates, mm: its outline and holes with arcs where it is extruded upwards, the
 * rectangle its profile covers where it is extruded sideways. Throws for a slanting frame, which no generator makes.
 */
export function planRegion(body: Body): Region {
  if (body.frame === undefined) return { outline: body.outline, holes: body.holes };
  const normal = normalOf(body.frame);
  if (Math.abs(normal.z) <= DIRECTION_TOLERANCE) return { outline: standingFootprint(body, body.frame, normal).outline, holes: [] };
  if (Math.abs(normal.z) < 1 - DIRECTION_TOLERANCE) throw new Error(`body "${body.id}" lies in a slanting plane, which has no plan`);
  const frame = body.frame;
  return { outline: inPlan(body.outline, frame, normal.z < 0), holes: body.holes.map((hole) => inPlan(hole, frame, normal.z < 0)) };
}

/** The footprint of a standing body, and the two edges where its profile begins and ends. */
export function standingFootprint(
  body: Body,
  { origin, u, v }: Frame,
  normal: Point3,
): { readonly outline: Contour; readonly ends: readonly (readonly [Vertex, Vertex])[] } {
  // Level direction in the profile's plane, and the profile turned so that its first coordinate runs along it.
  const along = { x: -normal.y, y: normal.x };
  const turn_deg = (Math.atan2(v.x * along.x + v.y * along.y, u.x * along.x + u.y * along.y) * 180) / Math.PI;
  const { minX, maxX } = boundsOf(rotated(body.outline, -snap_mm(turn_deg)));
  const corner = (s: number, z: number): Vertex => ({
    x: snap_mm(origin.x + along.x * s + normal.x * z),
    y: snap_mm(origin.y + along.y * s + normal.y * z),
  });
  const [near, far] = body.z;
  const start = [corner(minX, near), corner(minX, far)] as const;
  const end = [corner(maxX, near), corner(maxX, far)] as const;
  return { outline: counterClockwise([start[0], end[0], end[1], start[1]]), ends: [start, end] };
}

function inPlan(contour: Contour, { origin, u, v }: Frame, mirrored: boolean): Contour {
  const placed = contour.map(({ x, y, bulge }) => {
    const point = { x: snap_mm(origin.x + u.x * x + v.x * y), y: snap_mm(origin.y + u.y * x + v.y * y) };
    if (!bulge) return point;
    return { ...point, bulge: mirrored ? -bulge : bulge };
  });
  return mirrored ? reversed(placed) : placed;
}
