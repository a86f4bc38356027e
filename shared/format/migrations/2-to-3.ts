/**
 * Version 3 knows pouch and cylindrical cells, terminals on the ends of a cell, lids without a vent and cells in an insulating wrap.
 * Version 2 had none of these: its cans are bare all over, as its checks took them.
 */
import { isRaw, type Migration } from './rawFile.ts';

export const from2to3: Migration = {
  from: 2,
  migrate: (records) => records.map((record) => (isRaw(record) && record['kind'] === 'cellType' && record['wrap'] === undefined ? { ...record, wrap: null } : record)),
};
