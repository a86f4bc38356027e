import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthText, niceBelow, scaleBar, shortNumber, ticks } from '../../../renderer/viewport/overlays/niceNumbers.ts';

describe('round numbers', () => {
  it('takes 1, 2 or 5 times a power of ten at or below the limit', () => {
    expect([0.07, 1, 1.99, 2, 4.9, 5, 9.99, 10, 730].map(niceBelow)).toEqual([0.05, 1, 1, 2, 2, 5, 5, 10, 500]);
    expect(() => niceBelow(0)).toThrow(RangeError);
  });

  it('never makes the scale bar wider than it may be, nor shorter than two fifths of that', () => {
    fc.assert(fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (px_per_mm) => {
      const { width_px, length_mm } = scaleBar(px_per_mm, 120);
      expect(width_px).toBeLessThanOrEqual(120.001);
      expect(width_px).toBeGreaterThanOrEqual(120 * 0.4 - 0.001);
      expect(width_px).toBeCloseTo(length_mm * px_per_mm);
    }));
  });

  it('names lengths in the unit a designer would', () => {
    expect([0.02, 0.5, 200, 1000, 5000].map(lengthText)).toEqual(['20 µm', '0.5 mm', '200 mm', '1 m', '5 m']);
  });

  it('shortens figures without noise', () => {
    expect([3.20000001, -0.00001, 166.4, 1234567, -2.5].map((value) => shortNumber(value))).toEqual(['3.2', '−0.00001', '166.4', '1235000', '−2.5']);
    expect(shortNumber(-0)).toBe('0');
  });

  it('keeps both ends of a legend and nothing that would print over them', () => {
    expect(ticks(0, 166.4, 4)).toEqual([0, 50, 100, 166.4]);
    expect(ticks(5, 5, 4)).toEqual([5]);
  });
});
