/** Swelling of stacked rows, and how far their cells stand off their places. */
import { describe, expect, it } from 'vitest';
import { gapMovement, placeDeviation_mm } from '../../../shared/placement/stackMovement.ts';
import { sampleStructure } from './samplePack.ts';

const { stack } = sampleStructure();

describe('the gap between two cells', () => {
  it('gives up what the cells grow in a stack of fixed length, whose ends stand still', () => {
    const gap = gapMovement(stack, 71.7, 2, 13);
    expect(gap.begin_mm).toBe(2);
    expect(gap.end_mm).toBeCloseTo(2 - 0.02 * 71.7, 9);
    expect(gap.neighbours_mm).toBeCloseTo(0.3585, 9);
    expect(gap.row_mm).toBe(0);
  });

  it('gives what its pad is pressed by in a stack of fixed force, and moves every cell behind by the rest', () => {
    const gap = gapMovement({ ...stack, kind: 'fixed-force' }, 71.7, 2, 13);
    expect(gap.end_mm).toBe(1.5);
    expect(gap.neighbours_mm).toBeCloseTo(0.02 * 71.7 - 0.5, 9);
    expect(gap.row_mm).toBeCloseTo(12 * (0.02 * 71.7 - 0.5), 6);
  });

  it('does not press a pad by more than the cells grow', () => {
    const gap = gapMovement({ ...stack, kind: 'fixed-force', padCompression_mm: 5 }, 71.7, 2, 13);
    expect(gap.neighbours_mm).toBe(0);
    expect(gap.end_mm).toBeCloseTo(2 - 1.434, 9);
  });
});

describe('the place of a cell', () => {
  it('is most uncertain in the middle between rigid ends, and sure at both', () => {
    expect([0, 13].map((i) => placeDeviation_mm(stack, i, 13))).toEqual([0, 0]);
    expect(placeDeviation_mm(stack, 6, 13)).toBeCloseTo(0.17 * Math.sqrt(42 / 13), 6);
    expect(placeDeviation_mm(stack, 6, 13)).toBe(placeDeviation_mm(stack, 7, 13));
  });

  it('gets less certain cell by cell from the datum where the other end gives way', () => {
    expect(placeDeviation_mm({ ...stack, kind: 'fixed-force' }, 9, 13)).toBeCloseTo(0.51, 9);
  });

  it('agrees with the spread of random rows', () => {
    let seed = 12345;
    const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
    const [n, i, rows] = [13, 5, 4000];
    const places = { 'fixed-force': [] as number[], 'fixed-length': [] as number[] };
    for (let row = 0; row < rows; row++) {
      const cells = Array.from({ length: n }, () => stack.deviation_mm * normal());
      const to = (k: number): number => cells.slice(0, k).reduce((sum, value) => sum + value, 0);
      places['fixed-force'].push(to(i));
      // Rigid ends take from each cell an equal share of what the row is too long.
      places['fixed-length'].push(to(i) - (i / n) * to(n));
    }
    const spread = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    for (const kind of ['fixed-force', 'fixed-length'] as const) expect(spread(places[kind]) / placeDeviation_mm({ ...stack, kind }, i, n)).toBeCloseTo(1, 1);
  });

  it('asks for a cell of the row', () => {
    for (const i of [-1, 14, 0.5]) expect(() => placeDeviation_mm(stack, i, 13)).toThrow(RangeError);
  });
});
