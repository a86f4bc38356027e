import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcOf } from '../../shared/geometry/arc.ts';
import { boundsOf, fillet, perimeter_mm, reversed, signedArea_mm2 } from '../../shared/geometry/contour.ts';
import { flatten } from '../../shared/geometry/flatten.ts';
import { mirroredX, rotated, translated } from '../../shared/geometry/transform.ts';
import type { Contour, Point2, Ring, Vertex } from '../../shared/geometry/types.ts';
import { starRing } from './geometry.arbitraries.ts';

const cross = (o: Point2, a: Point2, b: Point2) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
const properlyCross = (a: Point2, b: Point2, c: Point2, d: Point2) => cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;

function isSimple(ring: Ring): boolean {
  for (let i = 0; i < ring.length; i++) {
    for (let j = i + 2; j < ring.length; j++) {
      if (i === 0 && j === ring.length - 1) continue;
      const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[(j + 1) % ring.length]] as [Point2, Point2, Point2, Point2];
      if (properlyCross(a, b, c, d)) return false;
    }
  }
  return true;
}

const radius = fc.double({ min: 0.05, max: 30, noNaN: true });
const filleted = fc.tuple(starRing(100), radius).map(([ring, radius_mm]) => ({ ring, radius_mm, contour: fillet(ring, radius_mm) }));

describe('fillets', () => {
  it('keep a contour simple and counter-clockwise', () => {
    fc.assert(
      fc.property(filleted, ({ contour }) => {
        expect(signedArea_mm2(contour)).toBeGreaterThan(0);
        expect(isSimple(flatten(contour, 0.1))).toBe(true);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('are tangent to both edges and no larger than asked', () => {
    let arcs = 0;
    fc.assert(
      fc.property(filleted, ({ ring, radius_mm, contour }) => {
        contour.forEach((start, i) => {
          if (!start.bulge) return;
          const end = contour[(i + 1) % contour.length] as Vertex;
          const arc = arcOf(start, end, start.bulge);
          const chord_mm = Math.hypot(end.x - start.x, end.y - start.y);
          if (chord_mm < 0.01) return;
          arcs++;
          expect(arc.radius_mm).toBeLessThanOrEqual(radius_mm * (1 + 1e-3));
          // Tangent: the arc's centre is a radius away from the line of an edge that starts and one that ends at the arc.
          const foot = (point: Point2) =>
            ring.some((a, k) => {
              const b = ring[(k + 1) % ring.length] as Point2;
              const length = Math.hypot(b.x - a.x, b.y - a.y);
              const ux = (b.x - a.x) / length;
              const uy = (b.y - a.y) / length;
              const off = Math.abs((point.x - a.x) * uy - (point.y - a.y) * ux);
              const along = (point.x - arc.centre.x) * ux + (point.y - arc.centre.y) * uy;
              return off < 2e-6 && Math.abs(along) < 1e-4 * Math.max(1, arc.radius_mm / chord_mm);
            });
          expect(foot(start)).toBe(true);
          expect(foot(end)).toBe(true);
        });
      }),
      { numRuns: 150, seed: 12 },
    );
    expect(arcs).toBeGreaterThan(500);
  });
});

describe('flattening', () => {
  it('stays within the chord error and on the curve', () => {
    fc.assert(
      fc.property(filleted, fc.constantFrom(0.1, 0.01, 0.001), ({ contour }, chordError_mm) => {
        const ring = flatten(contour, chordError_mm);
        expect(flatten(contour, chordError_mm)).toEqual(ring);
        // Each chord cuts off at most 2/3 of its sagitta times its length, bounded by the whole length.
        const lost = Math.abs(signedArea_mm2(contour) - signedArea_mm2(ring));
        expect(lost).toBeLessThanOrEqual(perimeter_mm(contour) * (chordError_mm + 2e-6));
        for (let i = 0; i < contour.length; i++) {
          const from = contour[i] as Vertex;
          const to = contour[(i + 1) % contour.length] as Vertex;
          if (!from.bulge) continue;
          const { centre, radius_mm } = arcOf(from, to, from.bulge);
          const first = ring.findIndex((p) => p.x === from.x && p.y === from.y);
          for (let k = first; ; k++) {
            const p = ring[k % ring.length] as Point2;
            expect(Math.abs(Math.hypot(p.x - centre.x, p.y - centre.y) - radius_mm)).toBeLessThan(2e-6);
            if (p.x === to.x && p.y === to.y) break;
            const q = ring[(k + 1) % ring.length] as Point2;
            const middle = Math.hypot((p.x + q.x) / 2 - centre.x, (p.y + q.y) / 2 - centre.y);
            expect(radius_mm - middle).toBeLessThanOrEqual(chordError_mm + 2e-6);
          }
        }
      }),
      { numRuns: 80, seed: 13 },
    );
  });

  it('has the same bounds as the contour but for the chord error', () => {
    fc.assert(
      fc.property(filleted, ({ contour }) => {
        const exact = boundsOf(contour);
        const flat = boundsOf(flatten(contour));
        for (const key of ['minX', 'minY', 'maxX', 'maxY'] as const) expect(Math.abs(exact[key] - flat[key])).toBeLessThanOrEqual(0.01 + 2e-6);
      }),
      { numRuns: 100, seed: 14 },
    );
  });
});

describe('moving contours', () => {
  const same = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-3);

  it('keeps area and length', () => {
    fc.assert(
      fc.property(filleted, fc.integer({ min: -720, max: 720 }), ({ contour }, degrees) => {
        for (const moved of [rotated(contour, degrees, { x: 7, y: -3 }), mirroredX(contour), translated(contour, 12.5, -7.25)]) {
          same(signedArea_mm2(moved), signedArea_mm2(contour));
          same(perimeter_mm(moved), perimeter_mm(contour));
        }
        same(signedArea_mm2(reversed(contour)), -signedArea_mm2(contour));
      }),
      { numRuns: 100, seed: 15 },
    );
  });

  it('comes back exactly after four quarter turns and after two mirrors', () => {
    fc.assert(
      fc.property(filleted, ({ contour }) => {
        let turned: Contour = contour;
        for (let i = 0; i < 4; i++) turned = rotated(turned, 90, { x: 10, y: 20 });
        expect(turned).toEqual(contour);
        expect(rotated(rotated(contour, 270), -270)).toEqual(contour);
        expect(mirroredX(mirroredX(contour))).toEqual(contour);
      }),
      { numRuns: 50, seed: 16 },
    );
  });
});
