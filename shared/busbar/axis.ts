/** A box seen along one of its two axes and across it. */
import type { Box2, Point2 } from '../geometry/types.ts';
import type { BoxSide } from './shapeOverrides.ts';

export type Axis = 'x' | 'y';
export type Interval = readonly [low: number, high: number];

/** The two sides of a box that an axis runs through, the lower one first. */
export const SIDES_ALONG: Readonly<Record<Axis, readonly [BoxSide, BoxSide]>> = { x: ['minX', 'maxX'], y: ['minY', 'maxY'] };

export function otherAxis(axis: Axis): Axis {
  return axis === 'x' ? 'y' : 'x';
}

export function extentAlong(box: Box2, axis: Axis): Interval {
  const [low, high] = SIDES_ALONG[axis];
  return [box[low], box[high]];
}

/** The box of two extents: along the axis, and across it. */
export function boxOfExtents(axis: Axis, along: Interval, across: Interval): Box2 {
  const [x, y] = axis === 'x' ? [along, across] : [across, along];
  return { minX: x[0], maxX: x[1], minY: y[0], maxY: y[1] };
}

export function pointAt(axis: Axis, along: number, across: number): Point2 {
  return axis === 'x' ? { x: along, y: across } : { x: across, y: along };
}
