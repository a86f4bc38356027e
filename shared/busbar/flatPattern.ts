/** Pieces of the flat pattern: what is cut before bending. */
import { circle, clockwise } from '../geometry/contour.ts';
import type { Contour, Point2 } from '../geometry/types.ts';
import type { BendLine } from '../model/derived/busbar.ts';
import { snap_mm } from '../units/units.ts';
import { pointAt, type Axis, type Interval } from './axis.ts';
import type { BumpProfile } from './bump.ts';

/** A round hole at its place in the flat pattern. */
export interface FlatHole {
  readonly centre: Point2;
  readonly diameter_mm: number;
}

/** The bend lines of a bump that begins at `start` along the axis and lies `across` it: at the middle of each bend, as developed with the K-factor. */
export function bendLinesOf(bump: BumpProfile, axis: Axis, start: number, across: Interval): BendLine[] {
  return bump.bends.map(({ at_mm, angle_deg, direction, innerRadius_mm }) => {
    const along = snap_mm(start + at_mm);
    return { from: pointAt(axis, along, across[0]), to: pointAt(axis, along, across[1]), angle_deg, direction, innerRadius_mm };
  });
}

/** A round hole, run clockwise. */
export function holeContour(hole: FlatHole): Contour {
  return clockwise(circle(hole.centre, hole.diameter_mm / 2));
}
