import { describe, expect, it } from 'vitest';
import { difference, intersection, offset, union } from '../../../shared/geometry/boolean.ts';
import { circle, rectangle, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { flatten, regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import type { Region } from '../../../shared/geometry/types.ts';

const rect = (minX: number, minY: number, maxX: number, maxY: number) => rectangle({ minX, minY, maxX, maxY });
const area = (regions: readonly Region[]) => regions.reduce((sum, region) => sum + regionArea_mm2(region), 0);

describe('booleans', () => {
  it('joins two overlapping rectangles to one outline without collinear points', () => {
    expect(union([rect(0, 0, 10, 4), rect(6, 0, 20, 4)])).toEqual([{ outline: rect(0, 0, 20, 4), holes: [] }]);
    expect(union([rect(0, 0, 10, 4), rect(10, 0, 20, 4)])).toEqual([{ outline: rect(0, 0, 20, 4), holes: [] }]);
  });

  it('keeps 1e-6 mm exact', () => {
    const [region] = difference([rect(0, 0, 1234.567891, 4)], [rect(1000.000001, 0, 2000, 4)]);
    expect(region?.outline).toEqual(rect(0, 0, 1000.000001, 4));
  });

  it('gives holes clockwise and islands in holes as regions of their own', () => {
    const rings = [...difference([rect(0, 0, 30, 30)], [rect(5, 5, 25, 25)]).flatMap((r) => [r.outline, ...r.holes]), rect(10, 10, 20, 20)];
    const regions = union(rings);
    expect(regions).toHaveLength(2);
    expect(regions[0]?.holes).toHaveLength(1);
    expect(signedArea_mm2(regions[0]?.holes[0] ?? [])).toBe(-400);
    expect(regions[1]).toEqual({ outline: rect(10, 10, 20, 20), holes: [] });
    expect(area(regions)).toBe(900 - 400 + 100);
  });

  it('orders regions by their leftmost vertex whatever the order of the input', () => {
    const rings = [rect(20, 0, 22, 2), rect(0, 5, 2, 7), rect(0, 0, 2, 2)];
    const starts = [[0, 0], [0, 5], [20, 0]];
    expect(union(rings).map((r) => [r.outline[0]?.x, r.outline[0]?.y])).toEqual(starts);
    expect(union([...rings].reverse())).toEqual(union(rings));
  });

  it('cuts hundreds of windows out of a film', () => {
    const windows = Array.from({ length: 400 }, (_, i) => rect(2 + (i % 20) * 10, 2 + Math.floor(i / 20) * 10, 6 + (i % 20) * 10, 7 + Math.floor(i / 20) * 10));
    const film = difference([rect(0, 0, 202, 202)], windows);
    expect(film).toHaveLength(1);
    expect(film[0]?.holes).toHaveLength(400);
    expect(area(film)).toBeCloseTo(202 * 202 - 400 * 20, 9);
  });

  it('returns nothing for no overlap and for an empty input', () => {
    expect(intersection([rect(0, 0, 1, 1)], [rect(2, 2, 3, 3)])).toEqual([]);
    expect(union([])).toEqual([]);
    expect(offset([], 1, 'round')).toEqual([]);
  });

  it('offsets with mitres and with round corners', () => {
    expect(offset([rect(0, 0, 10, 4)], 1, 'mitre')).toEqual([{ outline: rect(-1, -1, 11, 5), holes: [] }]);
    const round = offset([rect(0, 0, 10, 4)], 1, 'round');
    // The chords lie at most 0.01 mm inside the arcs.
    expect(area(round)).toBeGreaterThan(40 + 28 + Math.PI - 2 * Math.PI * 0.01);
    expect(area(round)).toBeLessThanOrEqual(40 + 28 + Math.PI + 1e-6);
    expect(offset([rect(0, 0, 10, 4)], -1, 'mitre')).toEqual([{ outline: rect(1, 1, 9, 3), holes: [] }]);
    expect(offset([rect(0, 0, 10, 4)], -2, 'mitre')).toEqual([]);
  });

  it('shrinks holes when growing', () => {
    const frame = difference([rect(0, 0, 30, 30)], [rect(10, 10, 20, 20)]).flatMap((r) => [r.outline, ...r.holes]);
    expect(area(offset(frame, 2, 'mitre'))).toBe(34 * 34 - 36);
  });

  it('agrees with the lens of two circles', () => {
    const lens = intersection([flatten(circle({ x: 0, y: 0 }, 10), 1e-4)], [flatten(circle({ x: 10, y: 0 }, 10), 1e-4)]);
    expect(area(lens)).toBeCloseTo(200 * (Math.PI / 3 - Math.sqrt(3) / 4), 1);
  });
});
