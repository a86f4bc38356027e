/** The circle behind a bulge: what contour measures, flattening and fillets share. */
import type { Point2 } from './types.ts';

/** Bulge of a quarter turn to the left, tan(90 deg / 4). */
export const QUARTER_BULGE = Math.SQRT2 - 1;

export interface Arc {
  readonly centre: Point2;
  readonly radius_mm: number;
  /** Signed angle swept, positive counter-clockwise. */
  readonly sweep_rad: number;
}

/** The arc from `from` to `to`; the bulge must not be 0 and the points must differ. */
export function arcOf(from: Point2, to: Point2, bulge: number): Arc {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const lift = (1 - bulge * bulge) / (4 * bulge);
  return {
    centre: { x: (from.x + to.x) / 2 - dy * lift, y: (from.y + to.y) / 2 + dx * lift },
    radius_mm: (Math.hypot(dx, dy) * (1 + bulge * bulge)) / (4 * Math.abs(bulge)),
    sweep_rad: 4 * Math.atan(bulge),
  };
}

/** Whether a point of the arc's circle lies on the arc: a left arc lies right of its chord, a right arc left of it. */
export function isOnArc(point: Point2, from: Point2, to: Point2, bulge: number): boolean {
  const side = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  return bulge > 0 ? side <= 0 : side >= 0;
}

/**
 * A bulge rounded to 1e-12, so that the last bit of `tan` does not depend on the engine; 0 comes back as undefined. A quarter
 * turn keeps all its digits: rounded, its ends miss the axes by a hair, and LibreCAD 2.2 draws the other three quarters.
 */
export function cleanBulge(bulge: number | undefined): number | undefined {
  if (bulge === undefined) return undefined;
  const rounded = Math.round(bulge * 1e12) / 1e12;
  if (Math.abs(Math.abs(rounded) - QUARTER_BULGE) < 2e-12) return Math.sign(rounded) * QUARTER_BULGE;
  return rounded === 0 ? undefined : rounded;
}
