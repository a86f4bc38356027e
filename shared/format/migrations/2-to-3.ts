/**
 * Version 3 knows pouch and cylindrical cells, terminals on the ends of a cell, lids without a vent, cells in an insulating wrap, and how
 * a row gives way to swelling. Version 2 had none of these: its cans are bare all over, as its checks took them, and its rows get what
 * a new layout gets.
 */
import type { Trust } from '../../model/records/base.ts';
import { isRaw, type Migration, type RawRecord } from './rawFile.ts';

/** As it was when version 3 came. Not to be changed: files of version 2 will not change either. */
const STACK = { kind: 'fixed-length', movementShare: 0.005, swellingShare: 0.02, padCompression_mm: 0.5, deviation_mm: 0.17 };
const STACK_TRUST: Readonly<Record<string, Trust>> = {
  'stack.kind': { status: 'assumed', reason: 'the brief does not say whether the ends of the rows are rigid; rigid ends are taken' },
  'stack.movementShare': { status: 'unverified', reason: '0.5 % of the thickness between neighbours in a stack of fixed length is practice' },
  'stack.swellingShare': { status: 'unverified', reason: '1 to 3 mm on a lithium iron phosphate cell of 71.7 mm at the end of life is practice; 2 % stand in for it' },
  'stack.padCompression_mm': { status: 'assumed', reason: 'no source gives how far the pad is pressed; 0.5 mm stands in for it' },
  'stack.deviation_mm': { status: 'unverified', reason: 'a third of the 0.5 mm that a maker allows on the size of a cell' },
};

export const from2to3: Migration = {
  from: 2,
  migrate: (records) => records.map((record) => (isRaw(record) ? withStack(withWrap(record)) : record)),
};

function withWrap(record: RawRecord): RawRecord {
  return record['kind'] === 'cellType' && record['wrap'] === undefined ? { ...record, wrap: null } : record;
}

function withStack(record: RawRecord): RawRecord {
  if (record['kind'] !== 'structure' || record['stack'] !== undefined) return record;
  const given = record['provenance'] ?? {};
  return { ...record, stack: { ...STACK }, ...(isRaw(given) ? { provenance: { ...given, ...STACK_TRUST } } : {}) };
}
