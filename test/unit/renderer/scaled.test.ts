import { describe, expect, it } from 'vitest';
import { chargeText, energyText, massFigure, volumeFigure } from '../../../renderer/format/scaled.ts';

describe('figures of a pack in the unit that suits them', () => {
  it('keeps to the large unit of a vehicle', () => {
    expect(energyText(46.592, 1)).toBe('46.6 kWh');
    expect(chargeText(280)).toBe('280 Ah');
    expect(massFigure(380.63)).toEqual({ value: '380.6', unit: 'kg' });
    expect(volumeFigure(59.61)).toEqual({ value: '59.6', unit: 'L' });
  });

  it('takes the small one of an earphone', () => {
    expect(energyText(0.000228, 2)).toBe('0.228 Wh');
    expect(chargeText(0.06)).toBe('60 mAh');
    expect(massFigure(0.0016459)).toEqual({ value: '1.65', unit: 'g' });
    expect(volumeFigure(0.0008)).toEqual({ value: '0.8', unit: 'mL' });
  });

  it('shows tenths of an ampere-hour where they count, and nothing as nothing', () => {
    expect(chargeText(4.95)).toBe('5.0 Ah');
    expect(chargeText(15)).toBe('15.0 Ah');
    expect(energyText(0, 1)).toBe('0.0 kWh');
  });
});
