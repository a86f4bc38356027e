/** The handles of a move as they stand on the screen, and which of them is under the cursor. */
import { pointInRing } from '../../../shared/geometry/distance.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';

export type GizmoAxis = 'x' | 'y' | 'z';
export type GizmoPart = GizmoAxis | 'plane' | 'turn';

export interface GizmoArm {
  readonly axis: GizmoAxis;
  readonly from: ScreenPoint;
  readonly tip: ScreenPoint;
  /** Screen vector of one millimetre along the axis. */
  readonly per_mm: ScreenPoint;
}

export interface GizmoShape {
  readonly origin: ScreenPoint;
  readonly arms: readonly GizmoArm[];
  /** Corners of the handle that moves in plan; null where the plan is seen edge on. */
  readonly plane: readonly ScreenPoint[] | null;
  readonly ring: readonly ScreenPoint[] | null;
}

const ARM_PX = 72;
/** Arms start clear of the plane handle. */
const START = 0.25;
/** An axis that points at the eye cannot be dragged along. */
const LEAST_ARM_PX = 16;
const RING_PX = 96;
const RING_POINTS = 64;
const PLANE = [0.12, 0.42] as const;
const REACH_PX = 8;
const TIP_REACH_PX = 12;
const AXES: Readonly<Record<GizmoAxis, Point3>> = { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 1 } };

/** Always of the same size on the screen, whatever the scale. */
export function gizmoShape(centre: Point3, toScreen: (point: Point3) => ScreenPoint, px_per_mm: number): GizmoShape {
  const arm_mm = ARM_PX / px_per_mm, ring_mm = RING_PX / px_per_mm;
  const at = (x: number, y: number, z = 0): ScreenPoint => toScreen({ x: centre.x + x, y: centre.y + y, z: centre.z + z });
  const origin = at(0, 0);
  const arms = (['x', 'y', 'z'] as const).flatMap((axis): GizmoArm[] => {
    const { x, y, z } = AXES[axis], tip = at(x * arm_mm, y * arm_mm, z * arm_mm);
    const along = { x: tip.x - origin.x, y: tip.y - origin.y };
    if (Math.hypot(along.x, along.y) < LEAST_ARM_PX) return [];
    return [{ axis, tip, from: { x: origin.x + along.x * START, y: origin.y + along.y * START }, per_mm: { x: along.x / arm_mm, y: along.y / arm_mm } }];
  });
  const flat = arms.filter(({ axis }) => axis !== 'z').length < 2;
  const [near, far] = [PLANE[0] * arm_mm, PLANE[1] * arm_mm];
  const ring = Array.from({ length: RING_POINTS }, (_, index) => {
    const angle = (index / RING_POINTS) * 2 * Math.PI;
    return at(Math.cos(angle) * ring_mm, Math.sin(angle) * ring_mm);
  });
  return { origin, arms, plane: flat ? null : [at(near, near), at(far, near), at(far, far), at(near, far)], ring: flat ? null : ring };
}

/** The part under the cursor. Tips win over shafts, the plane handle over the ring. */
export function gizmoPartAt({ arms, plane, ring }: GizmoShape, at: ScreenPoint): GizmoPart | null {
  const tip = arms.find((arm) => distance(arm.tip, at) <= TIP_REACH_PX);
  if (tip) return tip.axis;
  if (plane !== null && (pointInRing(at, plane) || ringDistance(plane, at) <= REACH_PX / 2)) return 'plane';
  const shaft = arms.find((arm) => segmentDistance(arm.from, arm.tip, at) <= REACH_PX);
  if (shaft) return shaft.axis;
  return ring !== null && ringDistance(ring, at) <= REACH_PX ? 'turn' : null;
}

/** How far along an axis the cursor went, mm. */
export function alongArm({ per_mm }: Pick<GizmoArm, 'per_mm'>, from: ScreenPoint, to: ScreenPoint): number {
  return ((to.x - from.x) * per_mm.x + (to.y - from.y) * per_mm.y) / (per_mm.x ** 2 + per_mm.y ** 2);
}

/** The angle between two places as seen from a third in plan, degrees from -180 to 180, counter-clockwise. */
export function turnBetween(about: { x: number; y: number }, from: { x: number; y: number }, to: { x: number; y: number }): number {
  const angle = Math.atan2(to.y - about.y, to.x - about.x) - Math.atan2(from.y - about.y, from.x - about.x);
  return (Math.atan2(Math.sin(angle), Math.cos(angle)) * 180) / Math.PI;
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** From a point to a segment, CSS px. */
export function segmentDistance(a: ScreenPoint, b: ScreenPoint, at: ScreenPoint): number {
  const dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length2));
  return Math.hypot(a.x + dx * t - at.x, a.y + dy * t - at.y);
}

function ringDistance(ring: readonly ScreenPoint[], at: ScreenPoint): number {
  return ring.reduce((least, point, index) => Math.min(least, segmentDistance(point, ring[(index + 1) % ring.length] ?? point, at)), Infinity);
}
