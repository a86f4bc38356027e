/** The series order and the cells in it, as document operations need them. */
import { recordsOfKind, singleton, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { AnyRecord } from '../../model/records/index.ts';

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

/** The topology with another series order: its count always is the order's length. */
export function topologyWith(document: Document, groupOrder: readonly string[]): AnyRecord {
  return { ...singleton(document, 'topology'), series: groupOrder.length, groupOrder: [...groupOrder] };
}
