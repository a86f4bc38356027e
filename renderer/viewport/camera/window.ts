/** What the frame shows, in the form that thousands of bodies can be tested against quickly. */
import { basisOf } from './pose.ts';
import type { Basis, Pose } from './pose.ts';

export interface ViewWindow {
  readonly basis: Basis;
  /** Middle of the frame along the basis, mm. */
  readonly centre: { readonly right: number; readonly up: number };
  readonly half: { readonly right: number; readonly up: number };
  readonly px_per_mm: number;
  /** Whether the camera looks down at the lids. */
  readonly fromAbove: boolean;
}

const ABOVE = 0.2;

/** `height_px` is the height of the frame on the screen. */
export function windowOf(pose: Pose, aspect: number, height_px: number): ViewWindow {
  const basis = basisOf(pose);
  const { target, span_mm } = pose;
  const along = (axis: Basis['right']): number => axis.x * target.x + axis.y * target.y + axis.z * target.z;
  return {
    basis,
    centre: { right: along(basis.right), up: along(basis.up) },
    half: { right: (span_mm * aspect) / 2, up: span_mm / 2 },
    px_per_mm: height_px / span_mm,
    fromAbove: basis.back.z > ABOVE,
  };
}

/** Whether a ball is at least partly inside the frame. */
export function shows({ basis: { right, up }, centre, half }: ViewWindow, x: number, y: number, z: number, radius: number): boolean {
  return (
    Math.abs(right.x * x + right.y * y + right.z * z - centre.right) <= half.right + radius &&
    Math.abs(up.x * x + up.y * y + up.z * z - centre.up) <= half.up + radius
  );
}
