/** Lays the rows of a structure into an outline, and between what is kept free in it. */
import { difference, offset } from '../../geometry/boolean.ts';
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import type { Contour, Region } from '../../geometry/types.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { StructureRecord } from '../../model/records/structure.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { hasBands } from '../bands/field.ts';
import { isOfModules } from '../modules/moduleGrid.ts';
import { cellBase_z } from '../stack.ts';
import { stackEnd_mm } from '../stackEnd.ts';
import { planRows, stillFit, type PlannedRow, type RowDemand, type Shortage } from './planRows.ts';
import { rowMeasures } from './rowMeasures.ts';

/** What cells keep out of: a drawn keep-out, or a zone of a vehicle's frame. */
export interface KeptFree {
  readonly outline: Contour;
  readonly z: readonly [number, number];
}

export interface LayingOut {
  readonly structure: StructureRecord;
  readonly cellType: CellTypeRecord;
  readonly series: number;
  readonly parallel: number;
  readonly keptFree: readonly KeptFree[];
  readonly busbars: BusbarsRecord;
  /** What of the rows is asked for, 0 for what is left open. */
  readonly rows: number;
  readonly perRow: number;
  readonly groups: readonly number[] | null;
}

/** Lugs leave a band in its middle; over a row of prismatic cells on the side on which its last + terminal lies. */
const MIDDLE_THIRD = [1 / 3, 2 / 3] as const;
const WHOLE = [0, 1] as const;

/** Whether rows have to be planned: the envelope is no box, something in it is kept free at the cells' height, or they were planned before. */
export function needsPlan({ structure, cellType, keptFree }: Pick<LayingOut, 'structure' | 'cellType' | 'keptFree'>): boolean {
  return structure.outline_mm !== undefined || structure.rowPlaces !== undefined || inTheWay(structure, cellType, keptFree).length > 0;
}

/**
 * The structure with a place for each of its rows, as many and as long as suit the room. Refuses, with the cells that find room and the
 * millimetres that are missing along x or y, what does not fit; and modules, which are laid in a box. Rows that were laid before stay where they fit.
 */
export function laidOut(laying: LayingOut): Result<StructureRecord> {
  const { structure, cellType, series, parallel } = laying;
  if (isOfModules(structure)) return fail('outline-modules', 'structure.type', 'modules are laid in a box without keep-outs at their height: expected ctp or ctc', {});
  const measures = rowMeasures(structure, cellType, parallel);
  const { members, frontZone_mm } = structure;
  const end_mm = stackEnd_mm(structure);
  const side_mm = members.sideWidth_mm + members.sideGap_mm;
  const free = freeRegions(laying, side_mm);
  const heights = free.map(({ outline }) => boundsOf(outline));
  const demand: RowDemand = {
    measures,
    free,
    y: { from: Math.min(...heights.map(({ minY }) => minY), Infinity), to: Math.max(...heights.map(({ maxY }) => maxY), -Infinity) },
    front_mm: frontZone_mm + members.endWidth_mm + end_mm,
    end_mm: { front: end_mm, back: end_mm + (structure.outline_mm ? 0 : Math.max(0, members.endWidth_mm - side_mm)) },
    // Walls and side gap are taken off already, and a lug may lie over the gap.
    lug: { reach_mm: Math.max(0, lugReach_mm(laying.busbars) - members.sideGap_mm), across: hasBands(structure) ? MIDDLE_THIRD : WHOLE },
    groups: series,
    rows: laying.rows,
    perRow: laying.perRow,
    exactly: laying.groups,
    prefersOdd: !hasBands(structure),
    prefersPairs: hasBands(structure),
  };
  if (structure.rowPlaces && stillFit(demand, structure.rowPlaces)) return ok(structure);
  const planned = planRows(demand);
  return 'rows' in planned ? ok(withPlaces(structure, planned.rows, measures.cellsOfGroup)) : refused(planned.shortage, laying);
}

/** How far the lug of an output reaches beyond the cells at the back of a row at least, mm: how broad a spine is follows from the duty, and the checks say where it sticks out. */
function lugReach_mm({ output }: BusbarsRecord): number {
  return output.lugLength_mm;
}

/** The outline less the walls and what is kept free. */
function freeRegions({ structure, cellType, keptFree }: LayingOut, side_mm: number): Region[] {
  const { envelope_mm, outline_mm, members } = structure;
  const outline = outline_mm ?? rectangle({ minX: 0, minY: 0, maxX: envelope_mm.x, maxY: envelope_mm.y });
  const inside = offset([flatten(outline)], -side_mm, 'mitre');
  const blocked = inTheWay(structure, cellType, keptFree).map(({ outline: own }) => flatten(own));
  if (blocked.length === 0) return inside;
  const grown = offset(blocked, members.sideGap_mm, 'mitre');
  return difference(inside.flatMap(({ outline: ring, holes }) => [ring, ...holes]), grown.flatMap(({ outline: ring, holes }) => [ring, ...holes]));
}

/** What is kept free somewhere between the cells' base and the tops of their terminals. */
function inTheWay(structure: StructureRecord, { size_mm, terminals }: CellTypeRecord, keptFree: readonly KeptFree[]): readonly KeptFree[] {
  const base_z = cellBase_z(structure);
  const top_z = base_z + size_mm.height + Math.max(0, ...terminals.filter(({ face }) => face === 'top').map(({ protrusion_mm }) => protrusion_mm));
  return keptFree.filter(({ z }) => Math.min(...z) < top_z && Math.max(...z) > base_z);
}

function withPlaces(structure: StructureRecord, rows: readonly PlannedRow[], cellsOfGroup: number): StructureRecord {
  const groups = rows.map((row) => row.groups);
  return {
    ...structure,
    rows: rows.length,
    cellsPerRow: Math.max(...groups) * cellsOfGroup,
    rowPlaces: rows.map(({ x, y, groups: own }) => ({ x_mm: x, y_mm: y, cells: own * cellsOfGroup })),
    ...(structure.packing ? { packing: { ...structure.packing, groups } } : {}),
  };
}

function refused({ groups, rows, missing_mm }: Shortage, { series, parallel }: LayingOut): Result<StructureRecord> {
  const [fitting, wanted] = [groups * parallel, series * parallel];
  const along = [missing_mm.x === null ? null : `${missing_mm.x} mm along x`, missing_mm.y === null ? null : `${missing_mm.y} mm along y`].filter((part) => part !== null);
  const variant = missing_mm.x === null ? (missing_mm.y === null ? 'none' : 'y') : missing_mm.y === null ? 'x' : 'xy';
  const more = along.length === 0 ? '' : `; about ${along.join(' or ')} more would take them`;
  return fail('outline-too-small', 'structure.envelope', `${fitting} of ${wanted} cells find room in the outline${rows > 0 ? `, in ${rows} row${rows === 1 ? '' : 's'}` : ''}: ${wanted - fitting} too many${more}`, {
    variant,
    values: { fitting, wanted, rows, missing: wanted - fitting, x: missing_mm.x ?? 0, y: missing_mm.y ?? 0 },
  });
}
