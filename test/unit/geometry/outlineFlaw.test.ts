/** Outlines that bound one piece, and those that do not. */
import { describe, expect, it } from 'vitest';
import { beyond, boxWithin } from '../../../shared/geometry/beyond.ts';
import { longestRun } from '../../../shared/geometry/freeRun.ts';
import { circle, rectangle } from '../../../shared/geometry/contour.ts';
import { outlineFlaw } from '../../../shared/geometry/outlineFlaw.ts';
import type { Contour } from '../../../shared/geometry/types.ts';

const of = (...corners: readonly (readonly [number, number, number?])[]): Contour => corners.map(([x, y, bulge]) => (bulge === undefined ? { x, y } : { x, y, bulge }));
const SQUARE = of([0, 0], [10, 0], [10, 10], [0, 10]);

describe('an outline', () => {
  it('has no flaw where it is simple, whichever way it runs, with arcs or without', () => {
    expect(outlineFlaw(SQUARE)).toBeNull();
    expect(outlineFlaw([...SQUARE].reverse())).toBeNull();
    expect(outlineFlaw(circle({ x: 5, y: 5 }, 3))).toBeNull();
    expect(outlineFlaw(of([0, 0], [10, 0, 1], [10, 10], [0, 10, 0.4]))).toBeNull();
    expect(outlineFlaw(of([0, 0], [10, 0], [10, 10], [5, 2], [0, 10]))).toBeNull();
  });

  it('is refused where it crosses itself, with both edges and the place', () => {
    expect(outlineFlaw(of([0, 0], [10, 0], [0, 10], [10, 10]))).toMatchObject({ kind: 'crossing', edge: 1, other: 3, at: { x: 5, y: 5 } });
    // The arc bulges out through the opposite edge.
    expect(outlineFlaw(of([0, 0], [10, 0], [10, 2], [0, 2, 1.2]))).toBeNull();
    expect(outlineFlaw(of([0, 0], [10, 0], [10, 2, 1.2], [0, 2]))).toBeNull();
    expect(outlineFlaw(of([0, 0], [10, 0], [10, 2, -1.2], [0, 2]))).toMatchObject({ kind: 'crossing', edge: 0, other: 2 });
  });

  it('is refused where it touches itself, turns back, repeats a corner or bounds nothing', () => {
    expect(outlineFlaw(of([0, 0], [10, 0], [10, 10], [5, 0], [0, 10]))).toMatchObject({ kind: 'crossing' });
    expect(outlineFlaw(of([0, 0], [10, 0], [4, 0], [4, 8]))).toMatchObject({ kind: 'crossing' });
    expect(outlineFlaw(of([0, 0], [10, 0], [10, 0.01], [0, 10]))).toMatchObject({ kind: 'short-edge', edge: 1 });
    expect(outlineFlaw(of([0, 0], [10, 0]))).toMatchObject({ kind: 'few-corners' });
    expect(outlineFlaw(of([0, 0], [5, 0], [10, 0.00001]))).not.toBeNull();
  });
});

describe('room in an outline', () => {
  const NOTCHED = [{ outline: of([0, 0], [100, 0], [100, 40], [60, 40], [60, 20], [40, 20], [40, 40], [0, 40]), holes: [] }];

  it('is the longest run over the whole height of a strip', () => {
    expect(longestRun(NOTCHED, 0, 20)).toEqual({ from: 0, to: 100 });
    expect(longestRun(NOTCHED, 10, 21)).toEqual({ from: 0, to: 40 });
    expect(longestRun(NOTCHED, 35, 45)).toBeNull();
    expect(longestRun([{ outline: rectangle({ minX: 0, maxX: 100, minY: 0, maxY: 40 }), holes: [rectangle({ minX: 20, maxX: 30, minY: 10, maxY: 12 })] }], 5, 15)).toEqual({ from: 30, to: 100 });
  });

  it('says what reaches beyond it and where, also across a notch between its corners', () => {
    const ring = NOTCHED[0]?.outline ?? [];
    expect(boxWithin({ minX: 0, maxX: 100, minY: 0, maxY: 20 }, ring)).toBe(true);
    expect(boxWithin({ minX: 0, maxX: 100, minY: 0, maxY: 21 }, ring)).toBe(false);
    expect(beyond(rectangle({ minX: 10, maxX: 90, minY: 5, maxY: 25 }), ring, 0.01)?.depth_mm).toBe(5);
    expect(beyond(rectangle({ minX: 90, maxX: 107, minY: 5, maxY: 25 }), ring, 0.01)).toMatchObject({ depth_mm: 7, edge: { x: 100 } });
    expect(beyond(rectangle({ minX: 10, maxX: 90, minY: 5, maxY: 20 }), ring, 0.01)).toBeNull();
  });
});
