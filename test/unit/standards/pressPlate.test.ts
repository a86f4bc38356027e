import { describe, expect, it } from 'vitest';
import { plateBow } from '../../../shared/standards/pressPlate.ts';

const PLATE = { pressure_MPa: 2, span_mm: 120, thickness_mm: 20, material: 'aluminium-6061' };

/** Deflection of the middle by adding up curvature and shear over slices of half the span. */
function bySlices({ pressure_MPa: p, span_mm: L, thickness_mm: t }: typeof PLATE, E: number, nu: number): number {
  const n = 20_000, dx = L / 2 / n;
  const [I, A, G] = [t ** 3 / 12, t, E / (2 * (1 + nu))];
  let bow = 0;
  for (let i = 0; i < n; i++) {
    const x = (i + 0.5) * dx;
    // Unit load at the middle: moment x / 2, shear 1 / 2 on either half.
    bow += 2 * dx * (((p * x * (L - x)) / 2) * (x / 2) / (E * I) + (p * (L / 2 - x) * 0.5) / ((5 / 6) * G * A));
  }
  return bow;
}

describe('plateBow', () => {
  it('gives the textbook deflection of a beam on two supports', () => {
    const bow = plateBow(PLATE);
    expect(bow.bending_mm).toBeCloseTo((5 * 2 * 120 ** 4) / (32 * 69_000 * 20 ** 3), 12);
    expect(bow.stress_MPa).toBeCloseTo(54, 9);
  });

  it('agrees with a numerical sum of bending and shear', () => {
    const bow = plateBow(PLATE);
    expect(bow.deflection_mm / bySlices(PLATE, 69_000, 0.33)).toBeCloseTo(1, 6);
    expect(bow.shear_mm).toBeGreaterThan(0);
  });

  it('says where the formula ends: beyond the proof stress', () => {
    expect(plateBow(PLATE).isElastic).toBe(true);
    expect(plateBow({ ...PLATE, thickness_mm: 9 }).isElastic).toBe(false);
  });

  it('refuses a plate without span, and a material without stiffness', () => {
    expect(() => plateBow({ ...PLATE, span_mm: 0 })).toThrow(RangeError);
    expect(() => plateBow({ ...PLATE, material: 'aerogel' })).toThrow(/aerogel/);
  });
});
