/** Which cell has which place of the filling. */
import { singleton, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import { readSeries } from './series.ts';

/** Every cell, from the first place: group by group, where groups and cells were not given other ones by hand. Cells that are new since stand behind those of the group before theirs. */
export function cellsInPlaces(document: Document): CellRecord[] {
  const { order, cellsOf } = readSeries(document);
  const { placeOrder, placeCells } = singleton(document, 'topology');
  const grouped = (placeOrder ?? order).flatMap((group) => cellsOf.get(group) ?? []);
  if (!placeCells) return grouped;
  const byId = new Map(grouped.map((cell) => [cell.id, cell] as const));
  const placed = placeCells.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(placed);
  for (const [i, cell] of grouped.entries()) {
    if (known.has(cell)) continue;
    const before = grouped[i - 1];
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, cell);
    known.add(cell);
  }
  return placed;
}

/** Whether groups or cells have other places than filling gives them. */
export function hasOwnPlaces(document: Document): boolean {
  const { placeOrder, placeCells } = singleton(document, 'topology');
  return placeOrder !== undefined || placeCells !== undefined;
}
