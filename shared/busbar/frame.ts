/**
 * The bar's own frame: x along the bar, y across it, origin at the terminal of its lower end. It is turned so that the
 * sampling side lies towards local +y; equal bars then have equal flat patterns however they lie in the pack.
 */
import { boundsOf } from '../geometry/contour.ts';
import { rotated, rotatedPoint, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Point2 } from '../geometry/types.ts';
import type { BarEnd } from './input.ts';

export interface BarFrame {
  readonly origin: Point2;
  /** Turn from local to pack. */
  readonly rotation_deg: 0 | 90 | 180 | 270;
}

/** A terminal, its bar overhang included, in the bar's frame. */
export interface PadExtent {
  readonly end: BarEnd;
  readonly centre: Point2;
  readonly terminal: Box2;
  /** What the bar covers at least: the terminal with its overhangs. */
  readonly reach: Box2;
  /** Towards the cell's vent: where sampling lines run. */
  readonly sampling: Point2;
  /** Over a lap onto another piece of the bar, by the number of the cut, and not over a terminal. */
  readonly lap?: number;
}

/** Unit vector along x or y that comes closest to a direction. */
export function dominantDirection(direction: Point2): Point2 {
  if (Math.abs(direction.x) >= Math.abs(direction.y)) return { x: direction.x < 0 ? -1 : 1, y: 0 };
  return { x: 0, y: direction.y < 0 ? -1 : 1 };
}

/** Direction from a terminal to its cell's vent, or the cell's middle where it has none, along x or y of the pack. */
export function samplingDirection({ terminal, cell }: BarEnd): Point2 {
  const { x, y } = cell.vent?.centre ?? cell.centre;
  return dominantDirection({ x: x - terminal.centre.x, y: y - terminal.centre.y });
}

/** Turn that puts local +x on a pack direction along x or y. */
export function rotationTowards(direction: Point2): BarFrame['rotation_deg'] {
  if (direction.x !== 0) return direction.x > 0 ? 0 : 180;
  return direction.y > 0 ? 90 : 270;
}

export function toLocalPoint(point: Point2, frame: BarFrame): Point2 {
  return rotatedPoint({ x: point.x - frame.origin.x, y: point.y - frame.origin.y }, -frame.rotation_deg);
}

export function toLocal(contour: Contour, frame: BarFrame): Contour {
  return rotated(translated(contour, -frame.origin.x, -frame.origin.y), -frame.rotation_deg);
}

export function toPackPoint(point: Point2, frame: BarFrame): Point2 {
  const [moved] = toPack([point], frame);
  return moved ?? frame.origin;
}

export function toPack(contour: Contour, frame: BarFrame): Contour {
  return translated(rotated(contour, frame.rotation_deg), frame.origin.x, frame.origin.y);
}

/** The pad over a terminal: the sampling overhang towards the vent, the other one on the three other sides. */
export function padExtent(end: BarEnd, frame: BarFrame, overhang_mm: { readonly sampling: number; readonly other: number }): PadExtent {
  const terminal = boundsOf(toLocal(end.terminal.outline, frame));
  const sampling = rotatedPoint(samplingDirection(end), -frame.rotation_deg);
  const over = (x: number, y: number) => (sampling.x === x && sampling.y === y ? overhang_mm.sampling : overhang_mm.other);
  return {
    end,
    centre: toLocalPoint(end.terminal.centre, frame),
    terminal,
    reach: {
      minX: terminal.minX - over(-1, 0),
      maxX: terminal.maxX + over(1, 0),
      minY: terminal.minY - over(0, -1),
      maxY: terminal.maxY + over(0, 1),
    },
    sampling,
  };
}
