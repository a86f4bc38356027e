import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../shared/units/quantity.ts';
import { snap_mm } from '../../../shared/units/units.ts';

describe('parseQuantity', () => {
  it.each([
    ['12 mm', 12],
    ['12', 12],
    ['12mm', 12],
    ['1/2 in', 12.7],
    ['1/2"', 12.7],
    ['3*71.7', 215.1],
    ['0.5 mm + 2', 2.5],
    ['2 + 1 in', 27.4],
    ['-(1 + 2) cm', -30],
    ['35 um', 0.035],
    ['35 µm', 0.035],
    ['1.5 m / 3', 500],
    ['100 mm / 1 in * 1 in', 100],
    ['8 mil', 0.2032],
    ['.5', 0.5],
    ['1e1 mm', 10],
    ['2 × （3 − 1）', 4],
    ['2 - -1', 3],
    ['1 m - 3*71.7', 784.9],
  ])('reads %s as %f mm', (text, value) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['280 A', 'current', 280],
    ['12 kA', 'current', 12000],
    ['20 ms', 'time', 0.02],
    ['1.2 mΩ', 'resistance', 0.0012],
    ['1.2 m\u2126', 'resistance', 0.0012],
    ['90°', 'angle', 90],
    ['-40 °C', 'temperature', -40],
    ['52/4', 'number', 13],
  ] as const)('reads %s as %s', (text, dimension, value) => {
    const parsed = parseQuantity(text, dimension);
    expect(parsed.ok && parsed.value).toBeCloseTo(value, 12);
  });

  it.each([
    ['', 'empty', 0],
    ['  ', 'empty', 0],
    ['12 V', 'unknown-unit', 3],
    ['12 MM', 'unknown-unit', 3],
    ['1 +', 'syntax', 3],
    ['(1', 'syntax', 2],
    ['1)', 'syntax', 1],
    ['1 2', 'syntax', 2],
    ['1,5', 'bad-character', 1],
    ['2 mm * 3 mm', 'dimension', 7],
    ['2 mm mm', 'syntax', 5],
    ['(2 mm) mm', 'dimension', 7],
    ['mm', 'no-number', 0],
    ['1/0', 'not-finite', 2],
    ['1e999', 'not-finite', 0],
    ['constructor', 'no-number', 0],
    ['abc', 'no-number', 0],
    ['2 * mm', 'no-number', 4],
    ['1 constructor', 'unknown-unit', 2],
  ])('refuses "%s": %s at %i', (text, code, at) => {
    expect(parseQuantity(text)).toMatchObject({ ok: false, code, at });
  });

  it('takes no unit where a count is asked for', () => {
    expect(parseQuantity('5 mm', 'number')).toMatchObject({ ok: false, code: 'unknown-unit' });
  });

  it('reads back every length it could be shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }), (units) => {
        const value = snap_mm(units / 1e6);
        expect(parseQuantity(`${value.toFixed(6)} mm`)).toEqual({ ok: true, value });
      }),
      { seed: 31 },
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom('1', '2.5', 'mm', 'in', 'V', '+', '-', '*', '/', '(', ')', ' ', '?');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (text) => {
        const parsed = parseQuantity(text);
        if (parsed.ok) expect(Number.isFinite(parsed.value)).toBe(true);
        else expect(parsed.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500, seed: 32 },
    );
    expect(parseQuantity('('.repeat(10_000))).toMatchObject({ ok: false, code: 'syntax' });
    expect(parseQuantity('-'.repeat(10_000) + '1')).toEqual({ ok: true, value: 1 });
  });
});
