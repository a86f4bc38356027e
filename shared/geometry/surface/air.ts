/** Straight distances between conductors: no path is shorter. */
import { distanceBetweenRegions } from '../distance.ts';
import { boxGap_mm } from './faces.ts';
import type { Point3 } from '../types.ts';
import type { Prism } from './prism.ts';
import type { Metal } from './scene.ts';

export interface AirGap {
  readonly distance_mm: number;
  readonly from: Point3;
  readonly to: Point3;
}

/** Shortest distance between two prisms with its ends, mm; 0 where they touch or overlap. */
export function airGap(a: Prism, b: Prism): AirGap {
  const [outlineA, ...holesA] = a.rings, [outlineB, ...holesB] = b.rings;
  if (!outlineA || !outlineB) throw new RangeError('a prism needs an outline');
  const plan = distanceBetweenRegions({ outline: outlineA, holes: holesA }, { outline: outlineB, holes: holesB });
  const shared = (Math.max(a.low, b.low) + Math.min(a.high, b.high)) / 2;
  const from = { ...plan.from, z: Math.min(Math.max(shared, a.low), a.high) }, to = { ...plan.to, z: Math.min(Math.max(shared, b.low), b.high) };
  return { distance_mm: Math.hypot(plan.distance_mm, to.z - from.z), from, to };
}

/**
 * Least sum of straight distances from every conductor to one of them, those in between counting nothing, mm: a lower bound of
 * every path. `limit_mm`: what is farther apart than that need not be known.
 */
export function airChains_mm(metals: readonly Metal[], groups: number, from: number, limit_mm: number): Float64Array {
  const gaps = Array.from({ length: groups }, () => new Float64Array(groups).fill(Infinity));
  metals.forEach((a, i) => {
    for (const b of metals.slice(i + 1)) {
      if (a.group === b.group) continue;
      const known = Math.min(limit_mm, (gaps[a.group] as Float64Array)[b.group] as number);
      if (boxGap_mm(a.prism.box, b.prism.box) >= known) continue;
      const gap_mm = airGap(a.prism, b.prism).distance_mm;
      if (gap_mm >= known) continue;
      (gaps[a.group] as Float64Array)[b.group] = gap_mm;
      (gaps[b.group] as Float64Array)[a.group] = gap_mm;
    }
  });
  const least = new Float64Array(groups).fill(Infinity);
  least[from] = 0;
  const open = new Set(Array.from({ length: groups }, (_, i) => i));
  while (open.size > 0) {
    const next = [...open].reduce((a, b) => ((least[a] as number) <= (least[b] as number) ? a : b));
    if (least[next] === Infinity) break;
    open.delete(next);
    for (const other of open) least[other] = Math.min(least[other] as number, (least[next] as number) + ((gaps[next] as Float64Array)[other] as number));
  }
  return least.map((length_mm) => Math.min(length_mm, limit_mm));
}
