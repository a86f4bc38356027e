/** What has been measured, as plain figures. */
import type { RequiredBetween } from '../../../shared/check/between.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';

export type Measurement =
  | { readonly kind: 'distance'; readonly dx_mm: number; readonly dy_mm: number; readonly dz_mm: number; readonly direct_mm: number }
  | { readonly kind: 'angle'; readonly angle_deg: number }
  | {
      readonly kind: 'clearance' | 'creepage';
      readonly items: readonly [string, string];
      readonly actual_mm: number;
      /** Null where the two are not bare conductors of different nets. */
      readonly required: RequiredBetween | null;
      /** Of a creepage, where one is required: what is known of its path so far. */
      readonly surface?: MeasuredSurface;
    };

export type MeasuredSurface =
  | { readonly state: 'searching' }
  /** No path along surfaces is as short as the limit. */
  | { readonly state: 'none'; readonly limit_mm: number }
  | { readonly state: 'found'; readonly length_mm: number; readonly tolerance_mm: number; readonly groove_mm: number; readonly legs: number };

export interface MeasureState {
  /** Picked points, or the two closest ones. */
  readonly points: readonly Point3[];
  /** The way between them, where it is not straight. */
  readonly path?: readonly Point3[];
  /** The point under the cursor, and what it snapped to. */
  readonly next: { readonly point: Point3; readonly kind: string } | null;
  readonly result: Measurement | null;
  /** What is to be picked next. */
  readonly wants: 'firstPoint' | 'secondPoint' | 'thirdPoint' | 'firstItem' | 'secondItem' | 'done';
  /** The same two items measured once more gave nothing. */
  readonly problem: 'sameItem' | 'noConductor' | null;
}

export function distanceBetween(a: Point3, b: Point3): Measurement {
  const dx_mm = b.x - a.x, dy_mm = b.y - a.y, dz_mm = b.z - a.z;
  return { kind: 'distance', dx_mm: clean(dx_mm), dy_mm: clean(dy_mm), dz_mm: clean(dz_mm), direct_mm: clean(Math.hypot(dx_mm, dy_mm, dz_mm)) };
}

/** At the second point, between the directions to the others, 0 to 180 degrees; null where two points fall together. */
export function angleAt(a: Point3, apex: Point3, b: Point3): Measurement | null {
  const u = { x: a.x - apex.x, y: a.y - apex.y, z: a.z - apex.z }, v = { x: b.x - apex.x, y: b.y - apex.y, z: b.z - apex.z };
  const cross = Math.hypot(u.y * v.z - u.z * v.y, u.z * v.x - u.x * v.z, u.x * v.y - u.y * v.x);
  const dot = u.x * v.x + u.y * v.y + u.z * v.z;
  return cross === 0 && dot === 0 ? null : { kind: 'angle', angle_deg: clean((Math.atan2(cross, dot) * 180) / Math.PI) };
}

const ARC_STEPS = 24;
/** Of the shorter of the two sides. */
const ARC_REACH = 0.4;

/**
 * The arc of an angle as points in the pack, from the side of the first point to that of the last, in the plane of the two; empty where
 * there is none to be seen. Of a straight angle the plane is any: the one in which plan shows it.
 */
export function angleArc(a: Point3, apex: Point3, b: Point3): readonly Point3[] {
  const u = unit(minus(a, apex)), v = unit(minus(b, apex));
  if (u === null || v === null) return [];
  const along = dot(u, v), w = unit(minus(v, times(u, along))) ?? (along < 0 ? sideways(u) : null);
  if (w === null) return [];
  const angle = Math.atan2(Math.abs(dot(v, w)), along), radius = ARC_REACH * Math.min(length(minus(a, apex)), length(minus(b, apex)));
  return Array.from({ length: ARC_STEPS + 1 }, (_, step) => {
    const at = (angle * step) / ARC_STEPS, x = Math.cos(at) * radius, y = Math.sin(at) * radius;
    return { x: apex.x + u.x * x + w.x * y, y: apex.y + u.y * x + w.y * y, z: apex.z + u.z * x + w.z * y };
  });
}

const minus = (a: Point3, b: Point3): Point3 => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
const times = (a: Point3, by: number): Point3 => ({ x: a.x * by, y: a.y * by, z: a.z * by });
const dot = (a: Point3, b: Point3): number => a.x * b.x + a.y * b.y + a.z * b.z;
const length = (a: Point3): number => Math.sqrt(dot(a, a));

function unit(a: Point3): Point3 | null {
  const size = length(a);
  return size < 1e-9 ? null : times(a, 1 / size);
}

/** A direction at right angles, level where there is one. */
function sideways({ x, y }: Point3): Point3 {
  return unit({ x: -y, y: x, z: 0 }) ?? { x: 1, y: 0, z: 0 };
}

function clean(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
