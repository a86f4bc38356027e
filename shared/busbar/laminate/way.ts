/** The way the current takes through a conductor: between its tabs and its contacts in the plate, or from one contact to the farthest. */
import type { Box2, Point2 } from '../../geometry/types.ts';

/** A contact in plan: where it meets the plate, what it carries, and its own developed length and width; 0 for a hole. */
export interface WayEnd {
  readonly type: 'hole' | 'tab';
  readonly at: Point2;
  readonly length_mm: number;
}

export interface RoundCut {
  readonly centre: Point2;
  readonly diameter_mm: number;
}

export interface Way {
  readonly axis: 'x' | 'y';
  /** Between the middle of the tabs and that of the other contacts, along the axis, mm. */
  readonly length_mm: number;
  /** Of the plate across the axis, whole and where openings leave least between the contacts, mm. */
  readonly width_mm: number;
  readonly narrowest_mm: number;
}

export function wayThrough(ends: readonly WayEnd[], box: Box2, cuts: readonly RoundCut[]): Way {
  const from = ends.filter((end) => end.type === 'tab');
  const to = ends.filter((end) => end.type === 'hole');
  const [first, second] = from.length > 0 && to.length > 0 ? [middle(from), middle(to)] : farthest(ends.map((end) => end.at));
  const axis = Math.abs(second.x - first.x) >= Math.abs(second.y - first.y) ? 'x' : 'y';
  const width_mm = axis === 'x' ? box.maxY - box.minY : box.maxX - box.minX;
  const places = ends.map((end) => end.at[axis]);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const across = cuts.map((cut) => cut.centre[axis]).filter((at) => at >= low && at <= high);
  const narrowest_mm = Math.min(width_mm, ...across.map((at) => width_mm - sum(cuts.map((cut) => chord_mm(cut, at - cut.centre[axis])))));
  const longestTab_mm = Math.max(0, ...from.map((end) => end.length_mm));
  return { axis, length_mm: Math.abs(second[axis] - first[axis]) + longestTab_mm, width_mm, narrowest_mm };
}

function chord_mm({ diameter_mm }: RoundCut, off_mm: number): number {
  const r = diameter_mm / 2;
  return Math.abs(off_mm) >= r ? 0 : 2 * Math.sqrt(r * r - off_mm * off_mm);
}

function middle(ends: readonly WayEnd[]): Point2 {
  return { x: sum(ends.map((end) => end.at.x)) / ends.length, y: sum(ends.map((end) => end.at.y)) / ends.length };
}

/** The lower left and the upper right corner of the box round the contacts. */
function farthest(points: readonly Point2[]): readonly [Point2, Point2] {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return [{ x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
