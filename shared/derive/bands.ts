/** How round cells stand in bands, where the brief leaves it open. */
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import type { CoolantTubes, Packing } from '../model/records/packing.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { MOST_COLUMNS } from '../placement/bands/fitBands.ts';
import { groupLength_mm, latticeOf } from '../placement/bands/lattice.ts';
import type { Arrangement } from './arrangement.ts';
import { BAND_DEFAULTS, COMB_DEFAULTS, BUSBAR_DEFAULTS, TUBE_DEFAULTS } from './defaults.ts';

export interface BandArrangement extends Arrangement {
  readonly packing: Packing;
}

/** Notes what a brief leaves open, and takes the default for it. */
type TakeField = <T>(field: string, given: T | undefined, otherwise: T) => T;
const quietly: TakeField = (_field, given, otherwise) => given ?? otherwise;

/**
 * The bands the brief states, or those whose field is closest to a square: of an even number where there are any, so that both outputs leave at the
 * front end. Refuses groups that columns would split, and bands that groups do not fill.
 */
export function chooseBands(brief: Brief, cell: CellTypeRecord, parallel: number, take: TakeField): Result<BandArrangement> {
  const possible = bandOptions(brief, brief.series, cell, parallel);
  const even = possible.filter(({ rows }) => rows % 2 === 0);
  const [best] = (even.length > 0 ? even : possible).sort((a, b) => elongation(a, cell) - elongation(b, cell));
  return best ? ok(takenBands(best, brief, cell, take)) : noBands(brief.series, parallel);
}

/** Every way to lay so many groups in bands as far as the brief states it: with coolant tubes those with whole pairs of columns, where there are any. */
export function bandOptions(brief: Brief, series: number, cell: CellTypeRecord, parallel: number): BandArrangement[] {
  const given = brief.structure.packing ?? {};
  const packing = openPacking(brief, cell, quietly);
  const most = packing.kind === 'grid' ? 1 : MOST_COLUMNS;
  const bands = given.groups ? [given.groups.length] : brief.structure.rows === undefined ? divisors(series) : [brief.structure.rows];
  const columns = (given.columns === undefined ? divisors(parallel).filter((count) => count <= most) : [given.columns]).filter((count) => parallel % count === 0);
  const options = bands.flatMap((rows) => columns.map((count): BandArrangement => {
    const cellsPerRow = Math.max(...(given.groups ?? [Math.ceil(series / rows)])) * parallel;
    return { rows, cellsPerRow, packing: { ...packing, columns: count, cellsPerColumn: parallel / count, ...(given.groups ? { groups: given.groups } : {}) } };
  }));
  const wanted = options.filter(({ cellsPerRow }) => brief.structure.cellsPerRow === undefined || cellsPerRow === brief.structure.cellsPerRow);
  const paired = given.tubes ? wanted.filter(({ cellsPerRow, packing: { cellsPerColumn } }) => (cellsPerRow / cellsPerColumn) % 2 === 0) : [];
  return paired.length > 0 ? paired : wanted;
}

/** The bands that were chosen, with what of them the brief left open noted. */
export function takenBands(best: BandArrangement, brief: Brief, cell: CellTypeRecord, take: TakeField): BandArrangement {
  const { packing = {}, rows, cellsPerRow } = brief.structure;
  const open = openPacking(brief, cell, take);
  take('structure.packing.columns', packing.columns, best.packing.columns);
  return { ...best, packing: { ...best.packing, ...open }, rows: take('structure.rows', packing.groups ? best.rows : rows, best.rows), cellsPerRow: take('structure.cellsPerRow', cellsPerRow, best.cellsPerRow) };
}

/** That so many groups cannot be laid in bands as the brief asks. */
export function noBands(series: number, parallel: number): Result<never> {
  return fail('no-arrangement', 'structure.packing', `${series} groups of ${parallel} cannot be laid in bands as asked: expected whole columns of a group, and as many groups in each band`, { variant: 'bands', values: { series, parallel } });
}

/** How the cells stand but for how many make a column. */
function openPacking({ structure }: Brief, cell: CellTypeRecord, take: TakeField): Pick<Packing, 'kind' | 'cellGap_mm' | 'samplingZone_mm' | 'tubes'> {
  const given = structure.packing ?? {};
  return {
    kind: take('structure.packing.kind', given.kind, BAND_DEFAULTS.kind),
    cellGap_mm: take('structure.packing.cellGap_mm', given.cellGap_mm, BAND_DEFAULTS.cellGap_mm),
    samplingZone_mm: take('structure.packing.samplingZone_mm', given.samplingZone_mm, BAND_DEFAULTS.samplingZone_mm),
    ...(given.tubes ? { tubes: tubesOf(given.tubes, cell, take) } : {}),
  };
}

function tubesOf(given: NonNullable<NonNullable<Brief['structure']['packing']>['tubes']>, { size_mm }: CellTypeRecord, take: TakeField): CoolantTubes {
  const { material, padMaterial, thickness_mm, wall_mm, gap_mm, belowRim_mm } = TUBE_DEFAULTS;
  return {
    material,
    thickness_mm: take('structure.packing.tubes.thickness_mm', given.thickness_mm, thickness_mm),
    wall_mm: take('structure.packing.tubes.wall_mm', given.wall_mm, wall_mm),
    gap_mm: take('structure.packing.tubes.gap_mm', given.gap_mm, gap_mm),
    padMaterial,
    height_mm: take('structure.packing.tubes.height_mm', given.height_mm, Math.max(1, Math.floor(size_mm.height - 2 * belowRim_mm))),
  };
}

/** What the bars reach beyond the cells of the bands at an end where series path turns or leaves, mm. */
export function beyondBands_mm(leaves: boolean): number {
  return COMB_DEFAULTS.broadestSpine_mm + BAND_DEFAULTS.spineGap_mm + (leaves ? BUSBAR_DEFAULTS.output.lugLength_mm : 0);
}

function divisors(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1).filter((divisor) => count % divisor === 0);
}

/** Longer side over shorter side of the field of cells. */
function elongation({ rows, cellsPerRow, packing }: BandArrangement, cell: CellTypeRecord): number {
  const lattice = latticeOf(packing, cell);
  const x = groupLength_mm(lattice, cellsPerRow / packing.cellsPerColumn);
  const y = rows * (packing.cellsPerColumn * lattice.pitch_mm + packing.samplingZone_mm);
  return Math.max(x, y) / Math.min(x, y);
}
