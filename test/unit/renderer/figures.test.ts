/** Numbers as people read them, and as they type them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFieldText } from '../../../renderer/fields/quantityText.ts';
import { fixed, plain, significant } from '../../../renderer/format/figures.ts';

describe('figures', () => {
  it('have a true minus and thin spaces between thousands', () => {
    expect(fixed(-1234.5, 1)).toBe('\u22121234.5');
    expect(fixed(12345.678, 2)).toBe('12\u2009345.68');
    expect(fixed(-0.001, 1)).toBe('0.0');
  });

  it('keep so many significant digits and no more decimals than there are', () => {
    expect(significant(0.0235571, 4)).toBe('0.02356');
    expect(significant(0.5, 4)).toBe('0.5');
    expect(significant(123.456, 3)).toBe('123');
    expect(significant(0, 3)).toBe('0');
  });
});

describe('what is typed into a field', () => {
  it('is in the field’s unit unless it names another', () => {
    expect(parseFieldText('12', 'mm')).toEqual({ ok: true, value: 12 });
    expect(parseFieldText('1/2 in', 'mm')).toEqual({ ok: true, value: 12.7 });
    expect(parseFieldText('\u22123 mm', 'mm')).toEqual({ ok: true, value: -3 });
    expect(parseFieldText('3*71.7', 'mm')).toEqual({ ok: true, value: 215.1 });
  });

  it('may carry the field’s own unit where no other is known', () => {
    expect(parseFieldText('5 A/mm²', 'A/mm²')).toEqual({ ok: true, value: 5 });
    expect(parseFieldText('2000 m', 'm')).toEqual({ ok: true, value: 2000 });
  });

  it('is refused with a reason when it is no such value', () => {
    expect(parseFieldText('', 'mm')).toMatchObject({ ok: false, code: 'empty' });
    expect(parseFieldText('12 kg', 'mm')).toMatchObject({ ok: false });
    expect(parseFieldText('12 +', 'mm')).toMatchObject({ ok: false });
  });

  it('reads back what a field shows', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (value) => {
        const parsed = parseFieldText(plain(value, 4), 'mm');
        expect(parsed.ok && Math.abs(parsed.value - value) <= 0.5e-4 + 1e-6).toBe(true);
      }),
    );
  });
});
