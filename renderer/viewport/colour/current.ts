/** Design currents on one scale: logarithmic, because sampling lines carry milliamperes and bars hundreds of amperes. */
import type { Body } from '../../../shared/model/derived/index.ts';

export interface CurrentRange {
  /** Above zero. */
  readonly min_A: number;
  readonly max_A: number;
}

/** From the smallest to the largest current of the bodies that carry one; null where none does. */
export function currentRange(bodies: Iterable<Body>): CurrentRange | null {
  let min_A = Infinity, max_A = 0;
  for (const { current_A } of bodies) {
    if (current_A === undefined || !(current_A > 0)) continue;
    min_A = Math.min(min_A, current_A);
    max_A = Math.max(max_A, current_A);
  }
  return max_A > 0 ? { min_A, max_A } : null;
}

/** Place on the scale, 0 to 1: equal steps for equal factors. The top where all carry the same. */
export function currentPosition(current_A: number, { min_A, max_A }: CurrentRange): number {
  if (max_A <= min_A) return 1;
  return Math.min(1, Math.max(0, Math.log(Math.max(current_A, min_A) / min_A) / Math.log(max_A / min_A)));
}

/** Currents for the legend: both ends and the powers of ten between them that are far enough from the ends to be read. */
export function currentTicks(range: CurrentRange): number[] {
  const { min_A, max_A } = range;
  if (max_A <= min_A) return [max_A];
  const inner: number[] = [];
  for (let power = Math.ceil(Math.log10(min_A)); 10 ** power < max_A; power += 1) {
    const position = currentPosition(10 ** power, range);
    if (position > 0.12 && position < 0.88) inner.push(10 ** power);
  }
  return [min_A, ...inner, max_A];
}
