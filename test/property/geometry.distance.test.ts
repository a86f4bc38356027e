import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection } from '../../shared/geometry/boolean.ts';
import { distanceBetweenRegions, pointInRing } from '../../shared/geometry/distance.ts';
import { solidDistance } from '../../shared/geometry/solid.ts';
import { createSpatialIndex } from '../../shared/geometry/spatialIndex.ts';
import { boxesOverlap } from '../../shared/geometry/box.ts';
import { pathLength_mm, stroke } from '../../shared/geometry/stroke.ts';
import { signedArea_mm2 } from '../../shared/geometry/contour.ts';
import type { Point2, Ring } from '../../shared/geometry/types.ts';
import { starRing } from './geometry.arbitraries.ts';

function toSegment_mm(p: Point2, a: Point2, b: Point2): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const along = Math.max(0, Math.min(1, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length ** 2));
  return Math.hypot(p.x - a.x - along * (b.x - a.x), p.y - a.y - along * (b.y - a.y));
}

const edges = (ring: Ring) => ring.map((p, i) => [p, ring[(i + 1) % ring.length] as Point2] as const);

/** Each corner of one against each edge of the other: what holds for rings that do not overlap. */
function bruteForce_mm(a: Ring, b: Ring): number {
  const oneWay = (from: Ring, to: Ring) => Math.min(...from.flatMap((p) => edges(to).map(([s, e]) => toSegment_mm(p, s, e))));
  return Math.min(oneWay(a, b), oneWay(b, a));
}

const plain = (outline: Ring) => ({ outline, holes: [] });

describe('distance between regions', () => {
  it('is 0 for what shares area and otherwise what every corner against every edge gives', () => {
    let apart = 0;
    let together = 0;
    fc.assert(
      fc.property(starRing(50), starRing(50), (a, b) => {
        const found = distanceBetweenRegions(plain(a), plain(b));
        if (intersection([a], [b]).length > 0) {
          together++;
          expect(found.distance_mm).toBe(0);
        } else {
          apart++;
          expect(Math.abs(found.distance_mm - bruteForce_mm(a, b))).toBeLessThan(2e-6);
          expect(Math.abs(Math.hypot(found.to.x - found.from.x, found.to.y - found.from.y) - found.distance_mm)).toBeLessThan(4e-6);
        }
        expect(distanceBetweenRegions(plain(b), plain(a)).distance_mm).toBe(found.distance_mm);
      }),
      { numRuns: 300, seed: 21 },
    );
    expect(Math.min(apart, together)).toBeGreaterThan(50);
  });

  it('measures to the hole round a region', () => {
    fc.assert(
      fc.property(starRing(), (inner) => {
        const hole = inner.map(({ x, y }) => ({ x: x * 2, y: y * 2 }));
        const frame = { outline: [{ x: -200, y: -200 }, { x: 200, y: -200 }, { x: 200, y: 200 }, { x: -200, y: 200 }], holes: [hole] };
        const found = distanceBetweenRegions(frame, plain(inner));
        expect(Math.abs(found.distance_mm - bruteForce_mm(hole, inner))).toBeLessThan(2e-6);
        expect(found.distance_mm).toBeGreaterThan(0);
      }),
      { numRuns: 100, seed: 22 },
    );
  });

  it('adds the height between prisms at a right angle', () => {
    fc.assert(
      fc.property(starRing(80), starRing(80), fc.integer({ min: 0, max: 40 }), (a, b, gap_mm) => {
        const plan = distanceBetweenRegions(plain(a), plain(b)).distance_mm;
        const lower = { outline: a, holes: [], z: [0, 5] } as const;
        const upper = { outline: b, holes: [], z: [5 + gap_mm, 9 + gap_mm] } as const;
        expect(solidDistance(lower, upper).distance_mm).toBeCloseTo(Math.hypot(plan, gap_mm), 5);
      }),
      { numRuns: 100, seed: 23 },
    );
  });
});

describe('spatial index', () => {
  it('finds what a look at every box finds, ascending', () => {
    const box = fc.record({ minX: fc.integer({ min: 0, max: 50 }), minY: fc.integer({ min: 0, max: 50 }), w: fc.nat(9), h: fc.nat(9) }).map(({ minX, minY, w, h }) => ({ minX, minY, maxX: minX + w, maxY: minY + h }));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), box, (boxes, query) => {
        const expected = boxes.flatMap((candidate, i) => (boxesOverlap(candidate, query) ? [i] : []));
        expect(createSpatialIndex(boxes).search(query)).toEqual(expected);
      }),
      { numRuns: 100, seed: 24 },
    );
  });
});

describe('strokes', () => {
  it('hold their path, run counter-clockwise and cover length times width on gentle paths', () => {
    const step = fc.record({ dx: fc.integer({ min: 4, max: 20 }), dy: fc.integer({ min: -12, max: 12 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const path: Point2[] = [{ x: 0, y: 0 }];
        for (const { dx, dy } of steps) {
          const last = path[path.length - 1] as Point2;
          path.push({ x: last.x + dx, y: last.y + dy });
        }
        const contour = stroke(path, 0.5);
        for (const p of path.slice(1, -1)) expect(pointInRing(p, contour)).toBe(true);
        // Both sides are snapped to 1e-6 mm along the whole length.
        const length_mm = pathLength_mm(path);
        expect(Math.abs(signedArea_mm2(contour) - length_mm * 0.5)).toBeLessThan(length_mm * 2e-6);
      }),
      { numRuns: 100, seed: 25 },
    );
  });
});
