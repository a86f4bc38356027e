/** Surface paths on random blocks against a mesh of many points, searched without any of the shortcuts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rectangle } from '../../shared/geometry/contour.ts';
import type { Solid } from '../../shared/geometry/solid.ts';
import { surfacePath } from '../../shared/geometry/surface/surfacePath.ts';
import type { Point3 } from '../../shared/geometry/types.ts';

type Triple = readonly [number, number, number];

interface Block {
  readonly low: Triple;
  readonly high: Triple;
}

/** A side of a block: `axis` across it. */
interface Side extends Block {
  readonly axis: 0 | 1 | 2;
}

const POINTS_PER_EDGE = 24;
const NEAR_mm = 1e-9;

const solid = ({ low, high }: Block): Solid => ({ z: [low[2], high[2]], outline: rectangle({ minX: low[0], maxX: high[0], minY: low[1], maxY: high[1] }), holes: [] });

function sidesOf({ low, high }: Block): Side[] {
  return ([0, 1, 2] as const).flatMap((axis) => [low, high].map((end): Side => {
    const at = (corner: Triple): Triple => [axis === 0 ? end[0] : corner[0], axis === 1 ? end[1] : corner[1], axis === 2 ? end[2] : corner[2]];
    return { axis, low: at(low), high: at(high) };
  }));
}

const lies = (point: Triple, side: Side): boolean => point.every((value, i) => value >= (side.low[i] as number) - NEAR_mm && value <= (side.high[i] as number) + NEAR_mm);

/** Points on the edges of all sides, joined on every side: the least sum of straight lines from one point to another. */
function byBruteForce(blocks: readonly Block[], from: Triple, to: Triple): number {
  const sides = blocks.flatMap(sidesOf);
  const points: Triple[] = [from, to];
  for (const { low, high, axis } of sides) {
    const [u, v] = ([0, 1, 2] as const).filter((one) => one !== axis) as [number, number];
    for (let i = 0; i <= POINTS_PER_EDGE; i++) {
      for (const [along, across] of [[u, v], [v, u]] as const) {
        for (const end of [low, high]) {
          const point: [number, number, number] = [...low];
          point[along] = (low[along] as number) + (((high[along] as number) - (low[along] as number)) * i) / POINTS_PER_EDGE;
          point[across] = end[across] as number;
          points.push(point);
        }
      }
    }
  }
  const on = points.map((point) => new Set(sides.flatMap((side, i) => (lies(point, side) ? [i] : []))));
  const length = points.map(() => Infinity);
  const open = new Set(points.keys());
  length[0] = 0;
  for (;;) {
    let next = -1;
    for (const i of open) if (next < 0 || (length[i] as number) < (length[next] as number)) next = i;
    if (next < 0 || next === 1) return length[1] as number;
    open.delete(next);
    const here = points[next] as Triple, mine = on[next] as Set<number>;
    for (const i of open) {
      const there = points[i] as Triple;
      const total = (length[next] as number) + Math.hypot(there[0] - here[0], there[1] - here[1], there[2] - here[2]);
      if (total < (length[i] as number) && [...mine].some((side) => on[i]?.has(side))) length[i] = total;
    }
  }
}

const size = fc.integer({ min: 3, max: 12 });
const share = fc.integer({ min: 1, max: 9 }).map((n) => n / 10);
/** A point of a block's surface: on one of its sides. */
const place = fc.record({ side: fc.nat({ max: 5 }), u: share, v: share });

function pointOn(block: Block, { side, u, v }: { side: number; u: number; v: number }): Triple {
  const { low, high, axis } = sidesOf(block)[side] as Side;
  const shares = [u, v];
  return [0, 1, 2].map((i) => (i === axis ? low[i] : (low[i] as number) + ((high[i] as number) - (low[i] as number)) * (shares.shift() as number))) as unknown as Triple;
}

const PIN_mm = 1e-5;
const pin = ([x, y, z]: Triple): Solid => solid({ low: [x - PIN_mm, y - PIN_mm, z - PIN_mm], high: [x + PIN_mm, y + PIN_mm, z + PIN_mm] });

function compare(blocks: readonly Block[], from: Triple, to: Triple): void {
  const gap = Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
  fc.pre(gap > 0.1);
  const brute = byBruteForce(blocks, from, to);
  const found = surfacePath({ from: [pin(from)], to: [pin(to)], others: [], insulators: blocks.map(solid), groove_mm: 0.2, limit_mm: 60, tolerance_mm: 0.5 });
  // Both are true paths; each may exceed the shortest by its own points' distances at most.
  const spacing = Math.max(...blocks.flatMap(({ low, high }) => high.map((value, i) => value - (low[i] as number)))) / POINTS_PER_EDGE;
  const length = found?.length_mm ?? Infinity;
  expect(length).toBeLessThanOrEqual(brute + 1e-3);
  expect(length).toBeGreaterThanOrEqual(brute - spacing * spacing);
  expect(length - (found?.tolerance_mm ?? 0)).toBeLessThanOrEqual(brute);
  // Every leg lies on a side.
  const triple = ({ x, y, z }: Point3): Triple => [x, y, z];
  const wide = (side: Side): Side => ({ ...side, low: side.low.map((value) => value - 1e-4) as unknown as Triple, high: side.high.map((value) => value + 1e-4) as unknown as Triple });
  const sides = blocks.flatMap(sidesOf).map(wide);
  for (const leg of found?.legs ?? []) if (leg.kind === 'surface') expect(sides.some((side) => lies(triple(leg.from), side) && lies(triple(leg.to), side))).toBe(true);
}

it('agree on one block', () => {
  fc.assert(
    fc.property(fc.tuple(size, size, size), place, place, (high, from, to) => {
      const block: Block = { low: [0, 0, 0], high };
      compare([block], pointOn(block, from), pointOn(block, to));
    }),
    { numRuns: 15 },
  );
});

it('agree on a block that stands on another', () => {
  fc.assert(
    fc.property(fc.tuple(size, size, size), fc.tuple(share, share, size), place, place, ([x, y, z], [u, v, height], from, to) => {
      const lower: Block = { low: [0, 0, 0], high: [x, y, z] };
      const upper: Block = { low: [x * u * 0.5, y * v * 0.5, z], high: [x * (0.5 + u * 0.5), y * (0.5 + v * 0.5), z + height] };
      compare([lower, upper], pointOn(lower, from), pointOn(upper, to));
    }),
    { numRuns: 15 },
  );
});
