/** Bars so long that the air cools them. */
import { describe, expect, it } from 'vitest';
import { sectionOf, type BarMeasures } from '../../../shared/busbar/section.ts';
import { airCooledFrom_mm, conductionRise_K, EMISSIVITY, heatBalanceCurrent_A } from '../../../shared/standards/busbar.ts';
import { coveringOf } from '../../../shared/busbar/insulation/covering.ts';
import { must } from '../../support/must.ts';
import { sampleBusbars, sampleDuty } from '../placement/samplePack.ts';

const BAR = { width_mm: 40, thickness_mm: 4, material: 'aluminium-1060-O', ambient_C: 45, bar_C: 80, emissivity: EMISSIVITY.bare };
const longBar = { limit_C: 80, emissivity: EMISSIVITY.bare };
const measured = (length_mm: number): BarMeasures => ({ thickness_mm: 4, segments: [{ low: 0, high: 1, flow: 1, rated: 1, width_mm: 40, narrowest_mm: 40, length_mm }] });
const rating = { settings: { ...sampleBusbars(), longBar }, duty: { ...sampleDuty(), continuous_A: 280, cell_C: 45, ambient_C: 25 } };
const criteriaAt = (length_mm: number) => sectionOf(measured(length_mm), rating, 'duty').criteria;

describe('long bars', () => {
  it('begin where conduction alone would let the middle get as warm as air alone does', () => {
    const from_mm = airCooledFrom_mm(BAR);
    // What holds the bar at its limit in air warms its middle by as much between ideal sinks at that length.
    const current_A = heatBalanceCurrent_A(BAR);
    expect(conductionRise_K({ density_A_mm2: current_A / 160, length_mm: from_mm, material: BAR.material, temperature_C: 80 })).toBeCloseTo(35, 6);
    expect(from_mm).toBeGreaterThan(300);
    expect(from_mm).toBeLessThan(1500);
  });

  it('are rated by their heat balance, shorter ones by the rise between their ends', () => {
    const from_mm = airCooledFrom_mm(BAR);
    expect(criteriaAt(from_mm - 1).map(({ name }) => name)).toEqual(['density', 'rise', 'drop', 'short-time']);
    const long = criteriaAt(from_mm + 1);
    expect(long.map(({ name }) => name)).toEqual(['density', 'heat-balance', 'drop', 'short-time']);
    expect(long[1]).toMatchObject({ actual: 280, unit: 'A' });
    expect(long[1]?.limit).toBeCloseTo(heatBalanceCurrent_A(BAR), 6);
  });

  it('carry more in a sleeve, which radiates more', () => {
    const covering = { ...must(coveringOf({ ...rating.settings, insulation: { kind: 'heat-shrink' } }, []))!, isPartial: false };
    const wrapped = sectionOf(measured(2000), { ...rating, covering }, 'duty').criteria[1];
    expect(wrapped?.limit).toBeGreaterThan(criteriaAt(2000)[1]?.limit ?? Infinity);
  });

  it('carry nothing in air as warm as their limit, and are rated as before without one', () => {
    expect(sectionOf(measured(2000), { ...rating, duty: { ...rating.duty, ambient_C: 80 } }, 'duty').margin).toBe(0);
    expect(sectionOf(measured(2000), { ...rating, settings: sampleBusbars() }, 'duty').criteria.map(({ name }) => name)).toContain('rise');
  });
});
