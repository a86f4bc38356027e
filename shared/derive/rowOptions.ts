/** Every way to lay the cells of a brief in full rows of whole groups, with what each needs and how long its series path is. */
import { findFrontEnd } from '../catalog/frontEnds.ts';
import type { Brief } from '../format/brief.ts';
import type { CellTypeRecord } from '../model/records/cellType.ts';
import { hasEndTerminals } from '../placement/cellEnds.ts';
import { rowsMeet } from '../placement/fit.ts';
import type { StackSize } from '../placement/stack.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import type { Arrangement } from './arrangement.ts';
import { SAMPLING_DEFAULTS, STRUCTURE_DEFAULTS } from './defaults.ts';
import { leastEnvelope_mm } from './structure.ts';

export interface RowOption extends Arrangement {
  /** Least envelope that takes it, mm. */
  readonly needs_mm: StackSize;
  /** By how much that is more than the brief's envelope, mm; 0 along a side that suffices, and where the brief leaves the envelope open. */
  readonly excess_mm: StackSize;
  /** Short turns join its rows. */
  readonly meets: boolean;
  /** Front ends it takes: each serves one row. */
  readonly frontEnds: number;
  /** Length of the series path in plan, from group to group along the rows and from row to row, mm. */
  readonly path_mm: number;
  /** Longer side over shorter side of the field of cells. */
  readonly stretch: number;
}

/** Rows and cells a row as far as the brief states them; none where the cells do not divide so. */
export function rowOptions(brief: Brief, cell: CellTypeRecord): RowOption[] {
  const parallel = brief.parallel ?? 1;
  const { rows, cellsPerRow, envelope_mm } = brief.structure;
  const channels = channelsOf(brief);
  const all = divisions(brief.series * parallel).filter(({ rows: count, cellsPerRow: inRow }) => (rows === undefined || count === rows) && (cellsPerRow === undefined || inRow === cellsPerRow) && inRow % parallel === 0);
  // Both outputs leave at one end of an even number of rows only.
  const paired = brief.structure.outputs === undefined && brief.structure.path !== 'u' ? [] : all.filter(({ rows: count }) => count % 2 === 0);
  return (paired.length > 0 ? paired : all)
    .filter((option) => option.rows === 1 || rows !== undefined || !hasEndTerminals(cell))
    .map((option) => {
      const needs_mm = leastEnvelope_mm(brief, cell, option);
      return {
        ...option,
        needs_mm,
        excess_mm: envelope_mm ? overshootOf(needs_mm, envelope_mm) : { x: 0, y: 0, z: 0 },
        meets: rowsMeet(option, parallel),
        frontEnds: option.rows * Math.ceil(option.cellsPerRow / parallel / channels),
        path_mm: pathLength_mm(option, brief, cell),
        stretch: elongation(option, cell),
      };
    });
}

/** By how much `needs` is more than `has` along each axis; 0 where it is not. */
export function overshootOf(needs: StackSize, has: StackSize): StackSize {
  const over = (axis: 'x' | 'y' | 'z'): number => (needs[axis] - has[axis] > COINCIDENT_mm ? snap_mm(needs[axis] - has[axis]) : 0);
  return { x: over('x'), y: over('y'), z: over('z') };
}

/** How much too large it is in all, mm. */
export function overshoot_mm({ excess_mm }: Pick<RowOption, 'excess_mm'>): number {
  return excess_mm.x + excess_mm.y + excess_mm.z;
}

/**
 * The best of the options. Where an envelope is given: what fits (or misses it by least), then rows that short turns join, then
 * the fewest front ends, then the shortest series path. Where it is open, rows that meet, then the field closest to a square.
 */
export function bestRows(options: readonly RowOption[], isEnclosed: boolean): RowOption | undefined {
  return [...options].sort((a, b) => {
    const miss = overshoot_mm(a) - overshoot_mm(b);
    if (Math.abs(miss) > COINCIDENT_mm) return miss;
    const meeting = Number(b.meets) - Number(a.meets);
    return meeting || (isEnclosed && (a.frontEnds - b.frontEnds || a.path_mm - b.path_mm)) || a.stretch - b.stretch;
  })[0];
}

function pathLength_mm({ rows, cellsPerRow }: Arrangement, brief: Brief, cell: CellTypeRecord): number {
  const parallel = brief.parallel ?? 1;
  const pitch_mm = parallel * (cell.size_mm.thickness + (brief.structure.pad?.thickness_mm ?? STRUCTURE_DEFAULTS.padThickness_mm));
  const [plus, minus] = (['+', '-'] as const).map((polarity) => cell.terminals.find((terminal) => terminal.polarity === polarity)?.centre_mm.x ?? 0);
  const apart_mm = Math.abs((plus ?? 0) - (minus ?? 0));
  const turn_mm = cell.size_mm.width - apart_mm + (brief.structure.rowGap_mm ?? STRUCTURE_DEFAULTS.rowGap_mm);
  // Every second turn between rows of an even number of groups has to cross its row.
  const legs = rowsMeet({ rows, cellsPerRow }, parallel) ? 0 : Math.floor((rows - 1) / 2);
  return (brief.series - rows) * pitch_mm + (rows - 1) * turn_mm + legs * apart_mm;
}

function elongation({ rows, cellsPerRow }: Arrangement, cell: CellTypeRecord): number {
  const x = cellsPerRow * (cell.size_mm.thickness + STRUCTURE_DEFAULTS.padThickness_mm);
  const y = rows * (cell.size_mm.width + STRUCTURE_DEFAULTS.rowGap_mm);
  return Math.max(x, y) / Math.min(x, y);
}

/** As many groups as one front end may measure. */
function channelsOf(brief: Brief): number {
  const part = findFrontEnd(brief.frontEnd?.part ?? SAMPLING_DEFAULTS.frontEnd);
  return brief.frontEnd?.channels ?? (part.ok ? part.value.channels : 1);
}

/** Rows x cells per row of so many cells. */
export function divisions(cells: number): Arrangement[] {
  const found: Arrangement[] = [];
  for (let rows = 1; rows * rows <= cells; rows++) {
    if (cells % rows !== 0) continue;
    found.push({ rows, cellsPerRow: cells / rows });
    if (rows * rows < cells) found.push({ rows: cells / rows, cellsPerRow: rows });
  }
  return found.sort((a, b) => a.rows - b.rows);
}
