import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, intersection, offset, union } from '../../shared/geometry/boolean.ts';
import { rectangle, signedArea_mm2 } from '../../shared/geometry/contour.ts';
import { pointInRing } from '../../shared/geometry/distance.ts';
import { regionArea_mm2 } from '../../shared/geometry/flatten.ts';
import type { Point2, Region, Ring } from '../../shared/geometry/types.ts';
import { cellBox, starRing } from './geometry.arbitraries.ts';
import type { CellBox } from './geometry.arbitraries.ts';

const GRID = 17;
const area = (regions: readonly Region[]) => regions.reduce((sum, region) => sum + regionArea_mm2(region), 0);
const covers = (regions: readonly Region[], p: Point2) =>
  regions.some(({ outline, holes }) => pointInRing(p, outline) && !holes.some((hole) => pointInRing(p, hole)));
const inBox = (box: CellBox, i: number, j: number) => i >= box.x && i < box.x + box.width && j >= box.y && j < box.y + box.height;
const inAny = (boxes: readonly CellBox[], i: number, j: number) => boxes.some((box) => inBox(box, i, j));

/** A coordinate of the grid: cells of 7.654321 mm, a metre away from the origin. */
const at = (cell: number) => Math.round(1_000_123_457 + cell * 7_654_321) / 1e6;
const CELL_mm = 7.654321;
const ringOf = ({ x, y, width, height }: CellBox): Ring => rectangle({ minX: at(x), minY: at(y), maxX: at(x + width), maxY: at(y + height) });

/** Every cell of the grid is covered exactly when the two sets of boxes say so; regions are well formed. */
function expectCells(regions: readonly Region[], covered: (i: number, j: number) => boolean): void {
  let count = 0;
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) {
      const expected = covered(i, j);
      if (expected) count++;
      expect(covers(regions, { x: (at(i) + at(i + 1)) / 2, y: (at(j) + at(j + 1)) / 2 })).toBe(expected);
    }
  }
  expect(area(regions)).toBeCloseTo(count * CELL_mm * CELL_mm, 3);
  for (const { outline, holes } of regions) {
    expect(signedArea_mm2(outline)).toBeGreaterThan(0);
    for (const hole of holes) expect(signedArea_mm2(hole)).toBeLessThan(0);
    for (const ring of [outline, ...holes]) {
      // Input lies on the grid, so every corner does, exactly; and each is a right angle.
      ring.forEach((p, i) => {
        const next = ring[(i + 1) % ring.length] as Point2;
        const before = ring[(i + ring.length - 1) % ring.length] as Point2;
        expect([...Array(GRID + 1).keys()].some((cell) => at(cell) === p.x)).toBe(true);
        expect([...Array(GRID + 1).keys()].some((cell) => at(cell) === p.y)).toBe(true);
        expect((before.x === p.x) !== (next.x === p.x)).toBe(true);
        expect((before.y === p.y) !== (next.y === p.y)).toBe(true);
      });
    }
  }
}

const boxes = fc.array(cellBox, { minLength: 1, maxLength: 8 });

describe('booleans against counted cells', () => {
  it('unites', () => {
    fc.assert(fc.property(boxes, (a) => expectCells(union(a.map(ringOf)), (i, j) => inAny(a, i, j))), { numRuns: 60, seed: 1 });
  });

  it('subtracts', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => expectCells(difference(a.map(ringOf), b.map(ringOf)), (i, j) => inAny(a, i, j) && !inAny(b, i, j))),
      { numRuns: 60, seed: 2 },
    );
  });

  it('intersects', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => expectCells(intersection(a.map(ringOf), b.map(ringOf)), (i, j) => inAny(a, i, j) && inAny(b, i, j))),
      { numRuns: 60, seed: 3 },
    );
  });

  it('does not depend on the order of the rings', () => {
    fc.assert(
      fc.property(boxes, (a) => {
        expect(union([...a].reverse().map(ringOf))).toEqual(union(a.map(ringOf)));
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

describe('booleans of slanted rings', () => {
  it('keep the areas in balance and the right points', () => {
    const samples = fc.array(fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(starRing(20), starRing(20), samples, (a, b, points) => {
        const both = intersection([a], [b]);
        const either = union([a, b]);
        const onlyA = difference([a], [b]);
        expect(area(either)).toBeCloseTo(signedArea_mm2(a) + signedArea_mm2(b) - area(both), 3);
        expect(area(onlyA)).toBeCloseTo(signedArea_mm2(a) - area(both), 3);
        // Shifted off the grid of the rings, where a point could lie on an edge.
        for (const p of points.map(({ x, y }) => ({ x: x + 0.123_456_7, y: y + 0.234_567_8 }))) {
          const inA = pointInRing(p, a);
          const inB = pointInRing(p, b);
          expect(covers(both, p)).toBe(inA && inB);
          expect(covers(either, p)).toBe(inA || inB);
          expect(covers(onlyA, p)).toBe(inA && !inB);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('offset outwards and keep every point within reach', () => {
    fc.assert(
      fc.property(starRing(), fc.integer({ min: 1, max: 50 }), (ring, tenths) => {
        const delta_mm = tenths / 10;
        const grown = offset([ring], delta_mm, 'round');
        for (const p of ring) {
          expect(covers(grown, p)).toBe(true);
          // The true offset holds a disc round each corner; the flattened one all but the chord error.
          for (let k = 0; k < 8; k++) {
            const reach = delta_mm - 0.011;
            expect(covers(grown, { x: p.x + reach * Math.cos(k), y: p.y + reach * Math.sin(k) })).toBe(true);
          }
        }
        expect(area(grown)).toBeGreaterThan(signedArea_mm2(ring));
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
