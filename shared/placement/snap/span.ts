/** A box as one axis sees it, so that the rules of snapping are written once for x and y. */
import type { Box2, Point2 } from '../../geometry/types.ts';

export type SnapAxis = 'x' | 'y';

export interface Span {
  readonly low: number;
  readonly high: number;
  /** Extent across the axis. */
  readonly crossLow: number;
  readonly crossHigh: number;
}

export function spanOf({ minX, minY, maxX, maxY }: Box2, axis: SnapAxis): Span {
  return axis === 'x' ? { low: minX, high: maxX, crossLow: minY, crossHigh: maxY } : { low: minY, high: maxY, crossLow: minX, crossHigh: maxX };
}

export function pointOf(along: number, across: number, axis: SnapAxis): Point2 {
  return axis === 'x' ? { x: along, y: across } : { x: across, y: along };
}

export function middleOf({ low, high }: Span): number {
  return (low + high) / 2;
}

/** Whether two spans stand side by side along the axis, so that the gap between them means something. */
export function faces(a: Span, b: Span): boolean {
  return Math.min(a.crossHigh, b.crossHigh) - Math.max(a.crossLow, b.crossLow) > 1e-6;
}

/** Middle of what two facing spans share across the axis. */
export function sharedAcross(a: Span, b: Span): number {
  return (Math.max(a.crossLow, b.crossLow) + Math.min(a.crossHigh, b.crossHigh)) / 2;
}

export function moved({ low, high, crossLow, crossHigh }: Span, by_mm: number): Span {
  return { low: low + by_mm, high: high + by_mm, crossLow, crossHigh };
}
