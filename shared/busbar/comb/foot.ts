/** The end of a finger on a rim: a piece of a ring with round ends, joined to its finger by rounded corners. In (d, v): away from the spine, and across. */
import { circle } from '../../geometry/contour.ts';
import type { Contour, Vertex } from '../../geometry/types.ts';
import type { RoundCell } from './layout.ts';

export interface FootShape {
  /** Edges of the piece of the ring, mm from the cell's centre, and half the angle it spans. */
  readonly outer_mm: number;
  readonly inner_mm: number;
  readonly half_rad: number;
  /** Half the width of the finger that leads to it. */
  readonly halfWidth_mm: number;
  readonly fillet_mm: number;
}

/** Widest that a finger to a rim is, as a part of the rim's radius: its foot stays broader than its neck. */
const FINGER_SHARE = 0.22;

/** The foot that covers `share` of the rim. */
export function footShape(cell: RoundCell, share: number, inset_mm: number, fillet_mm: number): FootShape {
  const outer_mm = cell.ringOuter - inset_mm;
  const inner_mm = cell.ringInner + inset_mm;
  const ring_mm2 = Math.PI * (cell.ringOuter ** 2 - cell.ringInner ** 2);
  const caps_mm2 = Math.PI * ((outer_mm - inner_mm) / 2) ** 2;
  const half_rad = (share * ring_mm2 - caps_mm2) / (outer_mm ** 2 - inner_mm ** 2);
  return { outer_mm, inner_mm, half_rad, halfWidth_mm: Math.round(outer_mm * FINGER_SHARE * 10) / 10, fillet_mm };
}

/** How far from the cell's centre the rounded corner between finger and foot begins, mm. */
export function footReach_mm({ outer_mm, halfWidth_mm, fillet_mm }: FootShape): number {
  return Math.sqrt((outer_mm + fillet_mm) ** 2 - (halfWidth_mm + fillet_mm) ** 2);
}

/** From the end of the finger's lower side round the foot to that of its upper side; `d`, `v`: the cell's centre. */
export function footPath(foot: FootShape, d: number, v: number): Vertex[] {
  const { outer_mm, inner_mm, half_rad, halfWidth_mm, fillet_mm } = foot;
  const start_d = d - footReach_mm(foot);
  // The rounded corner's centre lies outside the ring and beside the finger.
  const corner_rad = Math.asin((halfWidth_mm + fillet_mm) / (outer_mm + fillet_mm));
  const on = (radius_mm: number, angle_rad: number): { x: number; y: number } => ({ x: d - radius_mm * Math.cos(angle_rad), y: v - radius_mm * Math.sin(angle_rad) });
  const cornerBulge = -Math.tan((Math.PI / 2 - corner_rad) / 4);
  const outerBulge = Math.tan((half_rad - corner_rad) / 4);
  return [
    { x: start_d, y: v - halfWidth_mm, bulge: cornerBulge },
    { ...on(outer_mm, corner_rad), bulge: outerBulge },
    { ...on(outer_mm, half_rad), bulge: 1 },
    { ...on(inner_mm, half_rad), bulge: -Math.tan((2 * half_rad) / 4) },
    { ...on(inner_mm, -half_rad), bulge: 1 },
    { ...on(outer_mm, -half_rad), bulge: outerBulge },
    { ...on(outer_mm, -corner_rad), bulge: cornerBulge },
    { x: start_d, y: v + halfWidth_mm },
  ];
}

/** The seam on a rim: a bent slot along the middle of its ring, `length_mm` long and `breadth_mm` broad, on the side of the finger. */
export function rimSeam({ outer_mm, inner_mm, half_rad }: FootShape, d: number, v: number, length_mm: number, breadth_mm: number): Contour {
  const middle_mm = (outer_mm + inner_mm) / 2;
  const half = Math.min(length_mm / (2 * middle_mm), half_rad);
  const [low, high] = [middle_mm - breadth_mm / 2, middle_mm + breadth_mm / 2];
  const on = (radius_mm: number, angle_rad: number): { x: number; y: number } => ({ x: d - radius_mm * Math.cos(angle_rad), y: v - radius_mm * Math.sin(angle_rad) });
  if (half <= 0) return circle({ x: d - middle_mm, y: v }, breadth_mm / 2);
  return [
    { ...on(high, -half), bulge: Math.tan((2 * half) / 4) },
    { ...on(high, half), bulge: 1 },
    { ...on(low, half), bulge: -Math.tan((2 * half) / 4) },
    { ...on(low, -half), bulge: 1 },
  ];
}
