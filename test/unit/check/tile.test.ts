import { describe, expect, it } from 'vitest';
import { busbarWrongTerminal } from '../../../shared/check/rules/busbar-wrong-terminal.ts';
import { cellOverlap } from '../../../shared/check/rules/cell-overlap.ts';
import { clearance } from '../../../shared/check/rules/clearance.ts';
import { creepage } from '../../../shared/check/rules/creepage.ts';
import { outsideEnvelope } from '../../../shared/check/rules/outside-envelope.ts';
import { shortCircuit } from '../../../shared/check/rules/short-circuit.ts';
import type { ScopeInputs } from '../../../shared/check/rule.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { CHASSIS } from '../../../shared/model/ids.ts';
import { bar, block, contextOf, duty, FIFTY_TWO, N0, N1, N2, N3, netTable, rect, run, tile as bare } from './fixtures.ts';

const pack = contextOf({ nets: netTable(FIFTY_TWO) });
/** As 104 cells in series have it: 379.6 V towards the structure. */
const highPack = contextOf({ nets: { ...netTable(FIFTY_TWO), cellMax_V: 7.3 } });
const film = (high: number, outline = rect(-50, -50, 150, 100)): Body => block({ id: 'film:bottom/sheet', kind: 'film', owner: 'film:bottom', net: null, material: 'pet-film', z: [high - 0.15, high], outline });
/** The bodies on a film under the bars: a surface that joins them all. */
const tile = (...bodies: Body[]): ScopeInputs['tile'] => bare(...bodies, film(Math.min(...bodies.filter(({ kind }) => kind !== 'cell' && kind !== 'member').map(({ z }) => z[0]))));
const member = (x: number): Body => block({ id: 'structure/member', kind: 'member', owner: 'structure', net: CHASSIS, z: [40, 60], outline: rect(x, 0, x + 20, 10) });
const can = (id: string, x: number, surfaceNet: string | null): Body =>
  block({ id: `${id}/can`, kind: 'cell', owner: id, net: null, ...(surfaceNet === null ? {} : { surfaceNet }), z: [10, 50], outline: rect(x, 0, x + 20, 60) });

