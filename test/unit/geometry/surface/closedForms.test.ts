/** Surface paths whose length is known: over edges, ribs and grooves, along rims, through joints, over conductors in between. */
import { describe, expect, it } from 'vitest';
import { circle, rectangle } from '../../../../shared/geometry/contour.ts';
import type { Solid } from '../../../../shared/geometry/solid.ts';
import { surfacePath } from '../../../../shared/geometry/surface/surfacePath.ts';
import type { SurfacePath, SurfaceQuery } from '../../../../shared/geometry/surface/surfacePath.ts';
import type { Contour, Point3 } from '../../../../shared/geometry/types.ts';

const TOLERANCE_mm = 0.45;

function block(x: readonly [number, number], y: readonly [number, number], z: readonly [number, number], holes: readonly Contour[] = []): Solid {
  return { z, outline: rectangle({ minX: x[0], maxX: x[1], minY: y[0], maxY: y[1] }), holes };
}

/** A pin of no size to speak of, so that closed forms for points hold. */
const pin = ({ x, y, z }: Point3, [dx, dy, dz]: readonly [number, number, number] = [1e-4, 1e-4, 1e-4]): Solid => block([x - dx, x + dx], [y - dy, y + dy], [z - dz, z + dz]);

const path = (query: Pick<SurfaceQuery, 'from' | 'to' | 'insulators'> & Partial<SurfaceQuery>): SurfacePath | null =>
  surfacePath({ others: [], groove_mm: 1, limit_mm: 60, tolerance_mm: TOLERANCE_mm, ...query });

function expectLength(found: SurfacePath | null, length_mm: number, digits = 5): void {
  expect(found?.length_mm).toBeCloseTo(length_mm, digits);
  expect(found?.tolerance_mm).toBeLessThanOrEqual(TOLERANCE_mm);
  // A path is connected: each leg goes on where the one before ended.
  for (const [i, leg] of (found?.legs ?? []).entries()) {
    const next = found?.legs[i + 1];
    if (next) expect(Math.hypot(next.from.x - leg.to.x, next.from.y - leg.to.y, next.from.z - leg.to.z)).toBeLessThan(1e-6);
  }
}

describe('on one plate', () => {
  const plate = block([0, 40], [0, 20], [0, 2]);

  it('is straight between two bars that lie on it', () => {
    expectLength(path({ from: [block([5, 10], [2, 18], [2, 4])], to: [block([13, 20], [5, 15], [2, 4])], insulators: [plate] }), 3);
  });

  it('is straight from corner to corner', () => {
    expectLength(path({ from: [block([5, 10], [2, 8], [2, 4])], to: [block([13, 20], [12, 18], [2, 4])], insulators: [plate] }), 5);
  });

  it('goes over an edge from its top to its bottom', () => {
    expectLength(path({ from: [block([5, 10], [5, 15], [2, 4])], to: [block([4, 12], [5, 15], [-2, 0])], insulators: [plate] }), 5 + 2 + 4);
  });

  it('goes slanting over an edge where that is shorter', () => {
    // Unfolded, the top and the wall are one plane: 3 over the top and 2 down the wall, 6 along.
    expectLength(path({ from: [block([1, 3], [4, 8], [2, 4])], to: [block([9, 12], [-1, 0], [-3, 0])], insulators: [plate] }), Math.hypot(6, 4 + 2));
  });

  it('goes round a hole along its rim, and across one narrower than a groove', () => {
    const pierced = (radius: number): Solid => block([0, 40], [0, 40], [0, 30], [circle({ x: 20, y: 20 }, radius)]);
    const ends = { from: [pin({ x: 10, y: 20, z: 30 })], to: [pin({ x: 30, y: 20, z: 30 })] };
    // Two tangents and the arc between them.
    const r = 5, tangent = Math.sqrt(100 - r * r), arc = r * (Math.PI - 2 * Math.acos(r / 10));
    const found = path({ ...ends, insulators: [pierced(r)] });
    expect(Math.abs((found?.length_mm ?? 0) - (2 * tangent + arc))).toBeLessThan(0.02);
    expectLength(path({ ...ends, insulators: [pierced(0.45)] }), 20, 2);
  });

  it('is nothing where the plate does not reach both', () => {
    expect(path({ from: [block([5, 10], [5, 15], [2, 4])], to: [block([5, 10], [5, 15], [8, 9])], insulators: [plate] })).toBeNull();
    expect(path({ from: [block([5, 10], [5, 15], [2, 4])], to: [block([13, 20], [5, 15], [2, 4])], insulators: [] })).toBeNull();
  });
});

