/** Random contours for the geometry properties. */
import fc from 'fast-check';
import type { Point2, Ring } from '../../shared/geometry/types.ts';
import { snap_mm } from '../../shared/units/units.ts';

/** A simple counter-clockwise ring, star-shaped about its centre; convex and concave corners. */
export function starRing(centre_mm = 0): fc.Arbitrary<Ring> {
  const spoke = fc.record({ turn: fc.double({ min: 0.6, max: 1, noNaN: true }), reach_mm: fc.double({ min: 3, max: 50, noNaN: true }) });
  const place = fc.integer({ min: -centre_mm, max: centre_mm });
  return fc.tuple(fc.array(spoke, { minLength: 4, maxLength: 12 }), place, place).map(([spokes, x, y]) => {
    const total = spokes.reduce((sum, { turn }) => sum + turn, 0);
    let angle = 0;
    return spokes.map(({ turn, reach_mm }): Point2 => {
      angle += (turn / total) * 2 * Math.PI;
      return { x: snap_mm(x + Math.cos(angle) * reach_mm), y: snap_mm(y + Math.sin(angle) * reach_mm) };
    });
  });
}

export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of whole cells on a 12 x 12 grid. */
export const cellBox: fc.Arbitrary<CellBox> = fc.record({
  x: fc.integer({ min: 0, max: 10 }),
  y: fc.integer({ min: 0, max: 10 }),
  width: fc.integer({ min: 1, max: 6 }),
  height: fc.integer({ min: 1, max: 6 }),
});
