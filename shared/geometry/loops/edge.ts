/** An edge of a loop, straight or round: points on it, where two of them meet, and what lies left of it. */
import { arcOf, type Arc } from '../arc.ts';
import type { Contour, Point2, Vertex } from '../types.ts';

/** Points nearer than this are one, mm: a few steps of the snapping grid. */
export const SAME_mm = 4e-6;

export interface Edge {
  readonly from: Point2;
  readonly to: Point2;
  readonly bulge: number;
  /** Null of a straight edge. */
  readonly arc: Arc | null;
}

export function edgeBetween(from: Point2, to: Point2, bulge: number): Edge {
  return { from, to, bulge, arc: bulge === 0 ? null : arcOf(from, to, bulge) };
}

/** The edges of a loop in order; ones without length are left out. */
export function edgesOfLoop(loop: Contour): Edge[] {
  return loop.flatMap((from, i) => {
    const to = loop[(i + 1) % loop.length] as Vertex;
    return apart_mm(from, to) < SAME_mm ? [] : [edgeBetween(from, to, from.bulge ?? 0)];
  });
}

export function apart_mm(a: Point2, b: Point2): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point at a part of the edge, 0 to 1 from its start to its end. */
export function pointAlong({ from, to, arc }: Edge, part: number): Point2 {
  if (!arc) return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  const { centre, sweep_rad } = arc;
  const cos = Math.cos(sweep_rad * part), sin = Math.sin(sweep_rad * part);
  const x = from.x - centre.x, y = from.y - centre.y;
  return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
}

/** Unit vector along the edge at a point of it. */
export function headingAt({ from, to, arc }: Edge, at: Point2): Point2 {
  const [x, y] = arc ? [-(at.y - arc.centre.y) * Math.sign(arc.sweep_rad), (at.x - arc.centre.x) * Math.sign(arc.sweep_rad)] : [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
}

/** Which part of the edge the point lies at, or null where it does not lie on it. */
export function partAt(edge: Edge, point: Point2): number | null {
  const { from, to, arc } = edge;
  if (apart_mm(point, from) < SAME_mm) return 0;
  if (apart_mm(point, to) < SAME_mm) return 1;
  if (!arc) {
    const x = to.x - from.x, y = to.y - from.y;
    const length = Math.hypot(x, y);
    if (Math.abs(x * (point.y - from.y) - y * (point.x - from.x)) / length > SAME_mm) return null;
    const part = (x * (point.x - from.x) + y * (point.y - from.y)) / length ** 2;
    return part > 0 && part < 1 ? part : null;
  }
  const { centre, radius_mm, sweep_rad } = arc;
  if (Math.abs(apart_mm(point, centre) - radius_mm) > SAME_mm) return null;
  const a = { x: from.x - centre.x, y: from.y - centre.y }, b = { x: point.x - centre.x, y: point.y - centre.y };
  const turned = Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y) * Math.sign(sweep_rad);
  const part = (turned < 0 ? turned + 2 * Math.PI : turned) / Math.abs(sweep_rad);
  return part < 1 ? part : null;
}

/** Where two edges meet, their ends on each other included; of edges that run along each other only those ends. */
export function meetingPoints(a: Edge, b: Edge): Point2[] {
  const ends = [...[b.from, b.to].filter((point) => partAt(a, point) !== null), ...[a.from, a.to].filter((point) => partAt(b, point) !== null)];
  const crossings = crossingsOfCurves(a, b).filter((point) => partAt(a, point) !== null && partAt(b, point) !== null);
  return [...ends, ...crossings].filter((point, i, all) => all.findIndex((other) => apart_mm(other, point) < SAME_mm) === i);
}

/** Of the lines and circles that the edges lie on. */
function crossingsOfCurves(a: Edge, b: Edge): Point2[] {
  if (a.arc && b.arc) return circlesCross(a.arc, b.arc);
  if (a.arc) return lineCrossesCircle(b, a.arc);
  if (b.arc) return lineCrossesCircle(a, b.arc);
  const ux = a.to.x - a.from.x, uy = a.to.y - a.from.y, vx = b.to.x - b.from.x, vy = b.to.y - b.from.y;
  const cross = ux * vy - uy * vx;
  if (Math.abs(cross) < 1e-9 * Math.hypot(ux, uy) * Math.hypot(vx, vy)) return [];
  const part = ((b.from.x - a.from.x) * vy - (b.from.y - a.from.y) * vx) / cross;
  return [{ x: a.from.x + ux * part, y: a.from.y + uy * part }];
}

function lineCrossesCircle({ from, to }: Edge, { centre, radius_mm }: Arc): Point2[] {
  const length = apart_mm(from, to);
  const ux = (to.x - from.x) / length, uy = (to.y - from.y) / length;
  const along = (centre.x - from.x) * ux + (centre.y - from.y) * uy;
  const off = (centre.x - from.x) * uy - (centre.y - from.y) * ux;
  if (Math.abs(off) >= radius_mm) return [];
  const half = Math.sqrt(radius_mm ** 2 - off ** 2);
  return [along - half, along + half].map((at) => ({ x: from.x + ux * at, y: from.y + uy * at }));
}

function circlesCross(a: Arc, b: Arc): Point2[] {
  const apart = apart_mm(a.centre, b.centre);
  if (apart < SAME_mm || apart >= a.radius_mm + b.radius_mm || apart <= Math.abs(a.radius_mm - b.radius_mm)) return [];
  const along = (apart ** 2 + a.radius_mm ** 2 - b.radius_mm ** 2) / (2 * apart);
  const half = Math.sqrt(Math.max(0, a.radius_mm ** 2 - along ** 2));
  const ux = (b.centre.x - a.centre.x) / apart, uy = (b.centre.y - a.centre.y) / apart;
  return [half, -half].map((off) => ({ x: a.centre.x + ux * along - uy * off, y: a.centre.y + uy * along + ux * off }));
}

/** How often the edges run round the point, positive counter-clockwise. The point must not lie on them. */
export function windingOf(edges: readonly Edge[], point: Point2): number {
  let turns = 0;
  for (const { from, to, arc } of edges) {
    const side = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    if (from.y <= point.y && to.y > point.y && side > 0) turns++;
    if (from.y > point.y && to.y <= point.y && side < 0) turns--;
    // Between the chord and its arc the point is on the other side of the arc than of the chord.
    if (arc && apart_mm(point, arc.centre) < arc.radius_mm && isRight(side, from, to) === arc.sweep_rad > 0) turns += Math.sign(arc.sweep_rad);
  }
  return turns;
}

/** Of a point on the chord itself: on the side on which the crossings have counted it. */
function isRight(side: number, from: Point2, to: Point2): boolean {
  if (side !== 0) return side < 0;
  return to.y === from.y ? to.x < from.x : to.y > from.y;
}
