import { describe, expect, it } from 'vitest';
import { altitudeFactor, impulseClearance_mm, requiredClearance_mm, steadyClearance_mm } from '../../../shared/standards/clearance.ts';
import { grooveWidth_mm, materialGroupOf, requiredCreepage_mm } from '../../../shared/standards/creepage.ts';
import { breakdown_V } from '../../../shared/standards/filmStrength.ts';
import { ratedImpulse_V } from '../../../shared/standards/impulse.ts';
import { spacing_mm } from '../../../shared/standards/ipc2221.ts';

const creepage = { pollutionDegree: 2, materialGroup: 'IIIa', lookup: 'round-up', insulation: 'basic' } as const;
const clearance = { impulse_V: 2500, peak_V: 500, pollutionDegree: 2, altitude_m: 2000, insulation: 'basic' } as const;

describe('rated impulse voltage, Table F.1', () => {
  it('example 13: 400 V category II and 800 V category I', () => {
    expect(ratedImpulse_V(400, 'II')).toBe(4000);
    expect(ratedImpulse_V(800, 'I')).toBe(4000);
  });

  it('example 9: 1000 V category II', () => {
    expect(ratedImpulse_V(1000, 'II')).toBe(6000);
  });

  it('holds d.c. systems to 1500 V and refuses more', () => {
    expect(ratedImpulse_V(1500, 'IV')).toBe(15000);
    expect(() => ratedImpulse_V(1501, 'I')).toThrow(/system_V.*1500/);
    expect(() => ratedImpulse_V(0, 'I')).toThrow(RangeError);
  });
});

describe('clearance', () => {
  it('example 3: a 4 kV impulse at pollution degree 1', () => {
    expect(requiredClearance_mm({ impulse_V: ratedImpulse_V(666, 'I'), peak_V: 800, pollutionDegree: 1, altitude_m: 0, insulation: 'basic' })).toBe(3);
  });

  it('example 9: 6 kV at pollution degree 2', () => {
    expect(impulseClearance_mm(6000, 2)).toBe(5.5);
  });

  it('example 12: steady peaks of 1000 and 1500 V', () => {
    expect(steadyClearance_mm(1000)).toBe(0.26);
    expect(steadyClearance_mm(1500)).toBe(0.76);
  });

  it('never interpolates impulses but steady peaks', () => {
    expect(impulseClearance_mm(2501, 2)).toBe(2);
    expect(impulseClearance_mm(1, 3)).toBe(0.8);
    expect(steadyClearance_mm(1100)).toBeCloseTo(0.34, 9);
    expect(steadyClearance_mm(100)).toBe(0.01);
    expect(steadyClearance_mm(6000)).toBe(7.9);
  });

  it('takes the next altitude row up', () => {
    expect(altitudeFactor(2000)).toBe(1);
    expect(altitudeFactor(2001)).toBe(1.14);
    expect(altitudeFactor(4000)).toBe(1.29);
    expect(requiredClearance_mm({ ...clearance, altitude_m: 4000 })).toBeCloseTo(1.5 * 1.29, 9);
  });

  it('raises both voltages by 1.6 for reinforced insulation', () => {
    expect(requiredClearance_mm({ ...clearance, insulation: 'reinforced' })).toBe(3);
    expect(requiredClearance_mm({ ...clearance, impulse_V: 1500, insulation: 'reinforced' })).toBe(1.5);
    expect(requiredClearance_mm({ ...clearance, impulse_V: 330, peak_V: 1000, insulation: 'reinforced' })).toBeCloseTo(0.76 + (0.51 * 100) / 500, 9);
  });

  it.each([
    [1, 0.01],
    [2, 0.2],
    [3, 0.8],
  ] as const)('floors functional insulation without an impulse at pollution degree %i', (pollutionDegree, floor_mm) => {
    const gap = { ...clearance, impulse_V: null, insulation: 'functional', pollutionDegree } as const;
    expect(requiredClearance_mm({ ...gap, peak_V: 3.65 })).toBe(floor_mm);
    expect(requiredClearance_mm({ ...gap, peak_V: 2000 })).toBe(1.27);
  });

  it('refuses what the tables do not hold, naming the argument', () => {
    expect(() => impulseClearance_mm(15001, 2)).toThrow(/impulse_V.*15000/);
    expect(() => impulseClearance_mm(0, 2)).toThrow(/impulse_V/);
    expect(() => steadyClearance_mm(-1)).toThrow(/peak_V.*0 to 6000/);
    expect(() => steadyClearance_mm(Number.NaN)).toThrow(RangeError);
    expect(() => altitudeFactor(20001)).toThrow(/altitude_m.*20000/);
    expect(() => requiredClearance_mm({ ...clearance, impulse_V: null })).toThrow(/impulse_V is needed for basic/);
  });
});

