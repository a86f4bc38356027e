/** How many modules of how many bands of round cells, where the brief leaves it open. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { groupLength_mm, latticeOf } from '../placement/bands/lattice.ts';
import { bandOptions, noBands, takenBands, type BandArrangement } from './bands.ts';
import type { Take } from './create.ts';
import { BAND_MODULES_DEFAULTS as D } from './moduleDefaults.ts';
import type { ModuleGrid } from './moduleParts.ts';
import { divisions } from './rowOptions.ts';

export interface BandModuleArrangement extends BandArrangement {
  readonly grid: ModuleGrid;
}

/** Groups in a module that the program aims at: what two front ends measure. */
const USUAL_GROUPS = 24;

/**
 * The arrangement the brief states, or of those with equal modules the one whose field of modules is closest to a square, whose modules are closest to
 * the usual size and have the fewest bands. Refuses groups that equal modules, bands or columns would split, and bands of unequal length.
 */
export function chooseBandModules(brief: Brief, cell: CellTypeRecord, parallel: number, take: Take): Result<BandModuleArrangement> {
  const { modules, packing } = brief.structure;
  if (packing?.groups) return fail('bad-value', 'structure.packing.groups', 'the bands of modules are as long in all of them: leave the groups of each band open', { variant: 'module-groups' });
  const given = { alongX: modules?.alongX, alongY: modules?.alongY };
  const options = divisions(brief.series).flatMap(({ rows: count, cellsPerRow: perModule }) => {
    const grids = divisions(count).map(({ rows: alongX, cellsPerRow: alongY }): ModuleGrid => ({ alongX, alongY }));
    const asked = grids.filter((grid) => (['alongX', 'alongY'] as const).every((key) => given[key] === undefined || given[key] === grid[key]));
    return asked.length === 0 ? [] : bandOptions(brief, perModule, cell, parallel).flatMap((bands) => asked.map((grid): BandModuleArrangement => ({ ...bands, grid })));
  });
  const whole = options.filter(({ rows, cellsPerRow, grid: { alongX, alongY } }) => alongX * alongY * rows * cellsPerRow === brief.series * parallel);
  const [best] = (whole.length > 0 ? whole : options).map((option) => ({ option, cost: demerit(option, brief.series, cell) })).sort((a, b) => a.cost - b.cost);
  if (!best) {
    const count = given.alongX !== undefined && given.alongY !== undefined ? given.alongX * given.alongY : null;
    if (count !== null && brief.series % count !== 0) {
      return fail('no-modules', 'structure.modules', `${brief.series} groups of round cells cannot be dealt into ${count} equal modules: expected a number that divides ${brief.series}`, { variant: 'groups', values: { series: brief.series, modules: count } });
    }
    return noBands(brief.series / (count ?? 1), parallel);
  }
  const { grid, ...bands } = best.option;
  return ok({
    ...takenBands(bands, brief, cell, take),
    grid: { alongX: take('structure.modules.alongX', given.alongX, grid.alongX), alongY: take('structure.modules.alongY', given.alongY, grid.alongY) },
  });
}

/** What it counts that modules of several bands stand one behind the other: their lugs then lie askew, or face each other across the gap. */
const ASKEW = 4;

/** Longer side over shorter side of the field of modules, how far these are from the usual size, in doublings, and what every further band counts. */
function demerit({ rows, cellsPerRow, packing, grid }: BandModuleArrangement, series: number, cell: CellTypeRecord): number {
  const lattice = latticeOf(packing, cell);
  const x = grid.alongX * (groupLength_mm(lattice, cellsPerRow / packing.cellsPerColumn) + 2 * D.endPlate_mm + D.gapX_mm);
  const y = grid.alongY * (rows * (packing.cellsPerColumn * lattice.pitch_mm + packing.samplingZone_mm) + D.gapY_mm);
  return Math.max(x, y) / Math.min(x, y) + 2 * Math.abs(Math.log2(series / (grid.alongX * grid.alongY) / USUAL_GROUPS)) + (rows - 1) / 2 + (grid.alongX > 1 && rows > 1 ? ASKEW : 0);
}