describe('clearance and creepage', () => {
  it('ask the steady-state clearance and the functional creepage between two nets', () => {
    // 3 x 3.65 V = 10.95 V at PD2, group IIIa: 0.40 to 0.42 mm between 10 and 12.5 V. Clearance: F.2's first row, 0.2 mm.
    const input = tile(bar(N0, 0), bar(N3, 10.15));
    const [air] = run(clearance, input);
    expect(air).toMatchObject({ code: 'clearance', severity: 'error', items: ['busbar:g3|g4', 'busbar:|g1'], actual: 0.15, required: 0.2, unit: 'mm', at: { x: 10.075, z: 51 } });
    expect(air?.params).toMatchObject({ netA: 'N3', netB: 'N0', voltage_V: 3 * 3.65 });
    const [surface] = run(creepage, input);
    expect(surface?.actual).toBe(0.15);
    expect(surface?.required).toBeCloseTo(0.4 + (0.02 * 0.95) / 2.5, 9);
    expect(surface?.measure?.map((point) => point.x)).toEqual([10.15, 10]);
  });

  it('are silent where the distance is just enough, and find what is a micrometre less', () => {
    const required = 0.4 + (0.02 * 0.95) / 2.5;
    expect(run(creepage, tile(bar(N0, 0), bar(N3, 10 + required)))).toEqual([]);
    expect(run(creepage, tile(bar(N0, 0), bar(N3, 10 + required - 0.002)))).toHaveLength(1);
    expect(run(clearance, tile(bar(N0, 0), bar(N3, 10.2)))).toEqual([]);
  });

  it('take the full pack voltage and impulse towards the structure, whatever the level', () => {
    for (const net of [N0, 'g51|g52']) {
      const input = tile(bar(net, 0), member(11.4));
      expect(run(clearance, input, pack)[0]).toMatchObject({ actual: 1.4, required: 1.5, items: [`busbar:${net}`, 'structure'] });
      // 189.8 V between 160 V (1.6 mm) and 200 V (2.0 mm).
      expect(run(creepage, input, pack)[0]?.required).toBeCloseTo(1.6 + (0.4 * 29.8) / 40, 9);
    }
    expect(run(clearance, tile(bar(N0, 0), member(11.9)), pack)).toEqual([]);
    expect(run(creepage, tile(bar(N0, 0), member(11.9)), pack)).toEqual([]);
  });

  it('take a wrapped can for bare from where its wrap ends, and its path to the plate under it down the wrap', () => {
    const plate = block({ id: 'structure/plate', kind: 'plate', owner: 'structure', net: CHASSIS, z: [0, 8], outline: rect(-10, -10, 40, 70) });
    const pad = block({ id: 'structure/pad', kind: 'spacer', owner: 'structure', net: null, material: 'silicone-pad', z: [8, 10], outline: rect(0, 0, 20, 60) });
    const naked = can('c1', 0, N3);
    const wrapped = (bareFrom_z: number): Body => ({ ...naked, wrap: { material: 'pet-film', bareFrom_z } });
    expect(run(creepage, bare(naked, plate, pad), highPack)).toMatchObject([{ actual: 2, items: ['c1', 'structure'] }]);
    expect(run(creepage, bare(wrapped(49), plate, pad), highPack)).toEqual([]);
    // 1.5 mm of wrap over the pad's 2 mm: along both it is 3.5 mm, where 3.796 mm are required.
    const [low] = run(creepage, bare(wrapped(11.5), plate, pad), highPack);
    expect(low?.required).toBeCloseTo(3.796, 9);
    expect(low?.actual).toBeCloseTo(3.5, 3);
    // Straight through air to a member beside the wrap: from the bare rim over it.
    expect(run(clearance, bare(naked, member(20.5)), highPack)).toHaveLength(1);
    expect(run(clearance, bare({ ...naked, z: [10, 70], wrap: { material: 'pet-film', bareFrom_z: 69 } }, member(20.5)), highPack)).toEqual([]);
  });

  it('leave a bar in the covered side of a wrapped can to the overlap of cells', () => {
    const inside: Body = { ...bar(N0, 5), z: [20, 22] };
    const wrapped: Body = { ...can('c1', 0, N3), wrap: { material: 'pet-film', bareFrom_z: 49 } };
    expect(run(shortCircuit, bare(inside, wrapped))).toEqual([]);
    expect(run(cellOverlap, bare(inside, wrapped))).toMatchObject([{ severity: 'error', items: ['c1', inside.owner] }]);
    expect(run(cellOverlap, bare({ ...inside, z: [50, 52] }, wrapped))).toEqual([]);
  });

  it('grow with the altitude, and with reinforced insulation', () => {
    const input = tile(bar(N0, 0), member(11.6));
    expect(run(clearance, input, pack)).toEqual([]);
    expect(run(clearance, tile(bar(N0, 0), member(11.6)), { ...pack, duty: { ...duty, altitude_m: 4000 } })[0]?.required).toBeCloseTo(1.5 * 1.29, 9);
    const reinforced = { ...pack, deck: { ...pack.deck, insulationToStructure: 'reinforced' as const } };
    // 1.6 x 2.5 kV = 4 kV: 3 mm; creepage doubled.
    expect(run(clearance, tile(bar(N0, 0), member(11.6)), reinforced)[0]?.required).toBe(3);
    expect(run(creepage, tile(bar(N0, 0), member(11.6)), reinforced)[0]?.required).toBeCloseTo(2 * 1.898, 9);
  });

  it('never ask a creepage under the clearance', () => {
    const input = tile(bar(N0, 0), member(11.7));
    const pd1 = { ...pack, deck: { ...pack.deck, pollutionDegree: 1 as const }, duty: { ...duty, altitude_m: 3000 } };
    expect(run(creepage, input, pd1)[0]?.required).toBeCloseTo(1.5 * 1.14, 9);
  });

  it('give one finding for two pieces of metal, at their closest place', () => {
    const bump = { ...bar(N0, 0), id: 'busbar:|g1/bump', outline: rect(0, 0, 10.05, 5) };
    const findings = run(creepage, tile(bar(N0, 0), bump, bar(N2, 10.15)));
    expect(findings.map((found) => found.actual)).toEqual([0.1]);
  });

  it('look at cans, and skip what is insulated, of one net, of one cell, or without voltage between', () => {
    expect(run(creepage, tile(can('c1', 0, N1), { ...bar(N2, 20.2, 45), outline: rect(20.2, 0, 30, 10) }))).toHaveLength(1);
    expect(run(creepage, tile(can('c1', 0, null), bar(N2, 20.2, 45)))).toEqual([]);
    expect(run(creepage, tile(bar(N0, 0), { ...bar(N2, 10.1), insulated: true }))).toEqual([]);
    expect(run(creepage, tile(bar(N0, 0), { ...bar(N0, 10.1), id: 'other', owner: 'other' }))).toEqual([]);
    const terminal = block({ id: 'terminal:c1:neg', kind: 'terminal', owner: 'c1', net: N0, z: [50, 53], outline: rect(5, 5, 15, 15) });
    expect(run(shortCircuit, tile(can('c1', 0, N1), terminal))).toEqual([]);
    expect(run(creepage, tile(bar(N0, 0), { ...bar('ntc:fe1:c1+', 10.1), id: 'sensor', owner: 'sensor' }))).toEqual([]);
  });

  it('tell the lines of one carrier apart by net', () => {
    const pad = (id: string, net: string, x: number) => block({ id, kind: 'pad', owner: 'fpc:fe1', net, outline: rect(x, 0, x + 1, 1) });
    const findings = run(creepage, tile(pad('p1', N0, 0), pad('p2', N1, 1.3), pad('p3', N2, 2.6)));
    expect(findings.map((found) => found.key)).toEqual(['creepage~fpc:fe1@g1|g2~fpc:fe1@|g1', 'creepage~fpc:fe1@g1|g2~fpc:fe1@g2|g3']);
  });

  it('do not depend on the order of the bodies', () => {
    const bodies = [bar(N0, 0), bar(N2, 10.1), member(20.5)];
    const forward = run(creepage, tile(...bodies), pack);
    expect(forward.length).toBeGreaterThan(1);
    expect(run(creepage, tile(...[...bodies].reverse()), pack)).toEqual(forward);
  });

  it('fail aloud when a tile does not reach as far as the distances required', () => {
    const [found] = run(clearance, { bodies: [bar(N0, 0), member(100)], reach_mm: 1 }, pack);
    expect(found).toMatchObject({ code: 'rule-failed', severity: 'error' });
    expect(found?.params['reason']).toContain('only 1 mm');
  });
});

