/** Where copies of cells would stand, shown while their dialog is open. */
import type { Distance } from '../../../shared/placement/arrange/move.ts';
import type { Placed } from './shapes.ts';

/** Cells, and how far from them each copy stands. */
export interface GhostCopies {
  readonly cells: readonly string[];
  readonly distances: readonly Distance[];
}

/** Enough to see how a pattern lies; an array of thousands is not drawn to its end. */
const MOST = 2000;

/** The cells themselves, once for each distance: what stands on them goes without saying. */
export function copiesOf(items: Iterable<Placed>, { cells, distances }: GhostCopies): readonly Placed[] {
  const wanted = new Set(cells), originals: Placed[] = [];
  for (const item of items) if (item.body.kind === 'cell' && wanted.has(item.body.owner)) originals.push(item);
  const shown = originals.length === 0 ? [] : distances.slice(0, Math.max(1, Math.floor(MOST / originals.length)));
  return shown.flatMap(({ dx_mm, dy_mm, dz_mm }) => originals.map((item) => ({ ...item, offset: { x: item.offset.x + dx_mm, y: item.offset.y + dy_mm, z: item.offset.z + dz_mm } })));
}
