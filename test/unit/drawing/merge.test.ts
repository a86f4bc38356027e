import { describe, expect, it } from 'vitest';
import { mergedRegions } from '../../../shared/drawing/merge.ts';
import { circle, rectangle, roundedRectangle } from '../../../shared/geometry/contour.ts';
import { regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { rotated } from '../../../shared/geometry/transform.ts';
import type { Contour, Region } from '../../../shared/geometry/types.ts';

const box = (minX: number, minY: number, maxX: number, maxY: number): Region => ({ outline: rectangle({ minX, minY, maxX, maxY }), holes: [] });
const area = (regions: readonly Region[]): number => regions.reduce((sum, region) => sum + regionArea_mm2(region), 0);

describe('mergedRegions', () => {
  it('takes out edges that are shared in part', () => {
    const merged = mergedRegions([box(0, 0, 10, 20), box(10, 5, 20, 15)]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.outline).toHaveLength(8);
    expect(area(merged)).toBe(300);
  });

  it('keeps arcs and holes exact', () => {
    const left: Region = { outline: roundedRectangle({ minX: 0, minY: 0, maxX: 20, maxY: 10 }, 2), holes: [circle({ x: 5, y: 5 }, 2)] };
    const merged = mergedRegions([left, box(20, 2, 30, 8)]);
    expect(merged[0]?.holes).toHaveLength(1);
    expect(area(merged)).toBeCloseTo(regionArea_mm2(left) + 60, 9);
    expect(merged[0]?.outline.filter((vertex) => vertex.bulge)).toHaveLength(4);
  });

  it('finds the hole that pieces leave between them', () => {
    const ring = [box(0, 0, 30, 10), box(0, 20, 30, 30), box(0, 10, 10, 20), box(20, 10, 30, 20)];
    const merged = mergedRegions(ring);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.holes).toHaveLength(1);
    expect(area(merged)).toBe(800);
  });

  it('works at any angle, with ends a snapping step apart', () => {
    const turn = (region: Region, nudge: number): Region => ({ outline: rotated(region.outline, 33).map(({ x, y }) => ({ x: x + nudge, y: y - nudge })), holes: [] });
    const merged = mergedRegions([turn(box(0, 0, 40, 12), 0), turn(box(40, 0, 55, 12), 1e-6)]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.outline).toHaveLength(4);
  });

  it('leaves pieces that do not touch apart', () => {
    expect(mergedRegions([box(0, 0, 1, 1), box(5, 0, 6, 1)])).toHaveLength(2);
  });

  it('covers overlapping pieces once', () => {
    const merged = mergedRegions([box(0, 0, 10, 10), box(5, 5, 15, 15)]);
    expect(merged).toHaveLength(1);
    expect(area(merged)).toBeCloseTo(175, 6);
  });

  it('does not care which way a piece runs', () => {
    const backwards: Contour = [...rectangle({ minX: 10, minY: 0, maxX: 20, maxY: 10 })].reverse();
    const merged = mergedRegions([box(0, 0, 10, 10), { outline: backwards, holes: [] }]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.outline).toHaveLength(4);
  });
});
