/** Which solids hang together by touching. */
import { inflated } from '../geometry/box.ts';
import { solidBox, solidsWithin } from '../geometry/solid.ts';
import type { Solid } from '../geometry/solid.ts';
import { createSpatialIndex } from '../geometry/spatialIndex.ts';
import { COINCIDENT_mm } from '../units/units.ts';

/** For each solid the index of the first solid of its component: equal numbers hang together. */
export function componentsOf(solids: readonly Solid[]): readonly number[] {
  const parent = solids.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    for (let above = parent[at]; above !== undefined && above !== at; above = parent[at]) at = above;
    return at;
  };
  const boxes = solids.map(solidBox);
  const index = createSpatialIndex(boxes);
  for (const [i, solid] of solids.entries()) {
    const box = boxes[i];
    if (!box) continue;
    for (const j of index.search(inflated(box, COINCIDENT_mm))) {
      const other = solids[j];
      if (j <= i || !other || root(i) === root(j)) continue;
      if (solidsWithin(solid, other, 2 * COINCIDENT_mm)) parent[Math.max(root(i), root(j))] = Math.min(root(i), root(j));
    }
  }
  return solids.map((_, i) => root(i));
}
