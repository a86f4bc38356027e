/**
 * One row of places as the router sees it: boxes in row coordinates, sorted from the connector's end. A place is a cell of a stacked
 * row, a cell's end face, or a group of round cells; whoever knows what they are reads them.
 */
import { boxUnion } from '../geometry/box.ts';
import { boundsOf } from '../geometry/contour.ts';
import type { Box2, Point2 } from '../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../model/derived/index.ts';
import type { Polarity } from '../model/ids.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import { axesOf, type Axes } from './axes.ts';
import { found, refused, type RouteInput, type Step } from './input.ts';

/** `own`: the lower side in y, along which the trunk runs; `far`: the other. */
export type Side = 'own' | 'far';

export interface RowTerminal {
  readonly id: string;
  readonly polarity: Polarity;
  readonly side: Side;
  readonly box: Box2;
  readonly centre: Point2;
}

export interface RowCell {
  /** Of the cell that sensors at this place measure. */
  readonly id: string;
  readonly group: string;
  /** Place in series order, 0 lowest. */
  readonly series: number;
  readonly box: Box2;
  /** What the circuit keeps clear of. Of a cell between two sides of bars that has no vent, the point in its middle. */
  readonly vent: Box2 | null;
  readonly terminals: readonly RowTerminal[];
}

export interface Row {
  readonly axes: Axes;
  /** From the connector's end (low x) on. */
  readonly cells: readonly RowCell[];
  readonly box: Box2;
  /**
   * All terminals lie on the own side: the circuit runs between the bars and `roof_y`, its connector beside the trunk within the row's
   * own stretch, so that others may follow along the same row. Null: terminals on both sides, the connector beyond the row's end.
   */
  readonly oneSided: OneSided | null;
}

export interface OneSided {
  /** Nothing of the circuit lies higher. */
  readonly roof_y: number;
}

/**
 * A row along x whose terminals all lie on its own side. Refuses an empty one. `cells` in any order; `series` of each is its place in
 * series order. In the coordinates of `axes`, those of the pack where left out.
 */
export function oneSidedRow(frontEnd: string, cells: readonly RowCell[], roof_y: number, axes: Axes = axesOf('x')): Step<Row> {
  const [first] = cells;
  if (!first) return refused(frontEnd, 'no-cells', 'the front end measures no cells');
  const sorted = [...cells].sort((a, b) => a.box.minX - b.box.minX || a.series - b.series);
  return found({ axes, cells: sorted, box: cells.map((cell) => cell.box).reduce(boxUnion), oneSided: { roof_y } });
}

/** The row of the front end's cells where nobody else has read it. Refuses cells that do not stand in one row with a terminal on each side of it. */
export function readRow(input: RouteInput): Step<Row> {
  const id = input.frontEnd.id;
  const [first] = input.cells;
  if (!first) return refused(id, 'no-cells', 'the front end measures no cells');
  const along = directionOf(first);
  if (!along) return refused(id, 'terminals-not-across', `cell ${first.id} has no terminal pair across a row`, { at: first.centre });
  const axes = axesOf(along);
  const cells: RowCell[] = [];
  for (const [series, placed] of input.cells.entries()) {
    if (placed.slot.row !== first.slot.row) {
      return refused(id, 'not-one-row', `cells ${first.id} and ${placed.id} stand in different rows; one flexible circuit serves one row`, { at: placed.centre });
    }
    const cell = readCell(placed, series, axes);
    if (!cell) return refused(id, 'terminals-not-across', `cell ${placed.id} needs one + and one - terminal, one on each side of its row`, { at: placed.centre });
    cells.push(cell);
  }
  cells.sort((a, b) => a.box.minX - b.box.minX || a.series - b.series);
  const box = cells.map((cell) => cell.box).reduce(boxUnion);
  const bent = cells.find((cell) => Math.abs(cell.box.minY - (cells[0] as RowCell).box.minY) > (box.maxY - box.minY) / 4);
  if (bent) return refused(id, 'not-one-row', `cell ${bent.id} stands beside its row`, { at: input.cells[bent.series]?.centre ?? null });
  return found({ axes, cells, box, oneSided: null });
}

/** The row runs across the line through a cell's terminals. */
function directionOf(cell: PlacedCell): 'x' | 'y' | null {
  const [a, b] = cell.terminals;
  if (!a || !b) return null;
  const dx = Math.abs(a.centre.x - b.centre.x);
  const dy = Math.abs(a.centre.y - b.centre.y);
  if (dx < COINCIDENT_mm && dy > COINCIDENT_mm) return 'x';
  return dy < COINCIDENT_mm && dx > COINCIDENT_mm ? 'y' : null;
}

function readCell(placed: PlacedCell, series: number, axes: Axes): RowCell | null {
  const box = axes.box(boundsOf(placed.outline));
  const mid_y = (box.minY + box.maxY) / 2;
  const terminals = placed.terminals.map((terminal) => readTerminal(terminal, mid_y, axes));
  const [a, b] = terminals;
  if (terminals.length !== 2 || !a || !b || a.side === b.side || a.polarity === b.polarity) return null;
  return { id: placed.id, group: placed.group, series, box, vent: placed.vent ? axes.box(boundsOf(placed.vent.outline)) : { minX: (box.minX + box.maxX) / 2, maxX: (box.minX + box.maxX) / 2, minY: mid_y, maxY: mid_y }, terminals };
}

function readTerminal(terminal: PlacedTerminal, mid_y: number, axes: Axes): RowTerminal {
  const centre = axes.point(terminal.centre);
  return { id: terminal.id, polarity: terminal.polarity, side: centre.y < mid_y ? 'own' : 'far', box: axes.box(boundsOf(terminal.outline)), centre };
}
