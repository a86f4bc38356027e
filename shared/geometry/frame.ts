/** Places and directions of frames: planes that outlines lie in, other than the plan. */
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import type { Frame, Point2, Point3 } from './types.ts';

/** The plan of the pack, z up. */
export const PLAN: Frame = { origin: { x: 0, y: 0, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 1, z: 0 } };

/** u x v: the direction that bodies of the frame are extruded in. No component is -0. */
export function normalOf({ u, v }: Pick<Frame, 'u' | 'v'>): Point3 {
  return { x: u.y * v.z - u.z * v.y + 0, y: u.z * v.x - u.x * v.z + 0, z: u.x * v.y - u.y * v.x + 0 };
}

export function dot(a: Point3, b: Point3): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/** The point moved along a direction, mm, snapped. */
export function movedAlong(from: Point3, direction: Point3, by: number): Point3 {
  return { x: snap_mm(from.x + direction.x * by), y: snap_mm(from.y + direction.y * by), z: snap_mm(from.z + direction.z * by) };
}

/** The point of the pack at a place of the frame and a height over it along u x v, mm; without a frame, of the plan. */
export function pointOn(frame: Frame | undefined | null, { x, y }: Point2, height: number): Point3 {
  if (!frame) return { x, y, z: height };
  return movedAlong(movedAlong(movedAlong(frame.origin, frame.u, x), frame.v, y), normalOf(frame), height);
}

/** A direction of the frame, in the pack. */
export function directionIn(frame: Frame | undefined | null, { x, y }: Point2): Point3 {
  const { u, v } = frame ?? PLAN;
  return { x: u.x * x + v.x * y + 0, y: u.y * x + v.y * y + 0, z: u.z * x + v.z * y + 0 };
}

/** Whether both lie in the plan, or in frames with the same directions. */
export function isParallel(a: Frame | undefined, b: Frame | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return isSame(a.u, b.u) && isSame(a.v, b.v);
}

function isSame(a: Point3, b: Point3): boolean {
  return Math.abs(a.x - b.x) <= COINCIDENT_mm && Math.abs(a.y - b.y) <= COINCIDENT_mm && Math.abs(a.z - b.z) <= COINCIDENT_mm;
}
