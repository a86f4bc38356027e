/** What an entity draws: a run of straight edges and arcs, or a curve by its parameter; and as such a run, within a tolerance. */
import { bulgeThrough } from '../../geometry/arcThrough.ts';
import type { Point2, Vertex } from '../../geometry/types.ts';

/** Straight edges and arcs; `closed`: the last vertex is joined to the first. */
export interface Run {
  readonly kind: 'run';
  readonly vertices: readonly Vertex[];
  readonly closed: boolean;
}

/** A curve `at(t)`, smooth between neighbours of `breaks`, of which there are at least two. */
export interface Parametric {
  readonly kind: 'parametric';
  readonly at: (t: number) => Point2;
  readonly breaks: readonly number[];
}

export type Curve = Run | Parametric;

/** x' = a x + c y + e, y' = b x + d y + f. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const SAME: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

export function applied({ a, b, c, d, e, f }: Affine, { x, y }: Point2): Point2 {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** First `inner`, then `outer`. */
export function combined(outer: Affine, inner: Affine): Affine {
  const { x: e, y: f } = applied(outer, { x: inner.e, y: inner.f });
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e,
    f,
  };
}

/** Halvings of a curve at most: what wants more is no curve that anybody drew. */
const MOST_HALVINGS = 9;
const STRAIGHT = 1e-9;

/** The curve moved, as a run; arcs stay arcs where circles stay circles, and all else is drawn with arcs that are off by `tolerance` at most. */
export function movedRun(curve: Curve, affine: Affine, tolerance: number): Run {
  if (curve.kind === 'parametric') return fitted((t) => applied(affine, curve.at(t)), curve.breaks, tolerance);
  const turn = roundness(affine);
  if (turn !== 0) return { ...curve, vertices: curve.vertices.map((vertex) => withBulge(applied(affine, vertex), (vertex.bulge ?? 0) * turn)) };
  const { vertices, closed } = curve;
  const moved: Vertex[] = [];
  vertices.forEach((from, i) => {
    const to = vertices[(i + 1) % vertices.length];
    const isLast = i === vertices.length - 1;
    if (!from.bulge || !to || (isLast && !closed)) return void moved.push(applied(affine, from));
    const { at } = arcBetween(from, to, from.bulge);
    moved.push(...fitted((t) => applied(affine, at(t)), [0, 0.5, 1], tolerance).vertices.slice(0, -1));
  });
  return { kind: 'run', vertices: moved, closed };
}

/** 1 or -1 where circles stay circles, turned round or not; 0 where they become ellipses. */
function roundness({ a, b, c, d }: Affine): -1 | 0 | 1 {
  const [u, v] = [Math.hypot(a, b), Math.hypot(c, d)];
  const off = Math.abs(u - v) + Math.abs(a * c + b * d) / Math.max(u, v, Number.MIN_VALUE);
  if (!(off <= 1e-9 * Math.max(u, v))) return 0;
  return a * d - b * c < 0 ? -1 : 1;
}

/** Points of the arc from t = 0 to 1. */
function arcBetween(from: Point2, to: Point2, bulge: number): Pick<Parametric, 'at'> {
  const lift = (1 - bulge * bulge) / (4 * bulge);
  const centre = { x: (from.x + to.x) / 2 - (to.y - from.y) * lift, y: (from.y + to.y) / 2 + (to.x - from.x) * lift };
  const [x, y, sweep] = [from.x - centre.x, from.y - centre.y, 4 * Math.atan(bulge)];
  return {
    at(t) {
      const [cos, sin] = [Math.cos(t * sweep), Math.sin(t * sweep)];
      return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
    },
  };
}

/** An open run along the curve, whose last vertex is its end. */
function fitted(at: (t: number) => Point2, breaks: readonly number[], tolerance: number): Run {
  const vertices: Vertex[] = [];
  const fit = (from: number, to: number, halvings: number): void => {
    const bulge = bulgeOver(at, from, to, tolerance);
    const middle = (from + to) / 2;
    if (bulge !== null || halvings === MOST_HALVINGS || middle === from || middle === to) return void vertices.push(withBulge(at(from), bulge ?? 0));
    fit(from, middle, halvings + 1);
    fit(middle, to, halvings + 1);
  };
  breaks.slice(1).forEach((to, i) => fit(breaks[i] ?? to, to, 0));
  vertices.push(at(breaks.at(-1) ?? 0));
  return { kind: 'run', vertices, closed: false };
}

const BETWEEN = [1 / 8, 1 / 4, 3 / 8, 5 / 8, 3 / 4, 7 / 8];

/** The bulge of the arc over the ends and the middle, 0 for a straight line; null where the curve leaves it. */
function bulgeOver(at: (t: number) => Point2, t0: number, t1: number, tolerance: number): number | null {
  const [from, middle, to] = [at(t0), at((t0 + t1) / 2), at(t1)];
  const between = BETWEEN.map((part) => at(t0 + part * (t1 - t0)));
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  const height = chord === 0 ? Infinity : ((to.x - from.x) * (from.y - middle.y) - (to.y - from.y) * (from.x - middle.x)) / chord;
  if (Math.abs(height) <= STRAIGHT + tolerance / 16) {
    const isStraight = [middle, ...between].every((point) => Math.abs(((to.x - from.x) * (from.y - point.y) - (to.y - from.y) * (from.x - point.x)) / chord) <= tolerance);
    return isStraight ? 0 : null;
  }
  const bulge = bulgeThrough(from, middle, to);
  // Over half a turn and more the fit is left to its halves.
  if (bulge === null || Math.abs(bulge) > 0.9 || bulge === 0) return null;
  const lift = (1 - bulge * bulge) / (4 * bulge);
  const centre = { x: (from.x + to.x) / 2 - (to.y - from.y) * lift, y: (from.y + to.y) / 2 + (to.x - from.x) * lift };
  const radius = Math.hypot(from.x - centre.x, from.y - centre.y);
  return between.every(({ x, y }) => Math.abs(Math.hypot(x - centre.x, y - centre.y) - radius) <= tolerance) ? bulge : null;
}

function withBulge({ x, y }: Point2, bulge: number): Vertex {
  return bulge === 0 ? { x, y } : { x, y, bulge };
}
