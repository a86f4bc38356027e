/** The cell catalogue that ships with the program. */
import { z } from 'zod';
import cellData from '../../assets/catalog/cells.json' with { type: 'json' };
import { cellTypeRecord, type CellTypeRecord } from '../model/records/cellType.ts';
import { fail, ok, type Result } from '../model/result.ts';

/** Every catalogue cell, in catalogue order. */
export const CELL_TYPES: readonly CellTypeRecord[] = z.array(cellTypeRecord).parse(cellData);

/** The cell of a slug (`eve-lf280k`), or a problem at `cell` that lists what there is. */
export function findCellType(slug: string): Result<CellTypeRecord> {
  const found = CELL_TYPES.find((type) => type.slug === slug);
  if (found) return ok(found);
  const known = CELL_TYPES.map((type) => type.slug).join(', ');
  return fail('unknown-cell', 'cell', `no cell "${slug}" in the catalogue (known: ${known})`, { values: { slug, known } });
}
