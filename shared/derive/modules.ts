/** How many modules of how many cells, where the brief leaves it open. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { isConnectedAtEnds } from '../placement/cellEnds.ts';
import { rowsMeet } from '../placement/fit.ts';
import type { Arrangement } from './arrangement.ts';
import type { Take } from './create.ts';
import { STRUCTURE_DEFAULTS } from './defaults.ts';
import { divisions } from './rowOptions.ts';
import { MODULES_DEFAULTS as D } from './moduleDefaults.ts';
import type { ModuleGrid } from './moduleParts.ts';

export interface ModuleArrangement extends Arrangement {
  readonly grid: ModuleGrid;
}

/** Groups in a module that the program aims at, and the most in a row: what one front end measures. */
const USUAL_GROUPS = 12;
const MOST_GROUPS_PER_ROW = 14;

/**
 * The arrangement the brief states, or of those with equal modules of whole groups the one whose field of modules is closest to a square and
 * whose modules are closest to what one front end measures.
 */
export function chooseModules(brief: Brief, cell: CellTypeRecord, parallel: number, take: Take): Result<ModuleArrangement> {
  const cells = brief.series * parallel;
  const { rows, cellsPerRow, modules } = brief.structure;
  const given = { rows, cellsPerRow, alongX: modules?.alongX, alongY: modules?.alongY };
  const all = divisions(cells).flatMap(({ rows: count, cellsPerRow: perModule }) =>
    divisions(count).flatMap(({ rows: alongX, cellsPerRow: alongY }) => divisions(perModule).map((own): ModuleArrangement => ({ ...own, grid: { alongX, alongY } }))),
  );
  const options = all.filter((option) => {
    const is = { rows: option.rows, cellsPerRow: option.cellsPerRow, ...option.grid };
    const asked = (['rows', 'cellsPerRow', 'alongX', 'alongY'] as const).every((key) => given[key] === undefined || given[key] === is[key]);
    // Where cells are connected at their ends, the next row would cover these.
    return asked && option.cellsPerRow % parallel === 0 && (option.rows === 1 || rows !== undefined || !isConnectedAtEnds(cell));
  });
  const usual = options.filter((option) => rowsMeet(option, parallel) && option.cellsPerRow / parallel <= MOST_GROUPS_PER_ROW);
  const merit = (option: ModuleArrangement) => demerit(option, cell, parallel);
  const best = (usual.length > 0 ? usual : options).sort((a, b) => merit(a) - merit(b))[0];
  if (!best) {
    const count = given.alongX !== undefined && given.alongY !== undefined ? given.alongX * given.alongY : null;
    const into = count === null ? 'equal modules' : `${count} equal modules`;
    return fail('no-modules', 'structure.modules', `${cells} cells cannot be dealt into ${into} as asked: expected modules x rows x cells per row = ${cells}, with whole groups of ${parallel} in each row`, { ...(count === null ? { variant: 'open' } : {}), values: { cells, modules: count ?? 0, parallel } });
  }
  return ok({
    rows: take('structure.rows', rows, best.rows),
    cellsPerRow: take('structure.cellsPerRow', cellsPerRow, best.cellsPerRow),
    grid: { alongX: take('structure.modules.alongX', given.alongX, best.grid.alongX), alongY: take('structure.modules.alongY', given.alongY, best.grid.alongY) },
  });
}

/** Longer side over shorter side of the field of modules, and how far the modules are from the usual size, in doublings. */
function demerit({ rows, cellsPerRow, grid }: ModuleArrangement, cell: CellTypeRecord, parallel: number): number {
  const x = grid.alongX * (cellsPerRow * (cell.size_mm.thickness + STRUCTURE_DEFAULTS.padThickness_mm) + 2 * (STRUCTURE_DEFAULTS.endPlate_mm + D.endPlate_mm) + D.gapX_mm);
  const y = grid.alongY * (rows * cell.size_mm.width + 2 * (D.sidePlate_mm + D.sideGap_mm) + D.gapY_mm);
  return Math.max(x, y) / Math.min(x, y) + 2 * Math.abs(Math.log2((rows * cellsPerRow) / parallel / USUAL_GROUPS)) + (rows - 1) / 2;
}
