/** The closest points of two line segments. */
import type { Point2 } from './types.ts';

export interface Closest {
  readonly distance_mm: number;
  readonly from: Point2;
  readonly to: Point2;
}

/**
 * Closest points of the segments a0-a1 and b0-b1 when they are nearer than `limit_mm`, otherwise undefined. Exact: they
 * cross (0), or an end of one is closest. A segment may be a point.
 */
export function closestOnSegments(a0: Point2, a1: Point2, b0: Point2, b1: Point2, limit_mm: number): Closest | undefined {
  if (boxGapSquared(a0, a1, b0, b1) >= limit_mm * limit_mm) return undefined;
  const crossing = crossingPoint(a0, a1, b0, b1);
  if (crossing) return { distance_mm: 0, from: crossing, to: crossing };
  let bestSquared = limit_mm * limit_mm;
  let from: Point2 | undefined;
  let to: Point2 | undefined;
  const consider = (onA: Point2, onB: Point2): void => {
    const squared = (onA.x - onB.x) ** 2 + (onA.y - onB.y) ** 2;
    if (squared < bestSquared) {
      bestSquared = squared;
      from = onA;
      to = onB;
    }
  };
  consider(a0, nearestOn(a0, b0, b1));
  consider(a1, nearestOn(a1, b0, b1));
  consider(nearestOn(b0, a0, a1), b0);
  consider(nearestOn(b1, a0, a1), b1);
  return from && to ? { distance_mm: Math.sqrt(bestSquared), from, to } : undefined;
}

/** Nearest point of the segment s-e to a point. */
function nearestOn(point: Point2, s: Point2, e: Point2): Point2 {
  const dx = e.x - s.x;
  const dy = e.y - s.y;
  const squared = dx * dx + dy * dy;
  if (squared === 0) return s;
  const along = ((point.x - s.x) * dx + (point.y - s.y) * dy) / squared;
  if (along <= 0) return s;
  if (along >= 1) return e;
  return { x: s.x + along * dx, y: s.y + along * dy };
}

/** Where the segments cross properly; ends that touch are left to the end-point distances. */
function crossingPoint(a0: Point2, a1: Point2, b0: Point2, b1: Point2): Point2 | undefined {
  const b0Side = side(a0, a1, b0);
  const b1Side = side(a0, a1, b1);
  if (b0Side * b1Side >= 0) return undefined;
  const a0Side = side(b0, b1, a0);
  const a1Side = side(b0, b1, a1);
  if (a0Side * a1Side >= 0) return undefined;
  const along = a0Side / (a0Side - a1Side);
  return { x: a0.x + along * (a1.x - a0.x), y: a0.y + along * (a1.y - a0.y) };
}

/** Twice the area of a-b-c: positive when c lies left of a-b. */
function side(a: Point2, b: Point2, c: Point2): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function boxGapSquared(a0: Point2, a1: Point2, b0: Point2, b1: Point2): number {
  const dx = Math.max(Math.min(a0.x, a1.x) - Math.max(b0.x, b1.x), Math.min(b0.x, b1.x) - Math.max(a0.x, a1.x), 0);
  const dy = Math.max(Math.min(a0.y, a1.y) - Math.max(b0.y, b1.y), Math.min(b0.y, b1.y) - Math.max(a0.y, a1.y), 0);
  return dx * dx + dy * dy;
}
