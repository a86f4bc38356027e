import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circle, clockwise, rectangle, roundedRectangle, signedArea_mm2, slot } from '../../../shared/geometry/contour.ts';
import { difference, union } from '../../../shared/geometry/boolean.ts';
import { flatten, flattenRegion, regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { combined } from '../../../shared/geometry/loops/combine.ts';
import { rotated, translated } from '../../../shared/geometry/transform.ts';
import type { Contour, Region } from '../../../shared/geometry/types.ts';

const PLATE: Region = { outline: roundedRectangle({ minX: 0, minY: 0, maxX: 40, maxY: 20 }, 3), holes: [clockwise(circle({ x: 20, y: 10 }, 4))] };
const bulges = (contour: Contour) => contour.filter(({ bulge }) => bulge !== undefined).length;

describe('loops combined with arcs kept as arcs', () => {
  it('takes a circle out of the middle as a hole, and out of an edge as a notch of one arc', () => {
    const [inside] = combined(PLATE, circle({ x: 8, y: 10 }, 2), 'cut') ?? [];
    expect(inside?.holes).toHaveLength(2);
    expect(regionArea_mm2(inside ?? PLATE)).toBeCloseTo(regionArea_mm2(PLATE) - 4 * Math.PI, 9);
    const [notched] = combined(PLATE, circle({ x: 8, y: 0 }, 2), 'cut') ?? [];
    expect(notched?.holes).toHaveLength(1);
    expect(regionArea_mm2(notched ?? PLATE)).toBeCloseTo(regionArea_mm2(PLATE) - 2 * Math.PI, 5);
    expect(bulges(notched?.outline ?? [])).toBe(5);
  });

  it('adds a tab that laps over the edge, and one that lies along it', () => {
    for (const from of [18, 20]) {
      const [tabbed, ...more] = combined(PLATE, rectangle({ minX: 5, minY: from, maxX: 12, maxY: 26 }), 'add') ?? [];
      expect(more).toEqual([]);
      expect(regionArea_mm2(tabbed ?? PLATE)).toBeCloseTo(regionArea_mm2(PLATE) + 7 * 6, 9);
      expect(tabbed?.outline).toHaveLength(PLATE.outline.length + 4);
    }
  });

  it('makes two pieces of what is cut through, and refuses what touches in a point', () => {
    expect(combined(PLATE, rectangle({ minX: 5, minY: -1, maxX: 7, maxY: 21 }), 'cut')).toHaveLength(2);
    expect(combined({ outline: rectangle({ minX: 0, minY: 0, maxX: 4, maxY: 4 }), holes: [] }, rectangle({ minX: 4, minY: 4, maxX: 6, maxY: 6 }), 'add')).toBeNull();
  });

  it('covers what the boolean of straight rings covers, whatever is added or cut', () => {
    const shape = fc.tuple(fc.constantFrom('circle', 'slot', 'box'), fc.integer({ min: 10, max: 120 }), fc.integer({ min: 10, max: 80 }), fc.integer({ min: 0, max: 359 }));
    const place = fc.tuple(fc.integer({ min: -50, max: 450 }), fc.integer({ min: -50, max: 250 }));
    fc.assert(
      fc.property(shape, place, fc.constantFrom('add' as const, 'cut' as const), ([kind, length, width, turn], [x, y], how) => {
        const size = { x: length / 10, y: width / 10 };
        const at = { x: 0, y: 0 };
        const plain = kind === 'circle' ? circle(at, size.x / 2) : kind === 'slot' ? slot(at, size) : rectangle({ minX: -size.x / 2, maxX: size.x / 2, minY: -size.y / 2, maxY: size.y / 2 });
        const loop = translated(rotated(plain, turn), x / 10, y / 10);
        const made = combined(PLATE, loop, how);
        if (!made) return;
        const flat = flattenRegion(PLATE, 1e-3);
        const rings = how === 'add' ? union([flat.outline, ...flat.holes, flatten(loop, 1e-3)]) : difference([flat.outline, ...flat.holes], [flatten(loop, 1e-3)]);
        const area = (regions: readonly Region[]) => regions.reduce((sum, region) => sum + regionArea_mm2(region), 0);
        expect(made.length).toBe(rings.length);
        expect(Math.abs(area(made) - area(rings))).toBeLessThan(0.02);
        for (const { outline, holes } of made) {
          expect(signedArea_mm2(outline)).toBeGreaterThan(0);
          for (const hole of holes) expect(signedArea_mm2(hole)).toBeLessThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