describe('ribs and grooves', () => {
  const floor = block([0, 40], [0, 200], [0, 10]);
  const bars = { from: [block([5, 10], [90, 110], [10, 12])], to: [block([20, 25], [90, 110], [10, 12])] };

  it('goes over a rib that is one piece with the floor', () => {
    const step: Solid = { z: [0, 13], outline: rectangle({ minX: 14, maxX: 16, minY: 0, maxY: 200 }), holes: [] };
    const halves = [block([0, 14], [0, 200], [0, 10]), step, block([16, 40], [0, 200], [0, 10])];
    // In three pieces the rib stands between two plates: a joint runs down beside it, but not under it.
    expectLength(path({ ...bars, insulators: halves }), 4 + 3 + 2 + 3 + 4);
  });

  it('goes under a rib that only stands on the floor: a joint that is not cemented', () => {
    expectLength(path({ ...bars, insulators: [floor, block([14, 16], [0, 200], [10, 13])] }), 10);
  });

  const grooved = (width: number, depth: number): Solid[] => [
    floor,
    block([0, 15 - width / 2], [0, 200], [10, 10 + depth]),
    block([15 + width / 2, 40], [0, 200], [10, 10 + depth]),
  ];
  const onTop = (depth: number) => ({ from: [block([5, 10], [90, 110], [10 + depth, 12 + depth])], to: [block([20, 25], [90, 110], [10 + depth, 12 + depth])] });

  it('follows a groove as wide as X, and crosses a narrower one', () => {
    expectLength(path({ ...onTop(3), insulators: grooved(1.01, 3) }), 10 + 2 * 3);
    expectLength(path({ ...onTop(3), insulators: grooved(0.99, 3) }), 10);
    // The same groove at pollution degree 3.
    expectLength(path({ ...onTop(3), insulators: grooved(1.01, 3), groove_mm: 1.5 }), 10);
  });

  it('crosses a gap through which nothing can be followed only where it is bridged', () => {
    const split = (width: number): Solid[] => grooved(width, 3).slice(1);
    expectLength(path({ ...onTop(3), insulators: split(0.8) }), 10);
    // Round the ends it would be farther than the limit.
    expect(path({ ...onTop(3), insulators: split(1.2) })).toBeNull();
  });

  it('climbs a step behind a bridged gap', () => {
    const low = block([0, 15], [0, 200], [0, 10]), high = block([15.5, 40], [0, 200], [0, 10.3]);
    expectLength(path({ from: [block([5, 10], [90, 110], [10, 12])], to: [block([20, 25], [90, 110], [10.3, 12])], insulators: [low, high] }), 5 + Math.hypot(0.5, 0.3) + 4.5);
  });

  it('narrows a V where it is as wide as X', () => {
    // A notch of 40 degrees in plan, its tip at (15, 10), open towards y = 0.
    const half = 10 * Math.tan((20 * Math.PI) / 180);
    const notched: Solid = { z: [0, 50], outline: [{ x: 0, y: 0 }, { x: 15 - half, y: 0 }, { x: 15, y: 10 }, { x: 15 + half, y: 0 }, { x: 30, y: 0 }, { x: 30, y: 80 }, { x: 0, y: 80 }], holes: [] };
    const found = path({ from: [pin({ x: 15 - half, y: 0, z: 25 })], to: [pin({ x: 15 + half, y: 0, z: 25 })], insulators: [notched] });
    const side = 10 / Math.cos((20 * Math.PI) / 180);
    // Not farther than to the tip and back, not nearer than to where a gap of X lies square to both sides.
    expect(found?.length_mm).toBeLessThan(2 * side);
    expect(found?.length_mm).toBeGreaterThan(2 * (side - 0.5 / Math.sin((20 * Math.PI) / 180)) + 1 - 0.6);
  });
});

