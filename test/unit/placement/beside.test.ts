/** Where a copy goes by itself. */
import { describe, expect, it } from 'vitest';
import { distanceBeside } from '../../../shared/placement/arrange/beside.ts';
import type { Piece } from '../../../shared/placement/arrange/piece.ts';

const piece = (id: string, x: number, y: number): Piece => ({ id, pose: { x, y, z: 0, rotation_deg: 0 }, size: { x: 100, y: 40 } });
const GAP = { x: 2, y: 5 };

describe('a copy without a place', () => {
  it('goes one gap along +x', () => {
    expect(distanceBeside([piece('a', 0, 0)], [], GAP)).toEqual({ dx_mm: 102, dy_mm: 0, dz_mm: 0 });
    expect(distanceBeside([piece('a', 0, 0), piece('b', 102, 0)], [], GAP).dx_mm).toBe(204);
  });

  it('goes to the first side that is free', () => {
    const right = piece('r', 102, 0), left = piece('l', -102, 10), above = piece('t', 30, 45);
    expect(distanceBeside([piece('a', 0, 0)], [right], GAP)).toEqual({ dx_mm: -102, dy_mm: 0, dz_mm: 0 });
    expect(distanceBeside([piece('a', 0, 0)], [right, left], GAP)).toEqual({ dx_mm: 0, dy_mm: 45, dz_mm: 0 });
    expect(distanceBeside([piece('a', 0, 0)], [right, left, above], GAP)).toEqual({ dx_mm: 0, dy_mm: -45, dz_mm: 0 });
  });

  it('goes beyond everything where no side is free', () => {
    const others = [piece('r', 102, 0), piece('l', -102, 0), piece('t', 0, 45), piece('b', 0, -45), piece('far', 500, 300)];
    expect(distanceBeside([piece('a', 0, 0)], others, GAP)).toEqual({ dx_mm: 0, dy_mm: 320 + 5 + 20, dz_mm: 0 });
  });

  it('takes a place that only touches', () => {
    expect(distanceBeside([piece('a', 0, 0)], [piece('r', 204, 0)], { x: 2, y: 0 }).dx_mm).toBe(102);
    expect(distanceBeside([piece('a', 0, 0)], [piece('r', 203.9, 0)], { x: 4, y: 0 }).dx_mm).toBe(-104);
  });

  it('of nothing is refused', () => {
    expect(() => distanceBeside([], [], GAP)).toThrow(RangeError);
  });
});