describe('creepage', () => {
  it('is none where no insulating surface joins two pieces: the clearance insulates', () => {
    const input = bare(bar(N0, 0), bar(N3, 10.15));
    expect(run(creepage, input)).toEqual([]);
    expect(run(clearance, input)).toHaveLength(1);
    expect(run(creepage, bare(bar(N0, 0), bar(N3, 10.15), film(50, rect(-5, -5, 10.05, 20))))).toEqual([]);
  });

  it('follows a slot in the film under the gap, and draws the way', () => {
    // 190 V ask 1.9 mm on the film; 1.6 mm through air (1.5 are required). X is a third of that: the slot of 1 mm is not bridged.
    const slotted = (width: number) => ({ ...film(50), holes: [rect(11.6 / 2 + 5 - width / 2, -5, 11.6 / 2 + 5 + width / 2, 15)] });
    const across = (width: number) => run(creepage, bare(bar(N0, 0), member(11.6), slotted(width)), pack);
    expect(across(0.3)).toMatchObject([{ actual: 1.6, items: ['busbar:|g1', 'structure'] }]);
    expect(across(1)).toEqual([]);
    const short = { ...film(50), holes: [rect(10.6, -5, 11, 0.05)] };
    const [found] = run(creepage, bare(bar(N0, 0), member(11.6), short), pack);
    expect(found?.actual).toBe(1.6);
    const over: Body = { ...film(50), outline: rect(-5, -5, 10.3, 15) };
    // Over the edge of the film: 0.3 mm on its top, 0.15 down its wall, and the rest of the way under it.
    const [edge] = run(creepage, bare(bar(N0, 0), { ...member(9.3), z: [45, 49.85] }, over), pack);
    expect(edge).toMatchObject({ actual: 0.45, at: { x: expect.closeTo(10.15, 3) as number } });
    expect(edge?.path?.length).toBeGreaterThan(2);
  });

  it('adds up the gaps on both sides of floating metal', () => {
    const floating = block({ id: 'screw', kind: 'fastener', owner: 'screw', net: null, material: 'steel', z: [50, 52], outline: rect(10.5, 0, 11.2, 10) });
    expect(run(creepage, bare(bar(N0, 0), member(11.85), film(50)), pack)[0]?.actual).toBe(1.85);
    expect(run(creepage, bare(bar(N0, 0), floating, member(11.85), film(50)), pack)[0]?.actual).toBeCloseTo(0.5 + 0.65, 4);
  });
});

