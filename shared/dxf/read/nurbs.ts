/** Points of a spline (NURBS) by its parameter. */
import type { Point2 } from '../../geometry/types.ts';
import type { Parametric } from './curve.ts';

export interface SplineData {
  readonly degree: number;
  readonly knots: readonly number[];
  readonly points: readonly Point2[];
  /** One for each point, or none: all weigh the same. */
  readonly weights: readonly number[];
}

const MOST_DEGREE = 15;

/** Null for a spline whose counts do not tally, whose knots fall, or whose weights are not above 0. */
export function splineCurve({ degree, knots, points, weights }: SplineData): Parametric | null {
  const isWeighted = weights.length > 0;
  if (!Number.isInteger(degree) || degree < 1 || degree > MOST_DEGREE || points.length <= degree) return null;
  if (knots.length !== points.length + degree + 1 || (isWeighted && (weights.length !== points.length || !weights.every((weight) => weight > 0)))) return null;
  if (knots.some((knot, i) => i > 0 && knot < (knots[i - 1] ?? knot))) return null;
  const breaks = [...new Set(knots.slice(degree, points.length + 1))];
  if (breaks.length < 2) return null;
  const homogeneous = points.map(({ x, y }, i) => {
    const weight = isWeighted ? (weights[i] ?? 1) : 1;
    return [x * weight, y * weight, weight] as const;
  });
  return { kind: 'parametric', breaks, at: (t) => pointAt(degree, knots, homogeneous, t) };
}

type Weighted = readonly [number, number, number];

/** After de Boor. */
function pointAt(degree: number, knots: readonly number[], points: readonly Weighted[], t: number): Point2 {
  let span = degree;
  while (span < points.length - 1 && t >= (knots[span + 1] ?? Infinity)) span++;
  const near: Weighted[] = Array.from({ length: degree + 1 }, (_, j) => points[span - degree + j] ?? [0, 0, 1]);
  for (let round = 1; round <= degree; round++) {
    for (let j = degree; j >= round; j--) {
      const from = knots[span - degree + j] ?? 0, to = knots[span + 1 + j - round] ?? 0;
      const part = to === from ? 0 : (t - from) / (to - from);
      const [p, q] = [near[j - 1] ?? [0, 0, 1], near[j] ?? [0, 0, 1]];
      near[j] = [p[0] + part * (q[0] - p[0]), p[1] + part * (q[1] - p[1]), p[2] + part * (q[2] - p[2])];
    }
  }
  const [x, y, weight] = near[degree] ?? [0, 0, 1];
  return { x: x / weight, y: y / weight };
}
