/** Where the copies of an array stand, as distances from the original. */
import { fail, ok, type Result } from '../../model/result.ts';
import { snap_mm } from '../../units/units.ts';
import type { Distance } from './move.ts';

/** More copies than any pack has cells are a slip of the hand. */
export const MOST_COPIES = 5000;

export interface ArrayAxis {
  /** How many there are along this axis, the original included. */
  readonly count: number;
  /** From one to the next, mm; may be negative. */
  readonly pitch_mm: number;
}

/** A row along one direction: distances of the copies, mm, without the original. Refuses counts under 1, fractions, and steps of nothing. */
export function linearArray(count: number, step: Distance): Result<readonly Distance[]> {
  const refusal = countProblem('count', count);
  if (refusal) return refusal;
  if (count > 1 && step.dx_mm === 0 && step.dy_mm === 0 && step.dz_mm === 0) return fail('bad-value', 'step', 'expected a step other than 0, or the copies stand in one another');
  return ok(
    Array.from({ length: count - 1 }, (_, index) => ({
      dx_mm: snap_mm((index + 1) * step.dx_mm),
      dy_mm: snap_mm((index + 1) * step.dy_mm),
      dz_mm: snap_mm((index + 1) * step.dz_mm),
    })),
  );
}

/** Rows and columns in plan: distances of the copies, mm, row by row, without the original. Refuses as `linearArray` does. */
export function rectangularArray(x: ArrayAxis, y: ArrayAxis): Result<readonly Distance[]> {
  for (const [name, axis] of [['x', x], ['y', y]] as const) {
    const refusal = countProblem(`${name}.count`, axis.count);
    if (refusal) return refusal;
    if (axis.count > 1 && axis.pitch_mm === 0) return fail('bad-value', `${name}.pitch_mm`, 'expected a pitch other than 0, or the copies stand in one another');
  }
  if (x.count * y.count > MOST_COPIES) return fail('bad-value', 'x.count', `expected at most ${MOST_COPIES} copies, got ${x.count * y.count}`);
  const distances: Distance[] = [];
  for (let row = 0; row < y.count; row++) {
    for (let column = row === 0 ? 1 : 0; column < x.count; column++) {
      distances.push({ dx_mm: snap_mm(column * x.pitch_mm), dy_mm: snap_mm(row * y.pitch_mm), dz_mm: 0 });
    }
  }
  return ok(distances);
}

function countProblem(place: string, count: number): Result<never> | null {
  if (Number.isInteger(count) && count >= 1 && count <= MOST_COPIES) return null;
  return fail('bad-value', place, `expected a whole number from 1 to ${MOST_COPIES}, got ${count}`);
}
