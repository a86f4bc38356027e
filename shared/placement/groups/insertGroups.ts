/** Puts new groups into the series order. */
import type { RecordChanges } from '../../model/changes.ts';
import { singleton, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { readType } from './cellTypes.ts';
import { frontEndsWith } from './dealFrontEnds.ts';
import { idSource } from './newIds.ts';
import { readSeries, topologyWith } from './series.ts';
import { freePosition, pitchOf } from './slots.ts';

/**
 * `count` new groups above `after` in series (at the pack's negative for null), each with as many cells as the topology puts in
 * parallel, of their neighbour's type. They stand behind the last cell of their neighbour's row, group by group turned by turns, until the pack is
 * filled again: filling gives them their place in series. Refuses a group that is not there, a count that is no whole
 * number above 0, and a pack without cells.
 */
export function insertGroups(document: Document, after: string | null, count: number): Result<RecordChanges> {
  if (!Number.isInteger(count) || count < 1) return fail('bad-value', 'count', `expected a whole number above 0, got ${count}`, { variant: 'count', values: { got: count } });
  const { order, cells, cellsOf } = readSeries(document);
  if (after !== null && !order.includes(after)) return fail('no-group', 'after', `there is no group "${after}" in the series order`, { values: { group: after } });
  const at = after === null ? 0 : order.indexOf(after) + 1;
  const neighbour = nearestCell(order, at, cellsOf);
  if (!neighbour) return fail('no-cells', 'cells', 'the pack has no cell to take the type of');
  const nextId = idSource(document);
  const { parallel } = singleton(document, 'topology');
  const pitch = pitchOf(document, readType(document, neighbour));
  const { row } = neighbour.slot;
  const rowCells = cells.filter((cell) => cell.slot.row === row);
  const end = rowCells.reduce((last, cell) => (cell.pose.x > last.pose.x ? cell : last), neighbour);
  const taken = new Set(rowCells.map((cell) => cell.slot.position));
  const groups = Array.from({ length: count }, () => nextId('g'));
  const added = groups.flatMap((group) => Array.from({ length: parallel }, () => group)).map((group, i): CellRecord => {
    const position = freePosition(taken, end.slot.position + 1 + i);
    return {
      id: nextId('c'),
      kind: 'cell',
      type: neighbour.type,
      group,
      pose: { x: end.pose.x + (i + 1) * pitch.x, y: end.pose.y, z: end.pose.z, rotation_deg: Math.floor(i / parallel) % 2 === 0 ? (end.pose.rotation_deg + 180) % 360 : end.pose.rotation_deg },
      slot: { row, position },
      placed: 'fill',
    };
  });
  const next = [...order.slice(0, at), ...groups, ...order.slice(at)];
  const isNew = new Set(groups);
  const rowOf = (group: string): number | null => (isNew.has(group) ? row : (cellsOf.get(group)?.[0]?.slot.row ?? null));
  return ok({
    puts: [...groups.map((id) => ({ id, kind: 'group' as const })), ...added, topologyWith(document, next), ...frontEndsWith(document, next, isNew, rowOf, nextId)],
    removes: [],
  });
}

function nearestCell(order: readonly string[], at: number, cellsOf: ReadonlyMap<string, readonly CellRecord[]>): CellRecord | undefined {
  for (let distance = 0; distance < order.length; distance++) {
    for (const group of [order[at - 1 - distance], order[at + distance]]) {
      const cell = group === undefined ? undefined : cellsOf.get(group)?.[0];
      if (cell) return cell;
    }
  }
  return undefined;
}
