import { describe, expect, it } from 'vitest';
import { adiabaticFinal_C, adiabaticK, adiabaticK0, adiabaticSection_mm2 } from '../../../shared/standards/adiabatic.ts';
import { onderdonk_A, kicadFusing_A, preece_A } from '../../../shared/standards/fusing.ts';
import { smpsArea_mm2, ninjaArea_mm2 } from '../../../shared/standards/ipc2152.ts';
import { SQUARE_MIL_mm2, traceArea_mm2, traceCurrent_A } from '../../../shared/standards/ipc2221.ts';
import { MATERIALS, MATERIAL_KEYS, electricalOf, materialOf } from '../../../shared/standards/materials.ts';
import { conductorResistance_ohm } from '../../../shared/standards/resistance.ts';
import { FOIL_1OZ_mm, traceResistance_ohm } from '../../../shared/standards/traces.ts';

const within = (actual: number, expected: number, relative: number) => expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(relative);
const near = (actual: number, expected: number, absolute: number) => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(absolute);

describe('trace heating, IPC-2221', () => {
  const width_mil = (layer: 'external' | 'internal', rise_K: number) => traceArea_mm2({ current_A: 1, rise_K, layer }) / FOIL_1OZ_mm / 0.0254;

  it('example 19: 1 A and 1 K on 1 oz', () => {
    near(width_mil('external', 1), 47.8, 0.1);
    near(width_mil('internal', 1), 124, 1);
  });

  it('example 20: 1 A and 10 K on 1 oz', () => {
    within(width_mil('external', 10) * 0.0254, 0.3, 0.005);
    within(width_mil('internal', 10) * 0.0254, 0.781, 0.005);
  });

  it('inverts', () => {
    const current_A = traceCurrent_A({ width_mm: 0.5, thickness_mm: 0.035, rise_K: 10, layer: 'internal' });
    within(current_A, 0.723, 0.005);
    within(traceArea_mm2({ current_A, rise_K: 10, layer: 'internal' }), 0.5 * 0.035, 1e-9);
  });

  it('keeps to the range of the formula', () => {
    expect(traceCurrent_A({ width_mm: 10, thickness_mm: 0.5, rise_K: 100, layer: 'external' })).toBe(35);
    expect(() => traceCurrent_A({ width_mm: 10.2, thickness_mm: 0.035, rise_K: 10, layer: 'external' })).toThrow(/width_mm/);
    expect(() => traceArea_mm2({ current_A: 18, rise_K: 10, layer: 'internal' })).toThrow(/current_A.*17.5/);
    expect(() => traceArea_mm2({ current_A: 1, rise_K: 101, layer: 'internal' })).toThrow(/rise_K/);
  });

  it('examples 22 to 24: fits of the IPC-2152 chart', () => {
    near(smpsArea_mm2({ current_A: 1, rise_K: 1 }) / SQUARE_MIL_mm2, 111.3, 0.1);
    near(ninjaArea_mm2({ current_A: 1, rise_K: 1 }) / SQUARE_MIL_mm2, 119.79, 0.01);
    near(smpsArea_mm2({ current_A: 1, rise_K: 10 }) / SQUARE_MIL_mm2, 15.68, 0.05);
    near(ninjaArea_mm2({ current_A: 1, rise_K: 10 }) / SQUARE_MIL_mm2, 15.37, 0.05);
  });
});

describe('resistance', () => {
  it('example 25: 10 mm of 1 mil2 at 26 degC', () => {
    const trace = { resistivity20_ohm_m: 1.72e-8, alpha20_per_K: 0.00393, length_mm: 10, area_mm2: SQUARE_MIL_mm2, temperature_C: 26 };
    near(conductorResistance_ohm(trace), 0.272886974, 1e-9);
  });

  it('example 26: width of 1 mil2 of 1 oz foil', () => {
    near(SQUARE_MIL_mm2 / FOIL_1OZ_mm / 0.0254, 0.7256894, 1e-7);
  });

  it('example 28: 1.5 m of 0.2 mm trace, cold and at 85 degC', () => {
    const trace = { length_mm: 1500, width_mm: 0.2, thickness_mm: 0.035 };
    within(traceResistance_ohm({ ...trace, temperature_C: 20 }), 3.694, 0.005);
    within(traceResistance_ohm({ ...trace, temperature_C: 85 }), 4.638, 0.005);
  });

  it('refuses a section of nothing', () => {
    expect(() => traceResistance_ohm({ length_mm: 1, width_mm: 0, thickness_mm: 0.035, temperature_C: 20 })).toThrow(/width_mm/);
    expect(() => traceResistance_ohm({ length_mm: 1, width_mm: 1, thickness_mm: 0.035, temperature_C: 400 })).toThrow(/temperature_C/);
  });
});

