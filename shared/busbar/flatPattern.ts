/** The flat pattern: what is cut before bending, origin at the lower left of its outline. */
import { circle, clockwise, fillet, rectangle, snapContour } from '../geometry/contour.ts';
import type { Box2, Contour, Point2 } from '../geometry/types.ts';
import type { BendLine, FlatPattern } from '../model/derived/busbar.ts';
import { snap_mm } from '../units/units.ts';
import type { BumpProfile } from './bump.ts';

/** A round hole at its place in the flat pattern. */
export interface FlatHole {
  readonly centre: Point2;
  readonly diameter_mm: number;
}

/**
 * Pattern of a bar with one bump, which begins `before_mm` behind the outline's left and lies `across` the bar. Bend lines cross the
 * bar there at the middle of each bend, as developed with the K-factor.
 */
export function bumpedPattern(bar: { outline: Contour; before_mm: number; bump: BumpProfile; across: readonly [number, number] }, holes: readonly FlatHole[]): FlatPattern {
  const [low, high] = bar.across;
  const bends = bar.bump.bends.map((bend): BendLine => {
    const x = snap_mm(bar.before_mm + bend.at_mm);
    return { from: { x, y: low }, to: { x, y: high }, angle_deg: bend.angle_deg, direction: bend.direction, innerRadius_mm: bend.innerRadius_mm };
  });
  return { outline: bar.outline, holes: holes.map(holeContour), bends };
}

/** Pattern of a flat bar with a round end: the outline is the bar's own. */
export function lugPattern(bar: { length_mm: number; width_mm: number; cornerRadius_mm: number }, holes: readonly FlatHole[]): FlatPattern {
  const outline = lugOutline({ minX: 0, minY: 0, maxX: snap_mm(bar.length_mm), maxY: snap_mm(bar.width_mm) }, bar.cornerRadius_mm);
  return { outline, holes: holes.map(holeContour), bends: [] };
}

/** The box with a half circle set on its right side and rounded corners on its left. */
export function lugOutline(box: Box2, cornerRadius_mm: number): Contour {
  const corners = fillet(rectangle(box), (corner) => (corner === 0 || corner === 3 ? cornerRadius_mm : 0));
  return snapContour(corners.map((vertex) => (vertex.x === box.maxX && vertex.y === box.minY ? { ...vertex, bulge: 1 } : vertex)));
}

/** A round hole, run clockwise. */
export function holeContour(hole: FlatHole): Contour {
  return clockwise(circle(hole.centre, hole.diameter_mm / 2));
}
