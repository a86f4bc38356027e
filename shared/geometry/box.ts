/** Axis-parallel boxes. Edges that only touch count as overlapping. */
import { snap_mm } from '../units/units.ts';
import type { Box2, Point2, Point3 } from './types.ts';

export interface Box3 extends Box2 {
  readonly minZ: number;
  readonly maxZ: number;
}

/** Smallest box round the points, mm. Throws a RangeError when there are none. */
export function boxOf(points: Iterable<Point2>): Box2 {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const { x, y } of points) {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  if (minX > maxX) throw new RangeError('boxOf needs at least one point');
  return { minX, minY, maxX, maxY };
}

/** Smallest box round the points, mm. Throws a RangeError when there are none. */
export function box3Of(points: readonly Point3[]): Box3 {
  const plan = boxOf(points);
  let minZ = Infinity;
  let maxZ = -Infinity;
  for (const { z } of points) {
    if (z < minZ) minZ = z;
    if (z > maxZ) maxZ = z;
  }
  return { ...plan, minZ, maxZ };
}

/** Smallest box round both boxes. */
export function boxUnion(a: Box2, b: Box2): Box2 {
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  };
}

/** Whether the boxes share a point; touching counts. */
export function boxesOverlap(a: Box2, b: Box2): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}

/** Distance between two boxes, mm; 0 when they overlap. */
export function boxDistance_mm(a: Box2, b: Box2): number {
  const dx = Math.max(a.minX - b.maxX, b.minX - a.maxX, 0);
  const dy = Math.max(a.minY - b.maxY, b.minY - a.maxY, 0);
  return dx === 0 ? dy : dy === 0 ? dx : Math.hypot(dx, dy);
}

/** The box grown by `by` mm on every side (shrunk when negative; past its middle it collapses to its centre). */
export function inflated(box: Box2, by: number): Box2 {
  const x = Math.max(by, (box.minX - box.maxX) / 2);
  const y = Math.max(by, (box.minY - box.maxY) / 2);
  return {
    minX: snap_mm(box.minX - x),
    minY: snap_mm(box.minY - y),
    maxX: snap_mm(box.maxX + x),
    maxY: snap_mm(box.maxY + y),
  };
}

export function boxCentre(box: Box2): Point2 {
  return { x: snap_mm((box.minX + box.maxX) / 2), y: snap_mm((box.minY + box.maxY) / 2) };
}

/** Extent along x and y, mm. */
export function boxSize(box: Box2): { readonly x: number; readonly y: number } {
  return { x: snap_mm(box.maxX - box.minX), y: snap_mm(box.maxY - box.minY) };
}
