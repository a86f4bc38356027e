import { describe, expect, it } from 'vitest';
import { barResistance_ohm, cdaBar_A, cdaRod_A, conductionRise_K, conductivityFactor, din43671Bar, heatBalanceCurrent_A, melsomBooth_A, rerated_A } from '../../../shared/standards/busbar.ts';
import { DIN_43671 } from '../../../shared/standards/din43671.ts';
import { EMISSIVITY } from '../../../shared/standards/heatBalance.ts';

const within = (actual: number, expected: number, relative: number) => expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(relative);
const near = (actual: number, expected: number, absolute: number) => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(absolute);
const COPPER_ALPHA = 0.00393;

describe('closed-form ratings', () => {
  it('examples 32 and 33: CDA bar and rod', () => {
    within(cdaBar_A({ area_mm2: 630, perimeter_mm: 212.6 }), 1570, 0.002);
    within(cdaRod_A({ area_mm2: 1964, perimeter_mm: 157 }), 2360, 0.002);
  });

  it.each([
    [35, 50, 10, 852],
    [36, 20, 5, 274],
  ])('example %i: CDA %i x %i re-rated agrees with DIN', (_, width_mm, thickness_mm, expected_A) => {
    const rating_A = cdaBar_A({ area_mm2: width_mm * thickness_mm, perimeter_mm: 2 * (width_mm + thickness_mm) });
    within(rerated_A(rating_A, { ambient_C: 40, bar_C: 90 }, { ambient_C: 35, bar_C: 65 }, COPPER_ALPHA), expected_A, 0.03);
  });

  it('example 40: Melsom and Booth, two bars 100 x 10', () => {
    const bar = { area_mm2: 1000, perimeter_mm: 220, ambient_C: 40, bar_C: 90, resistivity20_microohm_cm: 1.83 };
    near(melsomBooth_A({ ...bar, factor: 1.44 }), 2689, 1);
    near(melsomBooth_A({ ...bar, factor: 1 }), 1868, 1);
  });

  it('example 41: aluminium and copper-clad aluminium over copper', () => {
    const copper = { conductivity20_MS_m: 56, alpha20_per_K: COPPER_ALPHA };
    near(conductivityFactor({ conductivity20_MS_m: 35.4, alpha20_per_K: 0.00403 }, copper, 65), 0.79, 0.01);
    near(conductivityFactor({ conductivity20_MS_m: 38.5, alpha20_per_K: COPPER_ALPHA }, copper, 65), 0.829, 0.01);
  });

  it.each([
    [25, 65, 1.19],
    [45, 105, 1.43],
    [65, 75, 0.5],
  ])('re-rates from 35/65 to %i/%i degC by the table', (ambient_C, bar_C, factor) => {
    near(rerated_A(1, { ambient_C: 35, bar_C: 65 }, { ambient_C, bar_C }, COPPER_ALPHA), factor, 0.01);
  });

  it('refuses a bar that is no warmer than the air', () => {
    expect(() => rerated_A(1, { ambient_C: 35, bar_C: 65 }, { ambient_C: 65, bar_C: 65 }, COPPER_ALPHA)).toThrow(/bar_C/);
    expect(() => cdaBar_A({ area_mm2: 0, perimeter_mm: 10 })).toThrow(/area_mm2/);
  });
});

describe('DIN 43671', () => {
  it('example 37: 40x5 painted a.c., bare d.c.; 60x10 bare a.c.', () => {
    expect(din43671Bar(40, 5)).toMatchObject({ acPainted_A: 573, dcBare_A: 484 });
    expect(din43671Bar(60, 10)?.acBare_A).toBe(985);
    expect(din43671Bar(61, 10)).toBeUndefined();
  });

  it('keeps the misprinted row marked', () => {
    expect(din43671Bar(50, 5)?.confidence).toBe('X');
  });

  it('is met by the heat balance within the stated margins', () => {
    let compared = 0;
    for (const row of DIN_43671) {
      if (row.dcBare_A === null || row.dcPainted_A === null) continue;
      const bar = { width_mm: row.width_mm, thickness_mm: row.thickness_mm, material: 'copper-T2', ambient_C: 35, bar_C: 65, conductivity20_MS_m: 56 };
      const bare = heatBalanceCurrent_A({ ...bar, emissivity: EMISSIVITY.bare }) / row.dcBare_A - 1;
      const painted = heatBalanceCurrent_A({ ...bar, emissivity: EMISSIVITY.painted }) / row.dcPainted_A - 1;
      // The published bare range misses 12 x 10: recomputed, the model is 9.2 % under the table there (the safe side).
      const isOutlier = row.width_mm === 12 && row.thickness_mm === 10;
      if (isOutlier) near(bare, -0.092, 0.0005);
      else expect(bare).toBeGreaterThan(-0.082);
      expect(bare).toBeLessThan(0.021);
      expect(painted).toBeGreaterThan(-0.06);
      expect(painted).toBeLessThan(0.016);
      compared++;
    }
    expect(compared).toBe(8);
  });
});

describe('bars between terminals', () => {
  it('example 45: 30 x 2 x 72 mm aluminium', () => {
    const resistance_ohm = barResistance_ohm({ length_mm: 72, area_mm2: 60, material: 'aluminium-1060-O', temperature_C: 20 });
    within(resistance_ohm, 33.84e-6, 0.005);
    within(resistance_ohm * 280 ** 2, 2.65, 0.005);
  });

  it.each([
    ['aluminium-1060-O', 5, 50, 1.1],
    ['aluminium-1060-O', 5, 72, 2.3],
    ['copper-T2', 8, 50, 1],
  ])('warms %s at %i A/mm2 over %i mm as printed', (material, density_A_mm2, length_mm, expected_K) => {
    near(conductionRise_K({ material, density_A_mm2, length_mm, temperature_C: 65 }), expected_K, 0.1);
  });

  it('refuses insulators and negative lengths', () => {
    expect(() => barResistance_ohm({ length_mm: 72, area_mm2: 60, material: 'pet-film', temperature_C: 20 })).toThrow(/pet-film/);
    expect(() => conductionRise_K({ material: 'copper-T2', density_A_mm2: 5, length_mm: -1, temperature_C: 20 })).toThrow(/length_mm/);
  });
});
