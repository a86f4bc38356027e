/**
 * Where the camera stands: a view of `span_mm` height on the plane through a target. Kept as two angles so that the pack
 * never tips over, and as a plain value so that every gesture is a function that can be tested without a screen. Without
 * `perspective` sight lines are parallel; with it they meet in the eye, and the plane through the target keeps its size.
 */
import type { Point3 } from '../../../shared/geometry/types.ts';

export interface Pose {
  readonly target: Point3;
  /** 0 looks along +y (front), growing as the camera walks counter-clockwise round the pack, rad. */
  readonly azimuth: number;
  /** From straight above (0) to straight below (pi), rad. */
  readonly polar: number;
  /** Height of the pack's space that the frame shows on the target's plane, mm. */
  readonly span_mm: number;
  /** Parallel sight lines unless true. */
  readonly perspective?: boolean;
}

/** A line of sight, from the eye (or, where sight lines are parallel, from far behind the pack) into the pack. */
export interface Sight {
  readonly origin: Point3;
  /** Of length 1. */
  readonly direction: Point3;
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
/** Distance of the eye over the height of what it sees there: an opening of 30 degrees, near what a CAD user expects. */
export const EYE_OVER_SPAN = 0.5 / Math.tan(Math.PI / 12);
/** Far enough behind the target for any pack, mm. */
const BEHIND_MM = 100_000;
/** Points nearer to the eye than this share of its distance are taken to lie there: what is behind it has no place on the screen. */
const NEAREST = 0.02;

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
  const depth = dot(from, basis.back);
  const half = (pose.span_mm / 2) * shrinkage(pose, depth);
  return { x: dot(from, basis.right) / (half * aspect), y: dot(from, basis.up) / half, depth };
}

/** How much larger the frame is at a depth (mm towards the eye from the target) than on the target's plane. */
function shrinkage({ perspective, span_mm }: Pose, depth_mm: number): number {
  return perspective === true ? Math.max(NEAREST, 1 - depth_mm / (span_mm * EYE_OVER_SPAN)) : 1;
}

/** The line of sight through a place in the frame. */
export function sightThrough(pose: Pose, ndc: { x: number; y: number }, aspect: number): Sight {
  const basis = basisOf(pose), under = pointUnder(pose, ndc, aspect);
  if (pose.perspective !== true) {
    return { origin: along(under, basis, 0, 0, BEHIND_MM), direction: { x: -basis.back.x, y: -basis.back.y, z: -basis.back.z } };
  }
  const origin = along(pose.target, basis, 0, 0, pose.span_mm * EYE_OVER_SPAN);
  const way = { x: under.x - origin.x, y: under.y - origin.y, z: under.z - origin.z };
  const length = Math.hypot(way.x, way.y, way.z);
  return { origin, direction: { x: way.x / length, y: way.y / length, z: way.z / length } };
}

/**
 * The same picture with the target's plane brought to the depth of a point, so that zooming, panning and the change of
 * projection go by what is pointed at. A point at or behind the eye changes nothing.
 */
export function focused(pose: Pose, point: Point3): Pose {
  const { back } = basisOf(pose);
  const depth = dot({ x: point.x - pose.target.x, y: point.y - pose.target.y, z: point.z - pose.target.z }, back);
  const scale = pose.perspective === true ? 1 - depth / (pose.span_mm * EYE_OVER_SPAN) : 1;
  if (scale <= NEAREST) return pose;
  return { ...pose, target: along(pose.target, basisOf(pose), 0, 0, depth), span_mm: pose.span_mm * scale };
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
  const wide = 1 - 2 * margin, tall = wide - foot;
  // What stands out towards the eye looms larger, so each corner asks for a frame of its own.
  const nearer = pose.perspective === true ? 1 / EYE_OVER_SPAN : 0;
  const asked = corners(half).map((corner) => {
    const right = Math.abs(dot(corner, basis.right)), up = dot(corner, basis.up), depth = dot(corner, basis.back) * nearer;
    return Math.max((2 * right) / aspect / wide + depth, (2 * up + wide * depth) / tall, (-2 * up + (wide - 2 * foot) * depth) / tall);
  });
  const span_mm = limitedSpan(Math.max(...asked));
  return { ...pose, target: along(centre, basis, 0, (-foot / 2) * span_mm, 0), span_mm };
}

function corners({ x, y, z }: Point3): Point3[] {
  return [-x, x].flatMap((dx) => [-y, y].flatMap((dy) => [{ x: dx, y: dy, z: -z }, { x: dx, y: dy, z }]));
}

/** Between two poses, `t` from 0 to 1: the short way round, and zooming by equal factors. */
export function between(from: Pose, to: Pose, t: number): Pose {
  const turn = Math.atan2(Math.sin(to.azimuth - from.azimuth), Math.cos(to.azimuth - from.azimuth));
  const mix = (a: number, b: number): number => a + (b - a) * t;
  return {
    ...to,
    target: { x: mix(from.target.x, to.target.x), y: mix(from.target.y, to.target.y), z: mix(from.target.z, to.target.z) },
    azimuth: from.azimuth + turn * t,
    polar: mix(from.polar, to.polar),
    span_mm: from.span_mm * (to.span_mm / from.span_mm) ** t,
  };
}
