/** Triangles cover a face and nothing else, with few holes and with thousands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circle, rectangle, roundedRectangle } from '../../../shared/geometry/contour.ts';
import { pointInRing } from '../../../shared/geometry/distance.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';
import { triangulate } from '../../../shared/geometry/triangulate.ts';
import type { Point2, Ring } from '../../../shared/geometry/types.ts';
import { signedArea_mm2 } from '../../../shared/geometry/contour.ts';

const box = (minX: number, minY: number, maxX: number, maxY: number) => ({ minX, minY, maxX, maxY });
const area = (ring: Ring): number => Math.abs(signedArea_mm2(ring));

function cornersOf(outline: Ring, holes: readonly Ring[]): { triangles: readonly (readonly [Point2, Point2, Point2])[]; covered: number } {
  const points = [outline, ...holes].flat();
  const index = triangulate(outline, holes);
  if (!index) throw new Error('refused');
  const triangles = Array.from({ length: index.length / 3 }, (_, i) => [0, 1, 2].map((k) => points[index[3 * i + k] ?? -1] as Point2) as unknown as readonly [Point2, Point2, Point2]);
  return { triangles, covered: triangles.reduce((sum, corners) => sum + signedArea_mm2(corners), 0) };
}

function expectExact(outline: Ring, holes: readonly Ring[]): void {
  const { triangles, covered } = cornersOf(outline, holes);
  const expected = area(outline) - holes.reduce((sum, hole) => sum + area(hole), 0);
  expect(Math.abs(covered - expected)).toBeLessThanOrEqual(1e-9 * expected);
  // None turns right, and the middle of none lies in a hole: together with the area, no two overlap.
  for (const corners of triangles) expect(signedArea_mm2(corners)).toBeGreaterThanOrEqual(0);
  const middles = triangles.filter((corners) => area(corners) > 1e-9).map(([a, b, c]) => ({ x: (a.x + b.x + c.x) / 3, y: (a.y + b.y + c.y) / 3 }));
  for (const middle of middles) {
    if (!pointInRing(middle, outline) || holes.some((hole) => pointInRing(middle, hole))) throw new Error(`a triangle at ${middle.x}, ${middle.y} lies beside the face`);
  }
}

/** Holes in the squares of a grid, of any shape and turned either way. */
const holeIn = (column: number, row: number): fc.Arbitrary<Ring> => {
  const middle = { x: 10 * column + 5, y: 10 * row + 5 };
  const star = fc.array(fc.double({ min: 0.5, max: 4.5, noNaN: true }), { minLength: 3, maxLength: 9 }).map((radii) => radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  }));
  return fc.oneof(
    star,
    fc.constant(flatten(roundedRectangle(box(middle.x - 4, middle.y - 4, middle.x + 4, middle.y + 4), 1.5))),
    fc.constant(flatten(circle(middle, 3))),
    fc.constant(flatten(rectangle(box(middle.x - 4, middle.y - 2, middle.x + 4, middle.y + 2)))),
  ).chain((ring) => fc.boolean().map((turned) => (turned ? [...ring].reverse() : ring)));
};
const sheet = fc.record({ columns: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 1, max: 4 }) }).chain(({ columns, rows }) => {
  const squares = Array.from({ length: columns * rows }, (_, i) => fc.option(holeIn(i % columns, Math.floor(i / columns)), { nil: null }));
  return fc.tuple(...squares).map((holes) => ({ outline: flatten(roundedRectangle(box(-2, -2, 10 * columns + 2, 10 * rows + 2), 2)), holes: holes.filter((hole) => hole !== null) }));
});

describe('triangulate', () => {
  it('covers a face with holes of any shape exactly', () => {
    fc.assert(fc.property(sheet, ({ outline, holes }) => expectExact(outline, holes)), { numRuns: 150 });
  });

  it('covers a comb, whose teeth split and merge, whichever way it runs', () => {
    const teeth = Array.from({ length: 40 }, (_, i) => [{ x: 2 * i, y: 0 }, { x: 2 * i, y: 10 + (i % 7) }, { x: 2 * i + 1, y: 10 + (i % 7) }, { x: 2 * i + 1, y: 0 }]).flat();
    const comb = [...teeth, { x: 80, y: -3 + 2 }, { x: 40, y: 3 - 6 }, { x: -1, y: -1 }];
    expectExact(comb, []);
    expectExact([...comb].reverse(), [[{ x: 30, y: -1 }, { x: 31, y: -1 }, { x: 31, y: -1.5 }]]);
  });

  it('covers a sheet with thousands of holes in rows', () => {
    const holes = Array.from({ length: 2000 }, (_, i) => {
      const x = 70 * (i % 50), y = 170 * Math.floor(i / 50);
      return flatten(roundedRectangle(box(x, y, x + 30, y + 40), 2));
    });
    const outline = flatten(roundedRectangle(box(-10, -10, 3510, 6810), 3));
    const { covered } = cornersOf(outline, holes);
    const expected = area(outline) - holes.reduce((sum, hole) => sum + area(hole), 0);
    expect(Math.abs(covered - expected)).toBeLessThanOrEqual(1e-9 * expected);
  });

  it('refuses holes that cross', () => {
    const hole = (x: number): Ring => flatten(rectangle(box(x, 2, x + 4, 6)));
    expect(triangulate(flatten(rectangle(box(0, 0, 20, 20))), [hole(2), hole(4)])).toBeNull();
  });
});
