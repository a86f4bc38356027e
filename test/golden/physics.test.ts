/** Figures of the shipped pack against sums done by hand, from the constants and tables of public references. */
import { describe, expect, it } from 'vitest';
import { clearanceFor, creepageFor, insulationBetween } from '../../shared/check/conductors.ts';
import type { CheckContext } from '../../shared/check/rule.ts';
import { singleton } from '../../shared/model/document.ts';
import { CHASSIS } from '../../shared/model/ids.ts';
import { derivedOf } from '../support/edited.ts';
import { exampleDocument } from '../support/examplePack.ts';

const document = exampleDocument();
const derived = derivedOf(document);
const bar = (net: string) => {
  const found = derived.busbars.find((candidate) => candidate.net === net);
  if (!found) throw new Error(`no bar of ${net}`);
  return found;
};
const criterion = (net: string, name: string) => bar(net).section.criteria.find((candidate) => candidate.name === name);

const RHO_AL = 2.82e-8;
const ALPHA_AL = 0.004;
const RHO_CU = 1.724e-8;
const CELL_MAX_V = 3.65;

describe('a cell link: 43 x 2 mm aluminium over a pitch of 73.7 mm', () => {
  /** Pads 26 mm wide each stand 47.7 mm apart, and the cells 71.7 + 2 mm. */
  const developed_mm = bar('g1|g2').flat.outline.reduce((most, vertex) => Math.max(most, vertex.x), 0);
  const length_mm = developed_mm - 2 * (24 / 2 + 1);

  it('rises two and a half thicknesses over four bends of 60 degrees', () => {
    // Centre radius 3 mm; flank (5 - 6 (1 - cos 60)) / sin 60; crown one thickness; each bend (pi / 3) (2 + 0.44 x 2).
    const flank = (5 - 6 * 0.5) / Math.sin(Math.PI / 3);
    const chord = 4 * 3 * Math.sin(Math.PI / 3) + 2 * flank * 0.5 + 2;
    const bent = 4 * (Math.PI / 3) * 2.88 + 2 * flank + 2;
    expect(length_mm).toBeCloseTo(73.7 - chord + bent, 4);
  });

  it('has rho L / A at 20 degC', () => {
    expect(bar('g1|g2').resistance_ohm).toBeCloseTo((RHO_AL * length_mm * 1e-3) / (43 * 2 * 1e-6), 10);
    // Reference, worked example 45: 30 x 2 x 72 mm has 33.84 microohm.
    expect((RHO_AL * 0.072) / 60e-6).toBeCloseTo(33.84e-6, 8);
  });

  it('carries 280 A at 3.26 A/mm2, drops 7.8 mV at 45 degC and warms by 1.1 K', () => {
    const at45 = RHO_AL * (1 + ALPHA_AL * 25);
    expect(criterion('g1|g2', 'density')?.actual).toBeCloseTo(280 / 86, 9);
    expect(criterion('g1|g2', 'drop')?.actual).toBeCloseTo((1000 * 280 * at45 * length_mm * 1e-3) / 86e-6, 3);
    const rise_K = ((280 / 86e-6) ** 2 * at45 * (length_mm * 1e-3) ** 2) / (8 * 234);
    expect(criterion('g1|g2', 'rise')?.actual).toBeCloseTo(rise_K, 1);
  });

  it('stands 12 kA for 20 ms with 20 mm2', () => {
    // IEC 60364-5-54: k0 = 148 for aluminium, beta 228; from 45 degC and its own rise to 150 degC.
    const k = 148 * Math.sqrt(Math.log((228 + 150) / (228 + 46.06)));
    expect(criterion('g1|g2', 'short-time')?.limit).toBeCloseTo((12_000 * Math.sqrt(0.02)) / k, 1);
    expect(criterion('g1|g2', 'short-time')?.margin).toBeCloseTo(86 / 20.2, 1);
  });
});

describe('an output: 47.85 x 2 mm less a hole of 9 mm', () => {
  it('is rated beside the hole', () => {
    expect(bar('|g1').section).toMatchObject({ width_mm: 38.85, current_A: 280, governing: 'density' });
    expect(criterion('|g1', 'density')?.actual).toBeCloseTo(280 / (38.85 * 2), 9);
  });
});

