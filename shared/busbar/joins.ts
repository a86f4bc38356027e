/** Which terminals of a net a bar joins directly: a tree, so that it can be cut from one sheet and developed flat. */
import { snap_mm } from '../units/units.ts';
import { dominantDirection, samplingDirection } from './frame.ts';
import type { BarEnd } from './input.ts';

/** Two ends by their place in the list. */
export interface Join {
  readonly a: number;
  readonly b: number;
}

interface Candidate extends Join {
  /** Between rows, from a positive to a negative: what carries a cell's current by the shortest way. */
  readonly isDirect: boolean;
  readonly length_mm: number;
}

/**
 * Whether the way from a row to the next leads round their ends, in a leg: where it would cross the vent of a cell, since terminals
 * that stand beside each other lie on sides that do not face each other.
 */
export function needsLeg(ends: readonly BarEnd[]): boolean {
  const [first, second, ...others] = linesOf(ends);
  const row = (line: readonly number[]) => ends[line[0] ?? 0]?.cell.slot.row ?? 0;
  if (!first || !second || others.length > 0 || row(second) - row(first) !== 1) return false;
  const place = placeAlong(ends);
  return facing(first, second, ends).every(([i, j]) => {
    const [a, b] = [ends[i], ends[j]];
    if (!a || !b) return false;
    const isBeside = Math.abs(place(i) - place(j)) < Math.min(a.terminal.size.x, a.terminal.size.y);
    return isBeside && (leadsOverVent(a, b) || leadsOverVent(b, a));
  });
}

function leadsOverVent(end: BarEnd, other: BarEnd): boolean {
  const towards = samplingDirection(end);
  const { x, y } = end.terminal.centre;
  return towards.x * (other.terminal.centre.x - x) + towards.y * (other.terminal.centre.y - y) > 0;
}

/**
 * One join fewer than there are ends, two where a leg joins the rows: neighbours along a row, and from row to row the ends that face each other. Joins between the
 * two groups of neighbouring rows come first, so that every pair of facing cells has its own way and the joins along the
 * row only balance them; then the shortest. In the order of the ends, those between rows first.
 */
export function joinsOf(ends: readonly BarEnd[]): Join[] {
  const isLegged = needsLeg(ends);
  const pieces = new Pieces(ends.length);
  const joins = candidates(ends, !isLegged).sort(byMerit).filter(({ a, b }) => pieces.join(a, b));
  return joins.sort((p, q) => Number(q.isDirect) - Number(p.isDirect) || byEnds(p, q)).map(({ a, b }) => ({ a, b }));
}

function byMerit(p: Candidate, q: Candidate): number {
  return Number(q.isDirect) - Number(p.isDirect) || p.length_mm - q.length_mm || byEnds(p, q);
}

function byEnds(p: Join, q: Join): number {
  return p.a - q.a || p.b - q.b;
}

function candidates(ends: readonly BarEnd[], isJoinedBetweenRows: boolean): Candidate[] {
  const lines = linesOf(ends);
  const along = lines.flatMap((line) => line.slice(1).map((b, i) => candidate(line[i] ?? b, b, ends, false)));
  if (!isJoinedBetweenRows) return along;
  const between = lines.slice(1).flatMap((line, i) => facing(lines[i] ?? [], line, ends).map(([a, b]) => candidate(a, b, ends, true)));
  return [...along, ...between];
}

/** The ends of each row, in order along it; rows in order. */
function linesOf(ends: readonly BarEnd[]): number[][] {
  const rows = new Map<number, number[]>();
  for (const [i, end] of ends.entries()) {
    const line = rows.get(end.cell.slot.row);
    if (line) line.push(i);
    else rows.set(end.cell.slot.row, [i]);
  }
  const place = placeAlong(ends);
  return [...rows].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => place(a) - place(b) || a - b));
}

/** Where an end lies along its row. */
function placeAlong(ends: readonly BarEnd[]): (end: number) => number {
  const [first] = ends;
  const axis = first && samplingDirection(first).x === 0 ? 'x' : 'y';
  return (end) => ends[end]?.terminal.centre[axis] ?? 0;
}

/** Each end of the shorter line with the end of the other that it is nearest to along the row. Both lines in order. */
function facing(line: readonly number[], other: readonly number[], ends: readonly BarEnd[]): (readonly [number, number])[] {
  const place = placeAlong(ends);
  const [few, many] = line.length <= other.length ? [line, other] : [other, line];
  let at = 0;
  return few.map((end) => {
    const away = (j: number) => Math.abs(place(many[j] ?? 0) - place(end));
    while (at + 1 < many.length && away(at + 1) < away(at)) at++;
    return [end, many[at] ?? end] as const;
  });
}

function candidate(i: number, j: number, ends: readonly BarEnd[], isBetweenRows: boolean): Candidate {
  const [a, b] = i < j ? [i, j] : [j, i];
  const [from, to] = [ends[a]?.terminal, ends[b]?.terminal];
  const length_mm = from && to ? snap_mm(Math.hypot(from.centre.x - to.centre.x, from.centre.y - to.centre.y)) : 0;
  return { a, b, isDirect: isBetweenRows && from?.polarity !== to?.polarity, length_mm };
}

/** Things that are joined to pieces, by number. */
export class Pieces {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, i) => i);
  }

  /** The least of the piece that `i` is part of. */
  least(i: number): number {
    let at = i;
    for (let parent = this.parents[at] ?? at; parent !== at; parent = this.parents[at] ?? at) {
      // Shortens the way for the next who asks.
      this.parents[at] = this.parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }

  /** False where both are of one piece already. */
  join(i: number, j: number): boolean {
    const [a, b] = [this.least(i), this.least(j)];
    this.parents[Math.max(a, b)] = Math.min(a, b);
    return a !== b;
  }
}

/** Along which axis of the plane two ends are joined. */
export function axisOfJoin(a: BarEnd, b: BarEnd): 'x' | 'y' {
  const direction = dominantDirection({ x: b.terminal.centre.x - a.terminal.centre.x, y: b.terminal.centre.y - a.terminal.centre.y });
  return direction.x !== 0 ? 'x' : 'y';
}