describe('creepage, Table F.5', () => {
  it('example 1: 666 V, pollution degree 1, rounded up', () => {
    expect(requiredCreepage_mm({ ...creepage, voltage_V: 666, pollutionDegree: 1, materialGroup: 'I' })).toBe(2.4);
  });

  it('example 4: 800 V at pollution degree 2', () => {
    const of = (materialGroup: 'I' | 'II' | 'IIIb') => requiredCreepage_mm({ ...creepage, voltage_V: 800, materialGroup });
    expect([of('I'), of('II'), of('IIIb')]).toEqual([4, 5.6, 8]);
  });

  it('example 5: group III at 800 and 1000 V', () => {
    expect(requiredCreepage_mm({ ...creepage, voltage_V: 800, pollutionDegree: 3 })).toBe(12.5);
    expect(requiredCreepage_mm({ ...creepage, voltage_V: 1000 })).toBe(10);
    expect(requiredCreepage_mm({ ...creepage, voltage_V: 1000, pollutionDegree: 3 })).toBe(16);
  });

  it('example 7: printed wiring columns where they are allowed', () => {
    const printed = { ...creepage, voltage_V: 1000, printedWiring: true } as const;
    expect(requiredCreepage_mm({ ...printed, pollutionDegree: 1 })).toBe(3.2);
    expect(requiredCreepage_mm(printed)).toBe(5);
    expect(requiredCreepage_mm({ ...printed, materialGroup: 'IIIb' })).toBe(10);
    expect(requiredCreepage_mm({ ...printed, pollutionDegree: 3 })).toBe(16);
    expect(requiredCreepage_mm({ ...printed, voltage_V: 1200 })).toBe(12.5);
  });

  it('interpolates between rows and doubles for reinforced insulation', () => {
    const between = { ...creepage, voltage_V: 189.8, lookup: 'interpolate' } as const;
    expect(requiredCreepage_mm(between)).toBeCloseTo(1.6 + 0.4 * (29.8 / 40), 9);
    expect(requiredCreepage_mm({ ...between, lookup: 'round-up' })).toBe(2);
    expect(requiredCreepage_mm({ ...between, insulation: 'reinforced' })).toBeCloseTo(2 * (1.6 + 0.4 * (29.8 / 40)), 9);
    expect(requiredCreepage_mm({ ...between, voltage_V: 3.65 })).toBe(0.4);
    expect(requiredCreepage_mm({ ...between, voltage_V: 800 })).toBe(8);
  });

  it('refuses voltages outside the table', () => {
    expect(() => requiredCreepage_mm({ ...creepage, voltage_V: 1601 })).toThrow(/voltage_V.*0 to 1600/);
    expect(() => requiredCreepage_mm({ ...creepage, voltage_V: -5 })).toThrow(RangeError);
  });

  it('example 14: material groups by CTI', () => {
    expect([250, 450, 150, 600, 175, 100].map(materialGroupOf)).toEqual(['IIIa', 'II', 'IIIb', 'I', 'IIIa', 'IIIb']);
    expect(() => materialGroupOf(99)).toThrow(RangeError);
  });
});

describe('IPC-2221 spacing', () => {
  it('example 16: B1 at 600 V', () => {
    expect(spacing_mm(600, 'B1')).toBeCloseTo(0.5, 9);
  });

  it('example 17: 800 V', () => {
    const found = (['B1', 'B2', 'B4', 'A6'] as const).map((column) => spacing_mm(800, column));
    [1, 4, 1.715, 2.415].forEach((expected, i) => expect(Math.abs((found[i] as number) - expected)).toBeLessThanOrEqual(0.001));
  });

  it('reads the classes at their ends', () => {
    expect(spacing_mm(0, 'A6')).toBe(0.13);
    expect(spacing_mm(15, 'A6')).toBe(0.13);
    expect(spacing_mm(15.1, 'A6')).toBe(0.25);
    expect(spacing_mm(170, 'B3')).toBe(3.2);
    expect(spacing_mm(500, 'A7')).toBe(0.8);
    expect(() => spacing_mm(-1, 'B1')).toThrow(/voltage_V/);
  });
});

describe('film strength', () => {
  it('example 48: 25.4 um polyimide and 125 um PET', () => {
    expect(Math.abs(breakdown_V('polyimide', 0.0254) / 5990 - 1)).toBeLessThan(0.01);
    expect(Math.abs(breakdown_V('pet', 0.125) / 11250 - 1)).toBeLessThan(0.01);
  });

  it('takes the lower strength between rows and refuses other thicknesses', () => {
    expect(breakdown_V('pet', 0.11)).toBeCloseTo(110 * 90, 6);
    expect(breakdown_V('polyimide', 0.02)).toBeCloseTo(20 * 118, 6);
    expect(breakdown_V('pet', 0.075)).toBeCloseTo(75 * 115, 6);
    expect(() => breakdown_V('pet', 0.05)).toThrow(/thickness_mm/);
  });
});

describe('groove width', () => {
  it('is X of the pollution degree, and a third of a clearance under 3 mm where that is less', () => {
    expect(([1, 2, 3] as const).map((degree) => grooveWidth_mm(degree, 3))).toEqual([0.25, 1, 1.5]);
    // K1 gives a third of any clearance under 3 mm, at pollution degree 1 more than X: never here.
    expect(([1, 2, 3] as const).map((degree) => grooveWidth_mm(degree, 1.5))).toEqual([0.25, 0.5, 0.5]);
    expect(grooveWidth_mm(2, 0)).toBe(0);
    expect(() => grooveWidth_mm(2, -1)).toThrow(RangeError);
  });
});
