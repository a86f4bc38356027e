/** Copies cells: as new groups in series, with ids of their own. */
import type { RecordChanges } from '../../model/changes.ts';
import type { Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import type { Distance } from '../arrange/move.ts';
import { readType } from './cellTypes.ts';
import { frontEndsWith } from './dealFrontEnds.ts';
import { idSource } from './newIds.ts';
import { readSeries, topologyWith } from './series.ts';
import { pitchOf, SlotFinder } from './slots.ts';

/** Where a copy lies from its original, and how far each cell of it is turned about its own centre. */
export interface CopyOffset extends Distance {
  readonly rotation_deg?: number;
}

export interface CopiedCells extends RecordChanges {
  /** Ids of the new cells, in series order. */
  readonly cells: readonly string[];
}

/**
 * One copy of all the cells for each offset. The copies follow the last of the originals in series, offset by offset, each in the
 * series order of its originals; cells of one group share a group in the copy. They stand where they were put (`placed` user), in the
 * row they are nearest to, and are measured by the front end of their row's neighbours while its channels last, else by new
 * ones. Refuses ids that are no cells, and an empty selection or list of offsets.
 */
export function copyCells(document: Document, cellIds: readonly string[], offsets: readonly CopyOffset[]): Result<CopiedCells> {
  if (cellIds.length === 0 || offsets.length === 0) return fail('nothing-to-copy', 'cells', 'expected at least one cell and one offset');
  const wanted = new Set(cellIds);
  for (const id of wanted) if (document.get(id)?.kind !== 'cell') return fail('no-cell', 'cells', `there is no cell "${id}"`, { values: { id } });
  const { order, cells, cellsOf } = readSeries(document);
  const originals = cells.filter((cell) => wanted.has(cell.id));
  const [first] = originals;
  const last = originals.at(-1);
  if (!first || !last) return fail('no-cell', 'cells', 'the cells belong to no group of the series order', { variant: 'no-group' });
  const nextId = idSource(document);
  const finder = new SlotFinder(cells, pitchOf(document, readType(document, first)));
  const groups: string[] = [];
  const copies: CellRecord[] = [];
  for (const { dx_mm, dy_mm, dz_mm, rotation_deg = 0 } of offsets) {
    const groupOf = new Map<string, string>();
    for (const cell of originals) {
      const group = groupOf.get(cell.group) ?? nextId('g');
      if (!groupOf.has(cell.group)) groups.push(group);
      groupOf.set(cell.group, group);
      const { x, y, z } = cell.pose;
      const pose = { ...cell.pose, x: snap_mm(x + dx_mm), y: snap_mm(y + dy_mm), z: snap_mm(z + dz_mm), rotation_deg: turned(cell.pose.rotation_deg + rotation_deg) };
      copies.push({ ...cell, id: nextId('c'), group, pose, slot: finder.slotAt(pose), placed: 'user' });
    }
  }
  const at = order.indexOf(last.group) + 1;
  const next = [...order.slice(0, at), ...groups, ...order.slice(at)];
  const rows = new Map(copies.map((cell) => [cell.group, cell.slot.row] as const));
  const rowOf = (group: string): number | null => rows.get(group) ?? cellsOf.get(group)?.[0]?.slot.row ?? null;
  return ok({
    puts: [...groups.map((id) => ({ id, kind: 'group' as const })), ...copies, topologyWith(document, next), ...frontEndsWith(document, next, new Set(groups), rowOf, nextId)],
    removes: [],
    cells: copies.map((cell) => cell.id),
  });
}

/** In [0, 360). */
function turned(rotation_deg: number): number {
  return ((rotation_deg % 360) + 360) % 360;
}
