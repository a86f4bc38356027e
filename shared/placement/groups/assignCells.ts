/** Gives single cells to other parallel groups than filling chose. */
import type { RecordChanges } from '../../model/changes.ts';
import { singleton, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { AnyRecord } from '../../model/records/index.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { carriedDecisions } from '../path/carriedDecisions.ts';
import { cellsInPlaces } from './places.ts';
import { readSeries } from './series.ts';

export interface Assigned extends RecordChanges {
  /** The cells that are turned. */
  readonly turned: readonly string[];
}

/**
 * The cells in the groups named for them. They stand where they stood, also when the pack is filled again, and are turned by 180 degrees where
 * the others of their new group face the other way. A group that has more or fewer cells then than the topology puts in parallel is found by
 * the check. No changes where every cell is in its group already.
 *
 * Refuses a cell or a group that is not there, and a group that would have no cell left.
 */
export function assignCells(document: Document, groups: ReadonlyMap<string, string>): Result<Assigned> {
  const { order, cells, cellsOf } = readSeries(document);
  const known = new Map(cells.map((cell) => [cell.id, cell] as const));
  const assigned: CellRecord[] = [];
  for (const [id, group] of groups) {
    const cell = known.get(id);
    if (!cell) return fail('no-cell', 'cells', `there is no cell "${id}"`, { values: { id } });
    const facing = cellsOf.get(group)?.[0]?.pose;
    if (facing === undefined) return fail('no-group', 'group', `there is no group "${group}" in the series order`, { values: { group } });
    if (cell.group === group) continue;
    const { rolled = false, ...pose } = cell.pose, shouldRoll = facing.rolled === true;
    const rotation_deg = Math.abs(facing.rotation_deg - pose.rotation_deg) === 180 ? facing.rotation_deg : pose.rotation_deg;
    const isTurned = rotation_deg !== pose.rotation_deg || rolled !== shouldRoll;
    assigned.push({ ...cell, group, ...(isTurned ? { pose: { ...pose, rotation_deg, ...(shouldRoll ? { rolled: true } : {}) } } : {}) });
  }
  if (assigned.length === 0) return ok({ puts: [], removes: [], turned: [] });
  const groupOf = new Map([...cells, ...assigned].map(({ id, group }) => [id, group] as const));
  const left = new Set(groupOf.values());
  const emptied = order.find((group) => !left.has(group));
  if (emptied !== undefined) return fail('group-emptied', 'group', `group "${emptied}" would have no cell left: swap a cell of it with one of the other group`, { values: { group: emptied } });
  const topology: AnyRecord = { ...singleton(document, 'topology'), placeCells: cellsInPlaces(document).map(({ id }) => id) };
  const puts: AnyRecord[] = [topology, ...assigned];
  const carried = carriedDecisions(document, new Map([...document, ...puts.map((record) => [record.id, record] as const)]));
  return ok({ puts: [...puts, ...carried], removes: [], turned: assigned.filter((cell) => cell.pose !== known.get(cell.id)?.pose).map(({ id }) => id) });
}

/** Two cells of different groups, each in the group of the other. */
export function swapGroups(document: Document, [a, b]: readonly [CellRecord, CellRecord]): Result<Assigned> {
  return assignCells(document, new Map([[a.id, b.group], [b.id, a.group]]));
}
