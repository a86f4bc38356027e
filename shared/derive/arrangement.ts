/** How many rows of how many cells, where the brief leaves it open. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { fail, ok, type Problem, type Result } from '../model/result.ts';
import { bestRows, overshoot_mm, rowOptions } from './rowOptions.ts';

export interface Arrangement {
  readonly rows: number;
  readonly cellsPerRow: number;
}

/** The arrangement the brief states, or the best of those that it leaves open, see `bestRows`. */
export function chooseRows(
  brief: Brief,
  cell: CellTypeRecord,
  parallel: number,
  take: <T>(field: string, given: T | undefined, otherwise: T) => T,
): Result<Arrangement> {
  const { rows, cellsPerRow } = brief.structure;
  if (rows !== undefined && cellsPerRow !== undefined) return ok({ rows, cellsPerRow });
  const best = bestRows(rowOptions(brief, cell), brief.structure.envelope_mm !== undefined);
  if (!best) {
    const cells = brief.series * parallel;
    const wanted = parallel === 1 ? '' : `, with whole groups of ${parallel} in each row`;
    return fail('no-arrangement', 'structure.rows', `${cells} cells cannot be laid in full rows as asked: expected rows x cells per row = ${cells}${wanted}`, parallel === 1 ? { values: { cells } } : { variant: 'groups', values: { cells, parallel } });
  }
  return ok({ rows: take('structure.rows', rows, best.rows), cellsPerRow: take('structure.cellsPerRow', cellsPerRow, best.cellsPerRow) });
}

/** What is wrong, and where the same rows would fit the envelope with x and y changed over, that they would. */
export function withAdvice(problems: readonly Problem[], brief: Brief, cell: CellTypeRecord): readonly Problem[] {
  const envelope_mm = brief.structure.envelope_mm;
  if (!envelope_mm || problems.some(({ code }) => code !== 'envelope-too-small')) return problems;
  const { x, y, z } = envelope_mm;
  const { rows, cellsPerRow, ...structure } = brief.structure;
  const turned = bestRows(rowOptions({ ...brief, structure: { ...structure, envelope_mm: { x: y, y: x, z } } }, cell), true);
  if (!turned || overshoot_mm(turned) > 0) return problems;
  const values = { x: `${y} mm`, y: `${x} mm`, rows: turned.rows, perRow: turned.cellsPerRow };
  const given = rows === undefined && cellsPerRow === undefined ? '' : ', rows left open';
  return [...problems, { code: 'fits-turned', place: 'structure.envelope_mm', message: `turned by 90 degrees it fits: with x ${values.x} and y ${values.y}${given}, in ${values.rows} rows of ${values.perRow}`, ...(given === '' ? {} : { variant: 'open' }), values }];
}