describe('a sampling line: 0.25 mm x 35 um copper with a neck of 0.12 x 3 mm', () => {
  const traces = derived.fpcs.flatMap((fpc) => fpc.traces);

  it('has rho L / (w t), neck included', () => {
    for (const trace of traces) {
      const neck_mm = trace.fuse ? 3 : 0;
      const squares = (trace.length_mm - neck_mm) / 0.25 + neck_mm / 0.12;
      expect(trace.resistance_ohm).toBeCloseTo((RHO_CU / 35e-6) * squares, 5);
    }
  });

  it('opens at 1.21 A in a second, 12.1 A in 10 ms', () => {
    // Onderdonk at 25 degC: 288.7 A sqrt(s) / mm2 over 0.0042 mm2.
    for (const trace of traces.filter((candidate) => candidate.fuse)) {
      expect(trace.fuse?.fusing_1s_A).toBeCloseTo(288.7 * 0.0042, 3);
      expect(trace.fuse?.fusing_10ms_A).toBeCloseTo(2887 * 0.0042, 2);
    }
  });

  it('loses less than 0.1 mV to the leakage of the front end', () => {
    const { leakage_A } = singleton(document, 'sampling');
    for (const trace of traces) expect(trace.resistance_ohm * leakage_A).toBeLessThan(1e-4);
  });
});

describe('insulation', () => {
  const at = (altitude_m: number, deck: Partial<CheckContext['deck']> = {}): CheckContext => {
    const byId = new Map(derived.nets.nets.map((net) => [net.id, net] as const));
    return {
      deck: { ...singleton(document, 'deck'), ...deck },
      duty: { ...singleton(document, 'duty'), altitude_m },
      structure: singleton(document, 'structure'),
      busbars: singleton(document, 'busbars'),
      sampling: singleton(document, 'sampling'),
      process: singleton(document, 'process'),
      nets: derived.nets,
      net: (id) => byId.get(id),
    };
  };
  const sea = at(2000);
  const N0 = '|g1';
  const N1 = 'g1|g2';
  const N52 = 'g52|';
  const T1 = derived.nets.nets.find((net) => net.label === 'T1+')?.id ?? '';

  it('between the outputs stands the whole pack: 189.8 V, 0.2 mm of air, 1.9 mm of film', () => {
    const between = insulationBetween(N0, N52, sea);
    expect(between.voltage_V).toBeCloseTo(52 * CELL_MAX_V, 9);
    // F.8 up to 330 V: 0.01 mm; the floor of pollution degree 2 is 0.2 mm.
    expect(clearanceFor(between, sea)).toBeCloseTo(0.2, 9);
    // F.5, group III, PD2: 160 V 1.6 mm, 200 V 2.0 mm.
    expect(creepageFor(between, 'IIIa', sea)).toBeCloseTo(1.6 + (0.4 * 29.8) / 40, 9);
    expect(creepageFor(between, 'IIIa', at(2000, { creepageLookup: 'round-up' }))).toBeCloseTo(2, 9);
  });

  it('between neighbours stands one cell: 3.65 V, 0.2 and 0.4 mm', () => {
    const between = insulationBetween(N0, N1, sea);
    expect(between.voltage_V).toBeCloseTo(CELL_MAX_V, 9);
    expect([clearanceFor(between, sea), creepageFor(between, 'IIIa', sea)]).toEqual([0.2, 0.4]);
  });

  it('towards the structure stands the whole pack with its impulse of 2.5 kV: 1.5 mm, at 5000 m 2.22 mm', () => {
    for (const net of [N0, N1, N52, T1]) {
      const towards = insulationBetween(net, CHASSIS, sea);
      expect(towards).toEqual({ voltage_V: 52 * CELL_MAX_V, toStructure: true });
      expect(clearanceFor(towards, sea)).toBeCloseTo(1.5, 9);
      expect(clearanceFor(towards, at(5000))).toBeCloseTo(1.5 * 1.48, 9);
      expect(creepageFor(towards, 'IIIa', sea)).toBeCloseTo(1.898, 9);
      // Never under the clearance, which alone grows with the altitude.
      expect(creepageFor(towards, 'IIIa', at(5000))).toBeCloseTo(2.22, 9);
    }
  });

  it('reinforced: 1.6 times the impulse (4 kV, 3 mm), twice the creepage', () => {
    const towards = insulationBetween(N0, CHASSIS, sea);
    const reinforced = at(2000, { insulationToStructure: 'reinforced' });
    expect(clearanceFor(towards, reinforced)).toBeCloseTo(3, 9);
    expect(creepageFor(towards, 'IIIa', reinforced)).toBeCloseTo(2 * 1.898, 9);
  });

  it('of a sensor line counts from the lowest net of its front end', () => {
    const other = derived.nets.nets.find((net) => net.label === 'T4+')?.id ?? '';
    expect(insulationBetween(T1, N0, sea).voltage_V).toBe(0);
    expect(insulationBetween(T1, 'g13|g14', sea).voltage_V).toBeCloseTo(13 * CELL_MAX_V, 9);
    expect(insulationBetween(other, 'g13|g14', sea).voltage_V).toBe(0);
    expect(insulationBetween(other, T1, sea).voltage_V).toBeCloseTo(13 * CELL_MAX_V, 9);
  });
});
