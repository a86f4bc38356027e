/** The protection board of a single small cell with the circuit to it, where the document has one. */
import type { Body, Fpc, NetInfo } from '../../model/derived/index.ts';
import type { Problem } from '../../model/result.ts';
import { makeProtection, SWITCHED_NET, type Protection } from '../../routing/protection/makeProtection.ts';
import { defineGuarded, defineQuery, type Reader } from '../incremental/graph.ts';
import { placedCell } from './cells.ts';
import { readRecord, readSingleton } from './records.ts';
import { cellsInSeries } from './topology.ts';

/** Whether a protection board joins and measures the cell, in place of busbars and front ends. */
export function isProtected(reader: Pick<Reader, 'ids'>): boolean {
  return reader.ids('protection').length > 0;
}

export interface BuiltProtection {
  readonly protection: Protection | null;
  /** Why there is none although the document asks for one. */
  readonly problem: Problem | null;
}

/** Key: ''. */
export const protectionOf = defineGuarded('protectionOf', () => ({ protection: null, problem: null }), (_key, reader): BuiltProtection => {
  if (!isProtected(reader)) return { protection: null, problem: null };
  const [first] = reader.get(cellsInSeries, '');
  const cell = first === undefined ? null : reader.get(placedCell, first);
  if (!cell) return { protection: null, problem: { code: 'no-cells', place: 'protection', message: 'there is no cell that the board could protect' } };
  const made = makeProtection({ cell, protection: readRecord(reader, 'protection', 'protection'), sampling: readSingleton(reader, 'sampling') });
  return made.ok ? { protection: made.value, problem: null } : { protection: null, problem: made.problems[0] ?? null };
});

/** Key: ''. */
export const protectionFpcs = defineQuery('protectionFpcs', (_key, reader): readonly Fpc[] => {
  const { protection } = reader.get(protectionOf, '');
  return protection ? [protection.fpc] : [];
});

/** Board and pads. Key: ''. */
export const protectionBodies = defineQuery('protectionBodies', (_key, reader): readonly Body[] => reader.get(protectionOf, '').protection?.board ?? []);

/** The lines of the sensor, and the net that the board switches: anywhere between the cell's poles. Key: ''. */
export const protectionNets = defineQuery('protectionNets', (_key, reader): readonly NetInfo[] => {
  const { protection } = reader.get(protectionOf, '');
  if (!protection) return [];
  const cell = reader.get(cellsInSeries, '')[0];
  const type = cell === undefined ? null : readRecord(reader, readRecord(reader, cell, 'cell').type, 'cellType');
  const ends = { below: null, above: null };
  const sensors = protection.fpc.ntcs.flatMap(({ netPlus, netMinus }, i): NetInfo[] => [
    { id: netPlus, label: `T${i + 1}+`, kind: 'sensor', level: 0, potential_V: 0, ...ends },
    { id: netMinus, label: `T${i + 1}-`, kind: 'sensor', level: 0, potential_V: 0, ...ends },
  ]);
  return [...sensors, { id: SWITCHED_NET, label: 'P-', kind: 'conductor', level: null, potential_V: 0, range_V: [0, type?.voltage_V.max ?? 0], ...ends }];
});
