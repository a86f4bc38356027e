/**
 * The plane a bar lies in. Bars are laid out in its two coordinates and the height over it; the pack's top is the plane of the
 * pack's own x and y. Bars on other faces take a frame.
 */
import type { Box2, Contour, Frame, Point2, Point3 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { snap_mm } from '../units/units.ts';
import { extentAlong, otherAxis, type Axis, type Interval } from './axis.ts';

/** Null: the pack's top, z up. */
export type Plane = Frame | null;

type Solid = Pick<Body, 'frame' | 'z' | 'outline' | 'holes'>;

const TOP: Frame = { origin: { x: 0, y: 0, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 1, z: 0 } };

/** A sheet that lies in the plane. `heights`: of its faces over it. */
export function lyingSolid(plane: Plane, heights: Interval, outline: Contour, holes: readonly Contour[]): Solid {
  return { ...(plane ? { frame: plane } : {}), z: heights, outline, holes };
}

/**
 * A section in (axis, height) stood up over its footprint: along the plane's own axis and normal, so that parallel ones share their
 * directions. The section's axis runs from its origin, which lies at the plane's.
 */
export function standingSolid(plane: Plane, axis: Axis, section: Contour, footprint: Box2): Solid {
  const { origin, u, v } = plane ?? TOP;
  const normal = cross(u, v);
  const [low, high] = extentAlong(footprint, otherAxis(axis));
  // u x (u x v) points to -v, v x (u x v) to +u: the extrusion starts at that side of the footprint.
  const frame: Frame = axis === 'x' ? { origin: moved(origin, v, high), u, v: normal } : { origin: moved(origin, u, low), u: v, v: normal };
  return { frame, z: [0, snap_mm(high - low)], outline: section, holes: [] };
}

/** The point of the pack at a place of the plane. */
export function pointOn(plane: Plane, { x, y }: Point2, height: number): Point3 {
  if (!plane) return { x, y, z: height };
  const { origin, u, v } = plane;
  return moved(moved(moved(origin, u, x), v, y), cross(u, v), height);
}

function cross(a: Point3, b: Point3): Point3 {
  return { x: a.y * b.z - a.z * b.y + 0, y: a.z * b.x - a.x * b.z + 0, z: a.x * b.y - a.y * b.x + 0 };
}

function moved(from: Point3, direction: Point3, by: number): Point3 {
  return { x: snap_mm(from.x + direction.x * by), y: snap_mm(from.y + direction.y * by), z: snap_mm(from.z + direction.z * by) };
}
