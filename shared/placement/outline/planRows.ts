/** How rows lie in a plan of any outline: each as long as it finds room for, turns between neighbours kept short. All mm. */
import { longestRun, type Run } from '../../geometry/freeRun.ts';
import type { Region } from '../../geometry/types.ts';
import type { RowPlace } from '../../model/records/outline.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';

import type { RowMeasures, Strip } from './rowMeasures.ts';

export interface RowDemand {
  readonly measures: RowMeasures;
  /** Where cells may stand. */
  readonly free: readonly Region[];
  /** Between the lowest and the highest y of these. */
  readonly y: Run;
  /** No cell lies before this x. */
  readonly front_mm: number;
  /** Kept free between the cells at either end of a row and what bounds it. */
  readonly end_mm: { readonly front: number; readonly back: number };
  /** How far the lug of an output reaches beyond the cells at the back of its row, and over which part of the row's width it may lie. */
  readonly lug: { readonly reach_mm: number; readonly across: readonly [from: number, to: number] };
  readonly groups: number;
  /** Rows that are asked for; 0: as many as suit. */
  readonly rows: number;
  /** Most groups of a row that are asked for; 0: as many as fit. */
  readonly perRow: number;
  /** Groups of each row that are asked for; null: as they fit. */
  readonly exactly: readonly number[] | null;
  /** Rows between others have an odd number of groups where that is possible: then short turns join them. */
  readonly prefersOdd: boolean;
  /** An even number of rows is taken before an odd one: both outputs leave at one end then. */
  readonly prefersPairs: boolean;
}

export interface PlannedRow {
  readonly x: number;
  /** Lower edge of its cells. */
  readonly y: number;
  readonly groups: number;
}

export interface Shortage {
  /** Groups that find room. */
  readonly groups: number;
  readonly rows: number;
  /** By how much more room along one axis alone would take them all; null where none would. */
  readonly missing_mm: { readonly x: number | null; readonly y: number | null };
}

/** Steps in which rows are tried across the outline: at least this, and at most so many. */
const STEP_mm = 0.5;
const MOST_STEPS = 160;
const MOST_ROWS = 60;
/** What rounding takes off a row that fits exactly, in groups. */
const ROUNDING = 1e-9;

/** The rows in series order, lowest first; or how much does not fit. */
export function planRows(demand: RowDemand): { readonly rows: readonly PlannedRow[] } | { readonly shortage: Shortage } {
  const counts = rowCounts(demand);
  for (const odd of demand.prefersOdd ? [true, false] : [false]) {
    for (const count of counts) {
      const rows = bestOf(demand, count, odd);
      if (rows) return { rows };
    }
  }
  return { shortage: shortageOf(demand, counts) };
}

/** Whether rows that were laid take the groups and find room where they lie. */
export function stillFit(demand: RowDemand, rows: readonly RowPlace[]): boolean {
  const { measures, groups } = demand;
  if (rows.reduce((sum, { cells }) => sum + cells, 0) !== groups * measures.cellsOfGroup) return false;
  return measures.strips(rows.length).every((strip, i) => {
    const row = rows[i];
    const room = row && roomOf(demand, strip, row.y_mm - strip.cells, endsAtBack(i, rows.length));
    if (!room || !row) return false;
    const end = row.x_mm + lengthOf(demand, row.cells / measures.cellsOfGroup);
    return row.x_mm >= room.from - COINCIDENT_mm && end <= room.to + COINCIDENT_mm;
  });
}

function rowCounts({ rows, exactly, prefersPairs, measures, y }: RowDemand): readonly number[] {
  if (exactly) return [exactly.length];
  if (rows > 0) return [rows];
  const counts: number[] = [];
  for (let count = 1; count <= MOST_ROWS && heightOf(measures.strips(count)) <= y.to - y.from + COINCIDENT_mm; count++) counts.push(count);
  return prefersPairs ? [...counts.filter((count) => count % 2 === 0), ...counts.filter((count) => count % 2 === 1)] : counts;
}

/** So many rows where they are least uneven, in the middle of the places at which they are. */
function bestOf(demand: RowDemand, count: number, odd: boolean): readonly PlannedRow[] | null {
  let best: readonly (readonly PlannedRow[])[] = [];
  let least = Infinity;
  for (const placing of places(demand, count)) {
    for (let most = demand.perRow || Math.ceil(demand.groups / count); most <= Math.min(least, demand.perRow || demand.groups); most++) {
      const rows = chain(demand, placing, most, odd, 0);
      if (!rows) continue;
      best = most < least ? [rows] : [...best, rows];
      least = most;
      break;
    }
  }
  return best[Math.floor(best.length / 2)] ?? null;
}

interface Placing {
  readonly y: number;
  readonly strips: readonly Strip[];
  readonly runs: readonly (Run | null)[];
}

/** From the lowest place of so many rows to the highest. */
function* places(demand: RowDemand, count: number): Generator<Placing> {
  const { measures, y } = demand;
  const strips = measures.strips(count);
  const lowest = Math.min(...strips.map(({ low }) => low));
  const room = y.to - y.from - heightOf(strips);
  if (room < -COINCIDENT_mm) return;
  const steps = Math.min(MOST_STEPS, Math.max(0, Math.floor(room / STEP_mm)));
  for (let step = 0; step <= steps; step++) {
    const at = y.from - lowest + (steps === 0 ? room / 2 : (room * step) / steps);
    yield { y: at, strips, runs: strips.map((strip, i) => roomOf(demand, strip, at, endsAtBack(i, count))) };
  }
}

/** Whether the series path leaves the pack at the back of this row. */
function endsAtBack(row: number, rows: number): boolean {
  return row === rows - 1 && rows % 2 === 1;
}

