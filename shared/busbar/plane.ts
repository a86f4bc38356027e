/**
 * The plane a bar lies in. Bars are laid out in its two coordinates and the height over it; the pack's top is the plane of the
 * pack's own x and y. Bars on other faces take a frame.
 */
import { movedAlong, normalOf, PLAN } from '../geometry/frame.ts';
import type { Box2, Contour, Frame } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { snap_mm } from '../units/units.ts';
import { extentAlong, otherAxis, type Axis, type Interval } from './axis.ts';

/** Null: the pack's top, z up. */
export type Plane = Frame | null;

type Solid = Pick<Body, 'frame' | 'z' | 'outline' | 'holes'>;

/** A sheet that lies in the plane. `heights`: of its faces over it. */
export function lyingSolid(plane: Plane, heights: Interval, outline: Contour, holes: readonly Contour[]): Solid {
  return { ...(plane ? { frame: plane } : {}), z: heights, outline, holes };
}

/**
 * A section in (axis, height) stood up over its footprint: along the plane's own axis and normal, so that parallel ones share their
 * directions. The section's axis runs from its origin, which lies at the plane's.
 */
export function standingSolid(plane: Plane, axis: Axis, section: Contour, footprint: Box2): Solid {
  const { origin, u, v } = plane ?? PLAN;
  const normal = normalOf({ u, v });
  const [low, high] = extentAlong(footprint, otherAxis(axis));
  // u x (u x v) points to -v, v x (u x v) to +u: the extrusion starts at that side of the footprint.
  const frame: Frame = axis === 'x' ? { origin: movedAlong(origin, v, high), u, v: normal } : { origin: movedAlong(origin, u, low), u: v, v: normal };
  return { frame, z: [0, snap_mm(high - low)], outline: section, holes: [] };
}
