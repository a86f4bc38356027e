/** The series order and the cells in it, as document operations need them. */
import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { AnyRecord } from '../../model/records/index.ts';
import type { TopologyRecord } from '../../model/records/topology.ts';

export interface Series {
  readonly order: readonly string[];
  readonly cells: readonly CellRecord[];
  readonly cellsOf: ReadonlyMap<string, readonly CellRecord[]>;
}

/** Cells in series order; those of one group as they stand in the document. */
export function readSeries(document: Document): Series {
  const order = singleton(document, 'topology').groupOrder;
  const cellsOf = new Map<string, CellRecord[]>(order.map((group) => [group, []] as const));
  for (const cell of recordsOfKind(document, 'cell')) cellsOf.get(cell.group)?.push(cell);
  return { order, cells: order.flatMap((group) => cellsOf.get(group) ?? []), cellsOf };
}

/** How many groups lie below the first place at which the path can be opened; null where there is none. */
export function breakIn(order: readonly string[], { breaks }: Pick<TopologyRecord, 'breaks'>): number | null {
  const at = order.indexOf(breaks?.[0]?.above ?? '');
  return at < 0 ? null : at + 1;
}

/**
 * The topology with another series order: its count always is the order's length. Where the group below a break is gone, the break moves
 * down to the next one that is left; it goes where there is none, and where nothing is left above it.
 */
export function topologyWith(document: Document, groupOrder: readonly string[]): AnyRecord {
  const { breaks, placeOrder, ...topology } = singleton(document, 'topology');
  const left = new Set(groupOrder);
  const kept = (breaks ?? []).flatMap((entry) => {
    const at = topology.groupOrder.indexOf(entry.above);
    const above = topology.groupOrder.slice(0, at + 1).reverse().find((group) => left.has(group));
    return above === undefined || above === groupOrder.at(-1) ? [] : [{ ...entry, above }];
  });
  return {
    ...topology,
    series: groupOrder.length,
    groupOrder: [...groupOrder],
    ...(placeOrder ? { placeOrder: placesWith(placeOrder, groupOrder) } : {}),
    ...(breaks ? { breaks: kept } : {}),
  };
}

/** New groups get the places behind the group below them in series. */
function placesWith(before: readonly string[], order: readonly string[]): string[] {
  const left = new Set(order);
  const places = before.filter((group) => left.has(group));
  const known = new Set(places);
  for (const [i, group] of order.entries()) {
    if (known.has(group)) continue;
    places.splice(places.indexOf(order[i - 1] ?? '') + 1, 0, group);
    known.add(group);
  }
  return places;
}