/** Where the cells of a row may stand whose strip lies at `at`. */
function roomOf({ free, front_mm, end_mm, lug }: RowDemand, { low, high, cells, top }: Strip, at: number, hasLug: boolean): Run | null {
  const run = longestRun(free, at + low, at + high);
  if (!run) return null;
  const [from, to] = lug.across.map((part) => at + cells + part * (top - cells)) as [number, number];
  const beyond = hasLug ? longestRun(free, from, to) : null;
  if (hasLug && !beyond) return null;
  return { from: Math.max(run.from + end_mm.front, front_mm), to: Math.min(run.to - end_mm.back, beyond ? beyond.to - lug.reach_mm : Infinity) };
}

/** The rows that take the groups; null where these find no room. */
function chain(demand: RowDemand, placing: Placing, most: number, odd: boolean, extra_mm: number): PlannedRow[] | null {
  const rows = rowsAlong(demand, placing, most, odd, extra_mm);
  return rows && dealt(rows, demand.groups, (count) => lengthOf(demand, count));
}

type OpenRow = { x: number; y: number; groups: number };

/** One after the other, each begun where the one before ends, with as many groups as find room up to `most`. `extra_mm`: added to the back of each. */
function rowsAlong(demand: RowDemand, { y, strips, runs }: Placing, most: number, odd: boolean, extra_mm: number): OpenRow[] | null {
  const { measures, exactly } = demand;
  const rows: OpenRow[] = [];
  let turn: number | null = null;
  for (const [i, own] of runs.entries()) {
    const next = i + 1 < runs.length ? runs[i + 1] : own;
    const strip = strips[i];
    if (!own || !next || !strip) return null;
    // A row that runs towards the back ends there where the next one begins, and so at the front.
    const onward = i % 2 === 0;
    const from: number = onward ? Math.max(turn ?? own.from, own.from) : Math.max(own.from, next.from);
    const back = Math.min(own.to, onward ? next.to : own.to) + extra_mm;
    const to = onward ? back : Math.min(turn ?? back, back);
    if (turn !== null && Math.abs((onward ? from : to) - turn) > COINCIDENT_mm) return null;
    const room = Math.floor((to - from - measures.tail_mm) / measures.group_mm + ROUNDING);
    const between = i > 0 && i < runs.length - 1;
    const fitting = Math.min(room, most);
    const count = exactly ? (exactly[i] ?? 0) : odd && (between || runs.length > 2) && fitting % 2 === 0 ? fitting - 1 : fitting;
    if (count < 1 || count > room) return null;
    const x: number = onward ? from : to - lengthOf(demand, count);
    rows.push({ x: snap_mm(x), y: snap_mm(y + strip.cells), groups: count });
    turn = onward ? x + lengthOf(demand, count) : x;
  }
  return rows;
}

function lengthOf({ measures }: RowDemand, groups: number): number {
  return groups * measures.group_mm + measures.tail_mm;
}

/** Groups too many leave the free end of the last row, then of the first; null where that does not suffice, or there are too few. */
function dealt(rows: OpenRow[], groups: number, lengthOf: (count: number) => number): PlannedRow[] | null {
  let over = rows.reduce((sum, row) => sum + row.groups, 0) - groups;
  if (over < 0) return null;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const fromLast = Math.min(over, last.groups - 1);
  if (rows.length % 2 === 0) last.x = snap_mm(last.x + lengthOf(last.groups) - lengthOf(last.groups - fromLast));
  last.groups -= fromLast;
  over -= fromLast;
  if (over === 0) return rows;
  if (rows.length === 1 || over >= first.groups) return null;
  first.x = snap_mm(first.x + lengthOf(first.groups) - lengthOf(first.groups - over));
  first.groups -= over;
  return rows;
}

/** What fits at best, and how much longer every row, or broader the outline, would have to be. */
function shortageOf(demand: RowDemand, counts: readonly number[]): Shortage {
  let [most, rows, longest] = [0, 0, 0];
  let x: number | null = null;
  const { measures, y } = demand;
  for (const count of counts) {
    for (const placing of places(demand, count)) {
      const found = rowsAlong({ ...demand, exactly: null }, placing, demand.perRow || Infinity, false, 0) ?? [];
      const total = found.reduce((sum, row) => sum + row.groups, 0);
      if (total > most) [most, rows] = [total, count];
      longest = Math.max(longest, ...found.map((row) => row.groups));
      const more = longer_mm(demand, placing, x);
      if (more !== null) x = more;
    }
  }
  const wanted = demand.rows || demand.exactly?.length || 0;
  const needed = wanted > 0 ? wanted : longest > 0 ? rows + Math.ceil((demand.groups - most) / longest) : 0;
  const broader = needed === 0 || needed > MOST_ROWS ? null : heightOf(measures.strips(needed)) - (y.to - y.from);
  return { groups: most, rows, missing_mm: { x: x === null ? null : Math.ceil(x), y: broader === null || broader <= 0 ? null : Math.ceil(broader) } };
}

/** By how much all rows would have to be longer, mm; null where that is not less than `known`, or helps nothing. */
function longer_mm(demand: RowDemand, placing: Placing, known: number | null): number | null {
  const fits = (more: number): boolean => chain(demand, placing, demand.perRow || Infinity, false, more) !== null;
  let [low, high] = [0, known ?? demand.groups * demand.measures.group_mm + demand.measures.tail_mm];
  if (!fits(high)) return null;
  for (let i = 0; i < 24 && high - low > 0.1; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return known === null || high < known ? high : null;
}

function heightOf(strips: readonly Strip[]): number {
  return Math.max(...strips.map(({ high }) => high)) - Math.min(...strips.map(({ low }) => low));
}
