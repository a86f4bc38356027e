/**
 * Where the camera stands: an orthographic view of `span_mm` height about a target. Kept as two angles so that the pack
 * never tips over, and as a plain value so that every gesture is a function that can be tested without a screen.
 */
import type { Point3 } from '../../../shared/geometry/types.ts';

export interface Pose {
  readonly target: Point3;
  /** 0 looks along +y (front), growing as the camera walks counter-clockwise round the pack, rad. */
  readonly azimuth: number;
  /** From straight above (0) to straight below (pi), rad. */
  readonly polar: number;
  /** Height of the pack's space that the frame shows, mm. */
  readonly span_mm: number;
}

/** Right, up and backwards (towards the eye) in pack coordinates. */
export interface Basis {
  readonly right: Point3;
  readonly up: Point3;
  readonly back: Point3;
}

export interface Bounds3 {
  readonly min: Point3;
  readonly max: Point3;
}

const SPAN_MIN_MM = 0.2;
const SPAN_MAX_MM = 100_000;

/** Well defined at the poles too, where a look-at matrix is not. */
export function basisOf({ azimuth, polar }: Pick<Pose, 'azimuth' | 'polar'>): Basis {
  const sinA = Math.sin(azimuth), cosA = Math.cos(azimuth), sinP = Math.sin(polar), cosP = Math.cos(polar);
  return {
    right: { x: cosA, y: sinA, z: 0 },
    up: { x: -cosP * sinA, y: cosP * cosA, z: sinP },
    back: { x: sinP * sinA, y: -sinP * cosA, z: cosP },
  };
}

function dot(a: Point3, b: Point3): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

function along(origin: Point3, basis: Basis, right: number, up: number, back: number): Point3 {
  return {
    x: origin.x + basis.right.x * right + basis.up.x * up + basis.back.x * back,
    y: origin.y + basis.right.y * right + basis.up.y * up + basis.back.y * back,
    z: origin.z + basis.right.z * right + basis.up.z * up + basis.back.z * back,
  };
}

function limitedSpan(span_mm: number): number {
  return Math.min(SPAN_MAX_MM, Math.max(SPAN_MIN_MM, span_mm));
}

/** A point of the plane through the target that faces the eye; `ndc` from -1 to 1, up positive. */
export function pointUnder(pose: Pose, ndc: { x: number; y: number }, aspect: number): Point3 {
  return along(pose.target, basisOf(pose), (ndc.x * pose.span_mm * aspect) / 2, (ndc.y * pose.span_mm) / 2, 0);
}

/** Where a point of the pack shows, `x` and `y` from -1 to 1 inside the frame; `depth` grows towards the eye, mm. */
export function projected(pose: Pose, point: Point3, aspect: number): { x: number; y: number; depth: number } {
  const basis = basisOf(pose);
  const from = { x: point.x - pose.target.x, y: point.y - pose.target.y, z: point.z - pose.target.z };
  const half = pose.span_mm / 2;
  return { x: dot(from, basis.right) / (half * aspect), y: dot(from, basis.up) / half, depth: dot(from, basis.back) };
}

/** Shows `factor` times as much, with the point under the cursor staying where it is. */
export function zoomed(pose: Pose, factor: number, ndc: { x: number; y: number }, aspect: number): Pose {
  const span_mm = limitedSpan(pose.span_mm * factor);
  const under = pointUnder(pose, ndc, aspect);
  const keep = span_mm / pose.span_mm;
  const { target } = pose;
  return {
    ...pose,
    span_mm,
    target: {
      x: under.x + (target.x - under.x) * keep,
      y: under.y + (target.y - under.y) * keep,
      z: under.z + (target.z - under.z) * keep,
    },
  };
}

/** Moves the pack with the cursor; the distances are mm on the screen plane, right and up. */
export function panned(pose: Pose, right_mm: number, up_mm: number): Pose {
  return { ...pose, target: along(pose.target, basisOf(pose), -right_mm, -up_mm, 0) };
}

/** Turns about a point of the pack, which stays where it is on the screen. */
export function orbited(pose: Pose, turn: { azimuth: number; polar: number }, pivot: Point3): Pose {
  const next = { azimuth: pose.azimuth + turn.azimuth, polar: Math.min(Math.PI, Math.max(0, pose.polar + turn.polar)) };
  const before = basisOf(pose);
  const arm = { x: pose.target.x - pivot.x, y: pose.target.y - pivot.y, z: pose.target.z - pivot.z };
  const target = along(pivot, basisOf(next), dot(arm, before.right), dot(arm, before.up), dot(arm, before.back));
  return { ...pose, ...next, target };
}

/** Room left round what is fitted, as shares of the frame: `margin` on each side, `foot` at the bottom besides. */
export interface FitRoom {
  readonly margin: number;
  readonly foot: number;
}

/** The bounds filling the frame but for the room left, seen from the same side. */
export function fitted(pose: Pose, bounds: Bounds3, aspect: number, { margin, foot }: FitRoom): Pose {
  const basis = basisOf(pose);
  const centre = {
    x: (bounds.min.x + bounds.max.x) / 2,
    y: (bounds.min.y + bounds.max.y) / 2,
    z: (bounds.min.z + bounds.max.z) / 2,
  };
  const half = { x: bounds.max.x - centre.x, y: bounds.max.y - centre.y, z: bounds.max.z - centre.z };
  const reach = (axis: Point3): number => Math.abs(axis.x) * half.x + Math.abs(axis.y) * half.y + Math.abs(axis.z) * half.z;
  const tall = 1 - 2 * margin - foot;
  const span_mm = limitedSpan(2 * Math.max(reach(basis.up) / tall, reach(basis.right) / aspect / (1 - 2 * margin)));
  return { ...pose, target: along(centre, basis, 0, (-foot / 2) * span_mm, 0), span_mm };
}

/** Between two poses, `t` from 0 to 1: the short way round, and zooming by equal factors. */
export function between(from: Pose, to: Pose, t: number): Pose {
  const turn = Math.atan2(Math.sin(to.azimuth - from.azimuth), Math.cos(to.azimuth - from.azimuth));
  const mix = (a: number, b: number): number => a + (b - a) * t;
  return {
    target: { x: mix(from.target.x, to.target.x), y: mix(from.target.y, to.target.y), z: mix(from.target.z, to.target.z) },
    azimuth: from.azimuth + turn * t,
    polar: mix(from.polar, to.polar),
    span_mm: from.span_mm * (to.span_mm / from.span_mm) ** t,
  };
}