describe('short-circuit', () => {
  it('is touching, and leaves nothing to say of distances', () => {
    const input = tile(bar(N0, 0), bar(N2, 10));
    expect(run(shortCircuit, input)).toMatchObject([{ code: 'short-circuit', items: ['busbar:g2|g3', 'busbar:|g1'], actual: 0, at: { x: 10 } }]);
    expect([...run(clearance, input), ...run(creepage, input)]).toEqual([]);
  });

  it('is found where there is no voltage to insulate either', () => {
    expect(run(shortCircuit, tile(bar(N0, 0), block({ id: 'pad', kind: 'pad', owner: 'fpc:fe1', net: 'ntc:fe1:c1+', z: [50, 51], outline: rect(5, 5, 6, 6) })))).toHaveLength(1);
  });

  it('is silent for bodies apart in height, and leaves cans in contact to cell-overlap', () => {
    expect(run(shortCircuit, tile(bar(N0, 0), bar(N2, 0, 60)))).toEqual([]);
    expect(run(shortCircuit, tile(can('c1', 0, N1), can('c2', 20, N2)))).toEqual([]);
  });
});

describe('busbar-wrong-terminal', () => {
  const terminal = (net: string, x: number): Body => ({ ...block({ id: 'terminal:c2:pos', kind: 'terminal', owner: 'c2', net, z: [47, 50], outline: rect(x, 0, x + 8, 8) }), cell: 'c2', polarity: '+' });

  it('finds a bar that lies on a terminal of another net', () => {
    expect(run(busbarWrongTerminal, tile(bar(N1, 0), terminal(N2, 6)))).toMatchObject([
      { items: ['busbar:g1|g2', 'c2', 'terminal:c2:pos'], actual: 'N2', required: 'N1', at: { x: 10, y: 4, z: 48.5 }, key: 'busbar-wrong-terminal~busbar:g1|g2~c2' },
    ]);
  });

  it('is silent for its own net, beside it and above it', () => {
    expect(run(busbarWrongTerminal, tile(bar(N2, 0), terminal(N2, 6)))).toEqual([]);
    expect(run(busbarWrongTerminal, tile(bar(N1, 0), terminal(N2, 10.5)))).toEqual([]);
    expect(run(busbarWrongTerminal, tile(bar(N1, 0, 51), terminal(N2, 6)))).toEqual([]);
  });
});

describe('cell-overlap', () => {
  it('says how far two cells reach into each other', () => {
    expect(run(cellOverlap, tile(can('c1', 0, null), can('c2', 18.5, null)))).toMatchObject([{ items: ['c1', 'c2'], actual: -1.5, required: 0.5, unit: 'mm', key: 'cell-overlap~c1~c2' }]);
  });

  it('keeps the least gap of the deck, and a touch is a gap of 0', () => {
    expect(run(cellOverlap, tile(can('c1', 0, null), can('c2', 20.5, null)))).toEqual([]);
    expect(run(cellOverlap, tile(can('c1', 0, null), can('c2', 20.4, null)))[0]?.actual).toBeCloseTo(0.4, 6);
    expect(run(cellOverlap, tile(can('c1', 0, null), can('c2', 20, null)))[0]?.actual).toBe(0);
  });

  it('lets a cell lie against the structure, not reach into it', () => {
    const plate = (x: number) => block({ id: 'structure/plate', kind: 'plate', owner: 'structure', net: null, z: [0, 60], outline: rect(x, -10, x + 5, 70) });
    expect(run(cellOverlap, tile(can('c1', 0, null), plate(20)))).toEqual([]);
    expect(run(cellOverlap, tile(can('c1', 0, null), plate(19)))).toMatchObject([{ items: ['c1', 'structure'], actual: -1, required: 0 }]);
  });
});

describe('outside-envelope', () => {
  it('says on which side and how far an owner sticks out', () => {
    const [found, ...more] = run(outsideEnvelope, bare(can('c1', 390, null), block({ id: 'c1/vent', kind: 'vent', owner: 'c1', outline: rect(395, 0, 405, 10) }), bar(N0, 0, 97)));
    expect(found).toMatchObject({ items: ['c1'], actual: -10, required: 0, params: { body: 'c1/can', side: '+x', excess_mm: 10 }, at: { x: 410, y: 30, z: 30 } });
    expect(more).toEqual([]);
  });

  it('is silent at the very edge, and about the envelope itself', () => {
    expect(run(outsideEnvelope, bare(bar(N0, 0, 98), bar(N1, 390, 0)))).toEqual([]);
    expect(run(outsideEnvelope, bare(block({ id: 'structure/envelope', kind: 'envelope', net: null, outline: rect(-5, -5, 500, 500) })))).toEqual([]);
  });
});
