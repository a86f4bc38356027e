/** Placed cells, and the structure round them. */
import type { Body, PlacedCell } from '../../model/derived/index.ts';
import { hasBands } from '../../placement/bands/field.ts';
import { cellBodies } from '../../placement/cellBodies.ts';
import { keepOutBody } from '../../placement/outline/zoneBodies.ts';
import { placeCell } from '../../placement/placeCell.ts';
import { spacerBodies } from '../../placement/spacerBodies.ts';
import { structureBodies } from '../../placement/structureBodies.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { readRecord, readSingleton, sortedIds } from './records.ts';
import { cellsInSeries, netsOfGroup } from './topology.ts';

/** Null where the cell cannot be placed. Key: cell id. */
export const placedCell = defineGuarded('placedCell', () => null, (id, reader): PlacedCell | null => {
  const cell = readRecord(reader, id, 'cell');
  return placeCell(cell, readRecord(reader, cell.type, 'cellType'), reader.get(netsOfGroup, cell.group));
});

/** Those of the cells that can be placed. */
export function placedCells(reader: Pick<Reader, 'get'>, ids: readonly string[]): PlacedCell[] {
  return ids.flatMap((id) => reader.get(placedCell, id) ?? []);
}

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
