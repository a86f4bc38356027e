/** Takes cells out of the pack, and with them the groups and front ends that are left with nothing. */
import type { RecordChanges } from '../../model/changes.ts';
import { recordsOfKind, type Document } from '../../model/document.ts';
import type { AnyRecord } from '../../model/records/index.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { readSeries, topologyWith } from './series.ts';

/**
 * Removes the cells; groups that lose their last cell leave the series order, front ends that lose their last group go. Nothing else
 * moves: the series path stays open or crossed where it is so now, and the checks say so. Overrides and waivers stay, as do part
 * numbers. Groups that had no cells before stay too. Refuses to take out the last cell of the pack, and an id that is no cell.
 */
export function removeCells(document: Document, cellIds: readonly string[]): Result<RecordChanges> {
  const gone = new Set(cellIds);
  for (const id of gone) if (document.get(id)?.kind !== 'cell') return fail('no-cell', 'cells', `there is no cell "${id}"`, { values: { id } });
  const { order, cells, cellsOf } = readSeries(document);
  if (cells.every((cell) => gone.has(cell.id))) return fail('last-cell', 'cells', 'a pack keeps at least one cell');
  const emptied = new Set(
    order.filter((group) => {
      const members = cellsOf.get(group) ?? [];
      return members.length > 0 && members.every((cell) => gone.has(cell.id));
    }),
  );
  const removes = [...gone, ...emptied];
  const puts: AnyRecord[] = [];
  if (emptied.size > 0) puts.push(topologyWith(document, order.filter((group) => !emptied.has(group))));
  for (const frontEnd of recordsOfKind(document, 'frontEnd')) {
    const groups = frontEnd.groups.filter((group) => !emptied.has(group));
    if (groups.length === 0) removes.push(frontEnd.id);
    else if (groups.length < frontEnd.groups.length) puts.push({ ...frontEnd, groups });
  }
  return ok({ puts, removes });
}