describe('fusing', () => {
  it('gives the printed current densities at 25 degC', () => {
    within(onderdonk_A({ area_mm2: 1, time_s: 1, ambient_C: 25 }), 288.7, 0.001);
    within(kicadFusing_A({ area_mm2: 1, time_s: 1, ambient_C: 25 }), 320.5, 0.001);
  });

  it('example 30: 10 A for 10 ms melts 0.0891 mm of 35 um', () => {
    within(kicadFusing_A({ area_mm2: 0.0891 * 0.035, time_s: 0.01, ambient_C: 25 }), 10, 0.005);
  });

  it('example 31: Preece', () => {
    within(preece_A(0.5), 28.3, 0.005);
    within(preece_A(1), 80, 0.005);
  });

  it('refuses long times', () => {
    expect(() => onderdonk_A({ area_mm2: 1, time_s: 6, ambient_C: 25 })).toThrow(/time_s.*5/);
    expect(() => kicadFusing_A({ area_mm2: 1, time_s: 0, ambient_C: 25 })).toThrow(/time_s/);
  });
});

describe('short-time withstand', () => {
  it('example 42: k0', () => {
    expect(['copper-T2', 'aluminium-1060-O', 'steel'].map((key) => Math.round(adiabaticK0(key)))).toEqual([226, 148, 78]);
  });

  it.each([
    ['copper-T2', 30, 160, 142.7],
    ['copper-T2', 70, 160, 114.8],
    ['copper-T2', 90, 250, 142.9],
    ['aluminium-1060-O', 30, 160, 94.6],
    ['aluminium-1060-O', 70, 160, 76.1],
    ['aluminium-1060-O', 60, 150, 77.2],
    ['steel', 30, 160, 52.2],
  ])('example 43: k of %s from %i to %i degC', (material, initial_C, final_C, expected) => {
    near(adiabaticK({ material, initial_C, final_C }), expected, 0.1);
  });

  it('inverts to the final temperature', () => {
    const swing = { material: 'aluminium-1060-O', initial_C: 45, final_C: 150 };
    const area_mm2 = adiabaticSection_mm2({ ...swing, current_A: 12_000, time_s: 0.02 });
    near(adiabaticFinal_C({ material: swing.material, initial_C: 45, density_A_mm2: 12_000 / area_mm2, time_s: 0.02 }), 150, 1e-9);
  });

  it('refuses more than 5 s, cooling and materials without constants', () => {
    const duty = { material: 'copper-T2', initial_C: 30, final_C: 160, current_A: 1000, time_s: 1 };
    expect(() => adiabaticSection_mm2({ ...duty, time_s: 5.1 })).toThrow(/time_s/);
    expect(() => adiabaticK({ ...duty, final_C: 30 })).toThrow(/final_C/);
    expect(() => adiabaticK({ ...duty, material: 'fr4' })).toThrow(/fr4/);
  });
});

describe('materials', () => {
  it('holds every key under its own name, with a source', () => {
    expect(Object.keys(MATERIALS).sort()).toEqual([...MATERIAL_KEYS].sort());
    for (const key of MATERIAL_KEYS) {
      const material = materialOf(key);
      expect(material.key).toBe(key);
      expect(material.density_kg_m3).toBeGreaterThan(0);
      expect(material.source).not.toBe('');
    }
    expect(() => materialOf('unobtainium')).toThrow(RangeError);
    expect(() => materialOf('toString')).toThrow(RangeError);
  });

  it('marks what no source states', () => {
    expect(MATERIALS['aluminium-1060-O'].confidence).toBe('U');
    expect(MATERIALS['pet-film'].confidence).toBe('B');
    expect(() => electricalOf('pet-film')).toThrow(/pet-film/);
  });
});
