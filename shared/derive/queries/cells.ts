/** Placed cells, and the structure round them. */
import { rotatedPoint } from '../../geometry/transform.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { Body, PlacedCell } from '../../model/derived/index.ts';
import { groupsOfNet, type NetId } from '../../model/ids.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { bandPlaces, type BandPlace } from '../../placement/bands/bandModules.ts';
import { hasBands } from '../../placement/bands/field.ts';
import { cellBodies } from '../../placement/cellBodies.ts';
import { keepOutBody } from '../../placement/outline/zoneBodies.ts';
import { placeCell, type Folds } from '../../placement/placeCell.ts';
import { spacerBodies } from '../../placement/spacerBodies.ts';
import { structureBodies } from '../../placement/structureBodies.ts';
import { hasFoldedTabs, type FoldSide } from '../../placement/tabs/foldedTab.ts';
import { snap_mm } from '../../units/units.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { readRecord, readSingleton, sortedIds } from './records.ts';
import { cellsInSeries, cellsOfGroup, groupNeighbours, groupsOfModule, moduleOfGroup, netsOfGroup, WHOLE_PACK } from './topology.ts';

/** Null where the cell cannot be placed. Key: cell id. */
export const placedCell = defineGuarded('placedCell', () => null, (id, reader): PlacedCell | null => {
  const cell = readRecord(reader, id, 'cell');
  const type = readRecord(reader, cell.type, 'cellType');
  return placeCell(cell, type, reader.get(netsOfGroup, cell.group), foldsOf(cell, type, reader));
});

/** The pads along a stack lie in its direction: where the middle of a group is. Key: group id. */
const middleOfGroup = defineQuery('middleOfGroup', (group, reader): Point2 => {
  const poses = reader.get(cellsOfGroup, group).map((id) => readRecord(reader, id, 'cell').pose);
  const mean = (axis: 'x' | 'y'): number => snap_mm(poses.reduce((sum, pose) => sum + pose[axis], 0) / Math.max(1, poses.length));
  return { x: mean('x'), y: mean('y') };
});

/**
 * How the tabs of a pouch cell are folded; null where they are not. Those of two groups on one bar towards each other, those of an output away from the
 * next group, so that its bar and its lug lie at the end of the stack.
 */
function foldsOf(cell: CellRecord, type: CellTypeRecord, reader: Reader): Folds | null {
  const frame = readSingleton(reader, 'structure').busbarFrame;
  if (!frame || !hasFoldedTabs(type)) return null;
  const { below, above } = reader.get(groupNeighbours, cell.group);
  const module = reader.get(moduleOfGroup, cell.group);
  const broken = reader.get(netsOfGroup, cell.group);
  const own = reader.get(middleOfGroup, cell.group);
  const along = rotatedPoint({ x: 0, y: 1 }, cell.pose.rotation_deg);
  const joined = (group: string | null, net: NetId): string | null => {
    if (group === null || reader.get(moduleOfGroup, group) !== module) return null;
    const ends = groupsOfNet(net);
    return ends.below !== null && ends.above !== null ? group : null;
  };
  const [low, high] = [joined(below, broken.below), joined(above, broken.above)];
  const towards = (group: string | null): FoldSide | null => {
    if (group === null) return null;
    const { x, y } = reader.get(middleOfGroup, group);
    return (x - own.x) * along.x + (y - own.y) * along.y < 0 ? -1 : 1;
  };
  const away = (side: FoldSide | null): FoldSide => (side === 1 ? -1 : 1);
  const [toLow, toHigh] = [towards(low), towards(high)];
  return { frame, sides: { '-': toLow ?? away(toHigh), '+': toHigh ?? away(toLow) } };
}

/** Those of the cells that can be placed. */
export function placedCells(reader: Pick<Reader, 'get'>, ids: readonly string[]): PlacedCell[] {
  return ids.flatMap((id) => reader.get(placedCell, id) ?? []);
}

/** The cells of a module that can be placed, or of the whole pack. Key: lowest group of the module, or `WHOLE_PACK`. */
export const placedCellsOf = defineQuery('placedCellsOf', (module, reader): readonly PlacedCell[] => {
  return placedCells(reader, module === WHOLE_PACK ? reader.get(cellsInSeries, '') : reader.get(groupsOfModule, module).flatMap((group) => reader.get(cellsOfGroup, group)));
});

/** Key: cell id. */
export const bodiesOfCell = defineGuarded('bodiesOfCell', () => [], (id, reader): readonly Body[] => {
  const cell = reader.get(placedCell, id);
  return cell ? cellBodies(cell, readRecord(reader, cell.type, 'cellType')) : [];
});

/** Cells by the row that filling gave them, in slot order. Key: ''. */
const cellsByRow = defineQuery('cellsByRow', (_key, reader): ReadonlyMap<string, readonly string[]> => {
  const rows = new Map<string, { id: string; position: number }[]>();
  for (const id of reader.get(cellsInSeries, '')) {
    const { row, position } = readRecord(reader, id, 'cell').slot;
    const list = rows.get(String(row));
    if (list) list.push({ id, position });
    else rows.set(String(row), [{ id, position }]);
  }
  const sorted = [...rows].sort(([a], [b]) => Number(a) - Number(b));
  return new Map(sorted.map(([row, list]) => [row, list.sort((a, b) => a.position - b.position).map((entry) => entry.id)] as const));
});

/** Where the bands of round cells stand, by `slot.row`; none where cells stand in rows. Key: ''. */
export const bandsOfPack = defineQuery('bandsOfPack', (_key, reader): readonly BandPlace[] => {
  const structure = readSingleton(reader, 'structure');
  const id = sortedIds(reader, 'cellType')[0];
  return id === undefined || !hasBands(structure) ? [] : bandPlaces(structure, readRecord(reader, id, 'cellType'));
});

/** Row keys, lowest first. Key: ''. */
export const rows = defineQuery('rows', (_key, reader): readonly string[] => [...reader.get(cellsByRow, '').keys()]);

/** Pads between the cells of a row. Key: row. */
export const bodiesOfRow = defineGuarded('bodiesOfRow', () => [], (row, reader): readonly Body[] => {
  const structure = readSingleton(reader, 'structure');
  // Round cells in bands stand in a holder, not against pads.
  if (hasBands(structure)) return [];
  const ids = reader.get(cellsByRow, '').get(row) ?? [];
  return spacerBodies(placedCells(reader, ids), structure);
});

/** What holds the cells, of the pack and of each row. */
export function frameBodies(reader: Pick<Reader, 'get'>): readonly Body[] {
  return [...reader.get(bodiesOfStructure, ''), ...reader.get(rows, '').flatMap((row) => reader.get(bodiesOfRow, row))];
}

/** What is kept free by drawn outlines. Key: ''. */
export const bodiesOfKeepOuts = defineGuarded('bodiesOfKeepOuts', () => [], (_key, reader): readonly Body[] => sortedIds(reader, 'keepOut').map((id) => keepOutBody(readRecord(reader, id, 'keepOut'))));

/** Envelope, members, plates. Key: ''. */
export const bodiesOfStructure = defineGuarded('bodiesOfStructure', () => [], (_key, reader): readonly Body[] => {
  const type = sortedIds(reader, 'cellType')[0];
  return type === undefined ? [] : structureBodies(readSingleton(reader, 'structure'), readRecord(reader, type, 'cellType'));
});
