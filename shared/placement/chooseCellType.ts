/** Builds the pack of another cell: every cell keeps its id, group and place in series, and the rows are filled again. */
import type { RecordChanges } from '../model/changes.ts';
import { recordsOfKind, type Document } from '../model/document.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { AnyRecord } from '../model/records/index.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { refilled } from './refill.ts';

/**
 * The record of the type takes the place of the ones the cells have now. Cells that were moved by hand keep their pose.
 *
 * Refuses a pack without cells, and whatever filling refuses of the new cell, each with its field.
 */
export function withCellType(document: Document, cellType: CellTypeRecord): Result<RecordChanges> {
  const cells = recordsOfKind(document, 'cell');
  if (cells.length === 0) return fail('no-cells', 'cells', 'the layout has no cells that could be of another type', { variant: 'none-to-change' });
  const retyped = new Map(cells.map((cell) => [cell.id, { ...cell, type: cellType.id }] as const));
  const replaced = recordsOfKind(document, 'cellType').map(({ id }) => id).filter((id) => id !== cellType.id);
  const swapped = new Map<string, AnyRecord>([...document, [cellType.id, cellType], ...retyped]);
  for (const id of replaced) swapped.delete(id);
  const filled = refilled(swapped);
  if (!filled.ok) return filled;
  const puts = new Map<string, AnyRecord>([[cellType.id, cellType]]);
  for (const cell of cells) if (cell.type !== cellType.id) puts.set(cell.id, retyped.get(cell.id) ?? cell);
  for (const record of filled.value.puts) puts.set(record.id, record);
  return ok({ puts: [...puts.values()], removes: [...replaced, ...filled.value.removes] });
}
