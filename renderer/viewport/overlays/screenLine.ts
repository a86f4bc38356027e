/** Lines, arrow heads and figures as they are drawn over the view. CSS px. */
import type { ScreenPoint } from '../interaction/cursor.ts';

const HEAD_PX = 9;
const HEAD_HALF_PX = 3;
/** Heads on a shorter line point at each other from outside. */
const ROOM_PX = 34;

export function pointsAttribute(points: readonly ScreenPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

/** Three corners of a head with its tip at `tip`, pointing away from `from`. */
export function arrowHead(from: ScreenPoint, tip: ScreenPoint): readonly ScreenPoint[] {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y);
  const u = length === 0 ? { x: 1, y: 0 } : { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const at = (along: number, across: number): ScreenPoint => ({ x: tip.x - u.x * along - u.y * across, y: tip.y - u.y * along + u.x * across });
  return [tip, at(HEAD_PX, HEAD_HALF_PX), at(HEAD_PX, -HEAD_HALF_PX)];
}

/** The heads of a dimension line: outwards from within, or inwards from outside where there is no room. */
export function dimensionHeads(a: ScreenPoint, b: ScreenPoint): readonly (readonly ScreenPoint[])[] {
  if (Math.hypot(b.x - a.x, b.y - a.y) >= ROOM_PX) return [arrowHead(b, a), arrowHead(a, b)];
  const beyond = (tip: ScreenPoint, other: ScreenPoint): ScreenPoint => ({ x: 2 * tip.x - other.x, y: 2 * tip.y - other.y });
  return [arrowHead(beyond(a, b), a), arrowHead(beyond(b, a), b)];
}

/** Where a figure stands over the middle of a line, along it and never upside down. */
export function figurePlace(a: ScreenPoint, b: ScreenPoint): { readonly x: number; readonly y: number; readonly angle_deg: number } {
  let angle = Math.atan2(b.y - a.y, b.x - a.x);
  if (angle > Math.PI / 2 - 1e-6) angle -= Math.PI;
  else if (angle < -Math.PI / 2 - 1e-6) angle += Math.PI;
  const lift = 6;
  return { x: (a.x + b.x) / 2 + Math.sin(angle) * lift, y: (a.y + b.y) / 2 - Math.cos(angle) * lift, angle_deg: (angle * 180) / Math.PI };
}
