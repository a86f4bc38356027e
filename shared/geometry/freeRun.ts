/** Where a strip across a plan of any outline is free over its whole width. All mm. */
import { pointInRing } from './distance.ts';
import type { Region, Ring } from './types.ts';
import { COINCIDENT_mm } from '../units/units.ts';

export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The longest run along x on which every point between `low` and `high` lies inside one of the regions (straight edges only); null where there is
 * none. An edge along the border of the strip does not narrow it.
 */
export function longestRun(regions: readonly Region[], low: number, high: number): Run | null {
  const rings = regions.flatMap(({ outline, holes }) => [outline, ...holes]);
  const blocked = rings.flatMap((ring) => shadows(ring, low + COINCIDENT_mm, high - COINCIDENT_mm)).sort((a, b) => a.from - b.from);
  const middle = (low + high) / 2;
  let best: Run | null = null;
  let reached: number | null = null;
  for (const { from, to } of blocked) {
    if (reached !== null && from - reached > (best ? best.to - best.from : 0) && isInside(regions, (reached + from) / 2, middle)) best = { from: reached, to: from };
    reached = Math.max(reached ?? to, to);
  }
  return best;
}

/** What the edges of a ring cover along x between two heights. */
function shadows(ring: Ring, low: number, high: number): Run[] {
  return ring.flatMap((a, i): Run[] => {
    const b = ring[(i + 1) % ring.length] ?? a;
    if (Math.max(a.y, b.y) <= low || Math.min(a.y, b.y) >= high) return [];
    const at = (y: number): number => (a.y === b.y ? a.x : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
    const within = (y: number): boolean => y >= low && y <= high;
    const ends = [within(a.y) ? a.x : at(a.y < low ? low : high), within(b.y) ? b.x : at(b.y < low ? low : high)];
    return [{ from: Math.min(...ends), to: Math.max(...ends) }];
  });
}

function isInside(regions: readonly Region[], x: number, y: number): boolean {
  return regions.some(({ outline, holes }) => pointInRing({ x, y }, outline) && !holes.some((hole) => pointInRing({ x, y }, hole)));
}