describe('unfolding', () => {
  it("finds the spider's way to the fly", () => {
    // The room of 30 x 12 x 12 ft, seen from outside: 40 over five faces, where the obvious ways are 42.
    const room = block([0, 30], [0, 12], [0, 12]);
    const found = path({ from: [pin({ x: 0, y: 6, z: 1 })], to: [pin({ x: 30, y: 6, z: 11 })], insulators: [room] });
    expect(found?.legs.filter(({ kind }) => kind === 'surface')).toHaveLength(5);
    expectLength(found, 40, 2);
  });

  it('goes over a corner of a cube', () => {
    const cube = block([0, 10], [0, 10], [0, 10]);
    expectLength(path({ from: [pin({ x: 0, y: 0, z: 0 })], to: [pin({ x: 10, y: 10, z: 10 })], insulators: [cube] }), Math.sqrt(500), 3);
  });
});

describe('several bodies', () => {
  it('crosses from one to the other where they touch', () => {
    const upper = block([0, 10], [0, 20], [2, 5]), lower = block([0, 40], [0, 20], [0, 2]);
    expectLength(path({ from: [block([2, 6], [5, 15], [5, 7])], to: [block([15, 20], [5, 15], [2, 4])], insulators: [upper, lower] }), 4 + 3 + 5);
    const beside = block([10, 40], [0, 20], [0, 5]);
    expectLength(path({ from: [block([2, 6], [5, 15], [5, 7])], to: [block([15, 20], [5, 15], [5, 7])], insulators: [block([0, 10], [0, 20], [0, 5]), beside] }), 9);
  });

  it('counts nothing along a conductor in between, but the gaps to it', () => {
    const plate = block([0, 60], [0, 20], [0, 2]);
    const query = { from: [block([5, 10], [5, 15], [2, 4])], to: [block([30, 35], [5, 15], [2, 4])], insulators: [plate] };
    expectLength(path(query), 20, 6);
    expectLength(path({ ...query, others: [[block([13, 26], [5, 15], [2, 4])]] }), 3 + 4, 6);
    // Two pieces at one potential are one conductor, wherever they lie.
    expectLength(path({ ...query, others: [[block([12, 13], [5, 15], [2, 4]), block([28, 29], [5, 15], [2, 4])]] }), 2 + 1, 6);
  });

  it('starts from a conductor that stands over the surface across a bridged gap, and not across a wider one', () => {
    const plate = block([0, 40], [0, 20], [0, 2]);
    const over = (gap: number) => path({ from: [block([5, 10], [5, 15], [2 + gap, 4])], to: [block([14, 20], [5, 15], [2, 4])], insulators: [plate] });
    expectLength(over(0.5), 0.5 + 4);
    expect(over(1.1)).toBeNull();
  });

  it('is not bridged through a body that stands in the gap', () => {
    const plate = block([0, 40], [0, 20], [0, 2]), shield = block([4, 11], [4, 16], [2.2, 2.3]);
    const found = path({ from: [block([5, 10], [5, 15], [2.5, 4])], to: [block([14, 20], [5, 15], [2, 4])], insulators: [plate, shield] });
    // Down to the shield, to its rim, over its wall, down to the plate, and on.
    expectLength(found, 0.2 + 1 + 0.1 + 0.2 + 3);
  });
});
