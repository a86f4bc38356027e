/** What the frame shows, in the form that thousands of bodies can be tested against quickly. */
import { basisOf, EYE_OVER_SPAN } from './pose.ts';
import type { Basis, Pose } from './pose.ts';

export interface ViewWindow {
  readonly basis: Basis;
  /** Middle of the frame along the basis, mm. */
  readonly centre: { readonly right: number; readonly up: number };
  readonly half: { readonly right: number; readonly up: number };
  /** Where sight lines meet: along `back`, and how far that is before the plane that `half` is measured on, mm. */
  readonly eye: { readonly back: number; readonly distance_mm: number } | null;
  readonly px_per_mm: number;
  /** Whether the camera looks down at the lids. */
  readonly fromAbove: boolean;
}

const ABOVE = 0.2;

/** `height_px` is the height of the frame on the screen. */
export function windowOf(pose: Pose, aspect: number, height_px: number): ViewWindow {
  const basis = basisOf(pose);
  const { target, span_mm } = pose, distance_mm = span_mm * EYE_OVER_SPAN;
  const along = (axis: Basis['right']): number => axis.x * target.x + axis.y * target.y + axis.z * target.z;
  return {
    basis,
    centre: { right: along(basis.right), up: along(basis.up) },
    half: { right: (span_mm * aspect) / 2, up: span_mm / 2 },
    eye: pose.perspective === true ? { back: along(basis.back) + distance_mm, distance_mm } : null,
    px_per_mm: height_px / span_mm,
    fromAbove: basis.back.z > ABOVE,
  };
}

/** Whether a ball is at least partly inside the frame. */
export function shows({ basis: { right, up, back }, centre, half, eye }: ViewWindow, x: number, y: number, z: number, radius: number): boolean {
  let wider = 1;
  let reach = radius;
  if (eye !== null) {
    wider = (eye.back - (back.x * x + back.y * y + back.z * z)) / eye.distance_mm;
    if (wider * eye.distance_mm < -radius) return false;
    // Sides of the frame lean outwards: the ball reaches over them a little farther than its radius.
    reach *= 1 + (Math.max(half.right, half.up) / eye.distance_mm);
  }
  return (
    Math.abs(right.x * x + right.y * y + right.z * z - centre.right) <= half.right * wider + reach &&
    Math.abs(up.x * x + up.y * y + up.z * z - centre.up) <= half.up * wider + reach
  );
}
