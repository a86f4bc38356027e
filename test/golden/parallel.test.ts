/** Packs with cells in parallel: what each comes out as, in figures that one can check by hand. */
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../shared/derive/create.ts';
import type { Brief } from '../../shared/format/brief.ts';
import type { Busbar, Derived } from '../../shared/model/derived/index.ts';
import { derivedOf } from '../support/edited.ts';
import { exampleBrief } from '../support/examplePack.ts';
import { must } from '../support/must.ts';

function laidOut(change: Partial<Brief>): Derived {
  const derived = derivedOf(must(createDocument({ ...exampleBrief(), frontEnd: undefined, ntcPerFrontEnd: undefined, ...change })));
  expect(derived.findings.filter((finding) => finding.severity === 'error').map(({ code, items, params }) => ({ code, items, params }))).toEqual([]);
  return derived;
}

const bars = (derived: Derived, role: Busbar['role']) => derived.busbars.filter((bar) => bar.role === role);
const parts = (derived: Derived) =>
  derived.parts.filter(({ role }) => role === 'busbar').map(({ number, name, items, size_mm, unitMass_kg }) => `${number} ${name}, ${items.length} of ${size_mm.x} x ${size_mm.y} x ${size_mm.z} mm, ${unitMass_kg.toFixed(6)} kg`);

describe('26S2P at 560 A in two rows', () => {
  const derived = laidOut({ series: 26, parallel: 2, structure: { type: 'ctp', rows: 2, cellsPerRow: 26 }, currents: { continuous_A: 560 } });

  it('has 52 cells, 26 groups and 27 nets, each group measured once', () => {
    expect(derived.summary).toMatchObject({ series: 26, parallel: 2, cells: 52, nominal_V: 83.2, capacity_Ah: 560, nets: 27, frontEnds: 4, taps: 30 });
    // 13 groups of 147.4 mm are longer than the panel of 1,500 mm: two front ends a row.
    expect(derived.fpcs.map((fpc) => fpc.taps.length)).toEqual([7, 8, 7, 8]);
  });

  it('has 24 links, one turn and two outputs, all 3 mm thick: 4 mm have no room for the bump between the rows', () => {
    expect([bars(derived, 'link').length, bars(derived, 'turn').length, bars(derived, 'output').length]).toEqual([24, 1, 2]);
    expect(new Set(derived.busbars.map((bar) => bar.section.thickness_mm))).toEqual(new Set([3]));
  });

  it('asks of each branch its own current', () => {
    const currents = (role: Busbar['role']) => bars(derived, role)[0]?.segments.map(({ section }) => section.current_A);
    expect(currents('link')).toEqual([280, 560, 280]);
    expect(currents('turn')).toEqual([280, 280, 280]);
    expect(currents('output')).toEqual([280, 560]);
  });

  it('needs four part numbers of bars', () => {
    expect(parts(derived)).toMatchInlineSnapshot(`
      [
        "CW-BB-0001-L Busbar, output, pads coined to 2 mm, 1 of 211.446219 x 55.85 x 3 mm, 0.083297 kg",
        "CW-BB-0001-R Busbar, output, pads coined to 2 mm, 1 of 211.446219 x 55.85 x 3 mm, 0.083297 kg",
        "CW-BB-0002 Busbar, cell link, pads coined to 2 mm, 24 of 265.013657 x 47 x 3 mm, 0.099418 kg",
        "CW-BB-0003 Busbar, row turn, pads coined to 2 mm, 1 of 114.201618 x 122.671219 x 3 mm, 0.089788 kg",
      ]
    `);
  });

  it('taps each net at the cell next to the other group', () => {
    const [first] = derived.fpcs;
    expect(first?.taps.map((tap) => tap.terminal)).toEqual([
      'terminal:c1:neg', 'terminal:c2:pos', 'terminal:c4:pos', 'terminal:c6:pos', 'terminal:c8:pos', 'terminal:c10:pos', 'terminal:c12:pos',
    ]);
  });
});

describe('13S4P at 560 A, rows chosen', () => {
  const derived = laidOut({ series: 13, parallel: 4, structure: { type: 'ctp' }, currents: { continuous_A: 560 } });

  it('stands in 13 rows of one group, joined by combs of four ways', () => {
    expect(derived.summary).toMatchObject({ series: 13, parallel: 4, cells: 52, nets: 14, capacity_Ah: 1120, frontEnds: 13 });
    expect(bars(derived, 'turn')).toHaveLength(12);
    for (const comb of bars(derived, 'turn')) expect(comb.segments.map(({ section }) => section.current_A)).toEqual(Array.from({ length: 7 }, () => 140));
    expect(parts(derived)).toMatchInlineSnapshot(`
      [
        "CW-BB-0001-L Busbar, output, pads coined to 2 mm, 1 of 370.788657 x 55.85 x 3 mm, 0.144354 kg",
        "CW-BB-0001-R Busbar, output, pads coined to 2 mm, 1 of 370.788657 x 55.85 x 3 mm, 0.144354 kg",
        "CW-BB-0002 Busbar, row turn, pads coined to 2 mm, 12 of 114.201618 x 265.013657 x 3 mm, 0.144671 kg",
      ]
    `);
  });
});

describe('4S3P at 420 A in one row', () => {
  const derived = laidOut({ series: 4, parallel: 3, structure: { type: 'ctp', rows: 1 }, currents: { continuous_A: 420 } });

  it('has links of six pads and outputs at both ends', () => {
    expect(derived.summary).toMatchObject({ series: 4, parallel: 3, cells: 12, nets: 5, frontEnds: 1, taps: 5 });
    for (const link of bars(derived, 'link')) expect(link.segments.map(({ section }) => section.current_A)).toEqual([140, 280, 420, 280, 140]);
    const bolts = bars(derived, 'output').map((bar) => bar.boltHoles[0]?.centre.x ?? NaN);
    const middle = derived.summary.envelope_mm.x / 2;
    expect(bolts.map((x) => x < middle)).toEqual([true, false]);
    expect(parts(derived)).toMatchInlineSnapshot(`
      [
        "CW-BB-0001-L Busbar, output, pads coined to 2 mm, 1 of 287.117438 x 47.85 x 3 mm, 0.107741 kg",
        "CW-BB-0001-R Busbar, output, pads coined to 2 mm, 1 of 287.117438 x 47.85 x 3 mm, 0.107741 kg",
        "CW-BB-0002 Busbar, cell link, pads coined to 2 mm, 3 of 424.356095 x 46 x 3 mm, 0.155933 kg",
      ]
    `);
  });
});
