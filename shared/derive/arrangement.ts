/** How many rows of how many cells, where the brief leaves it open. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { rowsMeet } from '../placement/fit.ts';
import { STRUCTURE_DEFAULTS } from './defaults.ts';

export interface Arrangement {
  readonly rows: number;
  readonly cellsPerRow: number;
}

/**
 * The arrangement the brief states, or the one whose field of cells is closest to a square among those whose rows hold whole groups: of
 * those that short turns can join (an odd number of groups a row, or at most two rows) where there are any.
 */
export function chooseRows(
  brief: Brief,
  cell: CellTypeRecord,
  parallel: number,
  take: <T>(field: string, given: T | undefined, otherwise: T) => T,
): Result<Arrangement> {
  const cells = brief.series * parallel;
  const { rows, cellsPerRow } = brief.structure;
  const options = divisions(cells)
    .filter((option) => rows === undefined || option.rows === rows)
    .filter((option) => cellsPerRow === undefined || option.cellsPerRow === cellsPerRow);
  const whole = options.filter((option) => option.cellsPerRow % parallel === 0);
  const meeting = whole.filter((option) => rowsMeet(option, parallel));
  if (rows !== undefined && cellsPerRow !== undefined) return ok({ rows, cellsPerRow });
  const best = (meeting.length > 0 ? meeting : whole).sort((a, b) => elongation(a, cell) - elongation(b, cell))[0];
  if (!best) {
    const wanted = parallel === 1 ? '' : `, with whole groups of ${parallel} in each row`;
    return fail('no-arrangement', 'structure.rows', `${cells} cells cannot be laid in full rows as asked: expected rows x cells per row = ${cells}${wanted}`, parallel === 1 ? { values: { cells } } : { variant: 'groups', values: { cells, parallel } });
  }
  return ok({ rows: take('structure.rows', rows, best.rows), cellsPerRow: take('structure.cellsPerRow', cellsPerRow, best.cellsPerRow) });
}

function divisions(cells: number): Arrangement[] {
  const found: Arrangement[] = [];
  for (let rows = 1; rows <= cells; rows++) if (cells % rows === 0) found.push({ rows, cellsPerRow: cells / rows });
  return found;
}

/** Longer side over shorter side of the field of cells. */
function elongation({ rows, cellsPerRow }: Arrangement, cell: CellTypeRecord): number {
  const x = cellsPerRow * (cell.size_mm.thickness + STRUCTURE_DEFAULTS.padThickness_mm);
  const y = rows * (cell.size_mm.width + STRUCTURE_DEFAULTS.rowGap_mm);
  return Math.max(x, y) / Math.min(x, y);
}
