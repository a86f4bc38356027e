import { describe, expect, it } from 'vitest';
import { floatingTrace } from '../../../shared/check/rules/floating-trace.ts';
import { fpcPanel } from '../../../shared/check/rules/fpc-panel.ts';
import { frontEndChannels } from '../../../shared/check/rules/front-end-channels.ts';
import { fuseNeck } from '../../../shared/check/rules/fuse-neck.ts';
import { missingNtc } from '../../../shared/check/rules/missing-ntc.ts';
import { missingTap } from '../../../shared/check/rules/missing-tap.ts';
import { pinOrder } from '../../../shared/check/rules/pin-order.ts';
import { pinWrongNet } from '../../../shared/check/rules/pin-wrong-net.ts';
import { routeFailed } from '../../../shared/check/rules/route-failed.ts';
import { tapWrongNet } from '../../../shared/check/rules/tap-wrong-net.ts';
import { traceAmpacity } from '../../../shared/check/rules/trace-ampacity.ts';
import { traceEdge } from '../../../shared/check/rules/trace-edge.ts';
import { traceSpacing } from '../../../shared/check/rules/trace-spacing.ts';
import { circle } from '../../../shared/geometry/contour.ts';
import type { Body, Fpc } from '../../../shared/model/derived/index.ts';
import { circuit, contextOf, copper, frontEndInput, N0, N1, N2, rect, run, sampling, tappedBar } from './fixtures.ts';

const withFpc = (change: Partial<Fpc>) => frontEndInput({ fpc: circuit(change) });
const withBody = (body: Body) => withFpc({ bodies: [...circuit().bodies, body] });
const edited = (id: string, change: Partial<Body>) => withFpc({ bodies: circuit().bodies.map((body) => (body.id === id ? { ...body, ...change } : body)) });

it('every rule of a front end is silent for a sound one, and without a circuit', () => {
  const rules = [floatingTrace, fpcPanel, frontEndChannels, fuseNeck, missingNtc, missingTap, pinOrder, pinWrongNet, routeFailed, tapWrongNet, traceAmpacity, traceEdge, traceSpacing];
  for (const rule of rules) {
    expect([rule.code, run(rule, frontEndInput())]).toEqual([rule.code, []]);
    expect([rule.code, run(rule, frontEndInput({ fpc: null }))]).toEqual([rule.code, []]);
  }
});

describe('trace-spacing', () => {
  it('keeps the fabrication floor between covered lines', () => {
    const findings = run(traceSpacing, withBody(copper('stray', N2, 'trace', rect(40, 22.275, 60, 22.5))));
    expect(findings).toMatchObject([{ required: 0.2, unit: 'mm', items: ['fpc:fe1/trace:g1|g2', 'stray'], at: { y: 22.2, z: 55 }, params: { netA: 'N1', netB: 'N2', voltage_V: 3.65 } }]);
    expect(findings[0]?.actual).toBeCloseTo(0.15, 9);
    expect(findings[0]?.key).toBe('trace-spacing~fpc:fe1~g1|g2~g2|g3');
    expect(run(traceSpacing, withBody(copper('stray', N2, 'trace', rect(40, 22.325, 60, 22.5))))).toEqual([]);
  });

  it('takes column B4 for the voltage, and A6 beside an open pad', () => {
    // 200 V: B4 0.4 mm, A6 0.8 mm.
    const high = contextOf({ nets: { ...contextOf().nets, cellMax_V: 200 } });
    const near = (kind: 'trace' | 'pad') => run(traceSpacing, withBody(copper('stray', N2, kind, rect(40, 22.425, 60, 22.6))), high).filter((found) => found.items.includes('stray'));
    expect(near('trace').map((found) => found.required)).toEqual([0.4]);
    expect(near('pad').map((found) => found.required)).toEqual([0.8]);
  });

  it('is 0 for lines that cross, and for one within another', () => {
    expect(run(traceSpacing, withBody(copper('stray', N2, 'trace', rect(40, 21.5, 40.25, 22.5))))[0]?.actual).toBe(0);
    const wide = edited('fpc:fe1/trace:g1|g2', { outline: rect(10, 21, 100, 24) });
    const inside = { ...wide, fpc: wide.fpc && { ...wide.fpc, bodies: [...wide.fpc.bodies, copper('stray', N2, 'trace', rect(50, 22.4, 51, 22.6))] } };
    expect(run(traceSpacing, inside).filter((found) => found.items.includes('stray'))).toMatchObject([{ actual: 0 }]);
  });
});

describe('trace-edge', () => {
  it('measures to the outline and to holes', () => {
    expect(run(traceEdge, withBody(copper('stray', N2, 'trace', rect(40, 29.3, 60, 29.6))))).toMatchObject([{ items: ['stray', 'fpc:fe1'], required: 0.5, unit: 'mm', at: { y: 29.8 }, params: { net: 'N2' }, key: 'trace-edge~fpc:fe1~g2|g3' }]);
    const holed = withFpc({ region: { outline: rect(5, 15, 110, 30), holes: [circle({ x: 50, y: 24 }, 1.5)] } });
    const [found] = run(traceEdge, holed);
    expect(found?.actual).toBeCloseTo(0.375, 3);
    expect(found?.at?.x).toBeCloseTo(50, 1);
    expect(run(traceEdge, withFpc({ region: { outline: rect(5, 15, 110, 30), holes: [circle({ x: 50, y: 24.13 }, 1.5)] } }))).toEqual([]);
  });

  it('is 0 for copper beyond the film', () => {
    expect(run(traceEdge, withBody(copper('stray', N2, 'pad', rect(120, 18, 121, 19))))).toMatchObject([{ actual: 0 }]);
    expect(run(traceEdge, withBody(copper('stray', N2, 'pad', rect(104, 29, 121, 31))))).toMatchObject([{ actual: 0 }]);
  });
});

describe('trace-ampacity', () => {
  it('asks for twice the balancing current at the deck’s rise', () => {
    // 0.25 mm x 35 um: 13.56 mil2, k 0.024, 10 K.
    const carried = 0.024 * 10 ** 0.44 * ((0.25 * 0.035) / 6.4516e-4) ** 0.725;
    const context = (balancing_A: number) => contextOf({ sampling: { ...sampling, balancing_A } });
    expect(run(traceAmpacity, frontEndInput(), context(carried / 2 - 1e-6))).toEqual([]);
    const findings = run(traceAmpacity, frontEndInput(), context(carried / 2 + 0.01));
    expect(findings.map((found) => found.params['net'])).toEqual(['N0', 'N1']);
    expect(findings[0]?.actual).toBeCloseTo(carried, 9);
    expect(findings[0]?.required).toBeCloseTo(carried + 0.02, 9);
    expect(findings[0]?.at).toEqual({ x: 10, y: 20, z: 55 });
  });
});

describe('fuse-neck', () => {
  const withFuse = (change: object | null) => withFpc({ traces: circuit().traces.map((trace, i) => (i === 0 ? { ...trace, fuse: change && trace.fuse && { ...trace.fuse, ...change } } : trace)) });

  it('is asked of every voltage trace', () => {
    expect(run(fuseNeck, withFuse(null))).toMatchObject([{ actual: 0, required: 1, key: 'fuse-neck~fpc:fe1~|g1~#missing', params: { net: 'N0', variant: 'missing' } }]);
  });

  it('is at most 0.6 of the section and carries the balancing current', () => {
    expect(run(fuseNeck, withFuse({ width_mm: 0.15 }))).toEqual([]);
    expect(run(fuseNeck, withFuse({ width_mm: 0.16 }))).toMatchObject([{ actual: 0.64, required: 0.6, params: { variant: 'section' } }]);
    expect(run(fuseNeck, withFuse({ width_mm: 0.05 }))).toMatchObject([{ required: 0.2, unit: 'A', params: { variant: 'current' }, at: { x: 92.5, y: 20 } }]);
  });

  it('lies within 20 mm of its tab along the trace', () => {
    const at = (x: number) => edited('fpc:fe1/trace:|g1/fuse', { outline: rect(x - 1.5, 19.94, x + 1.5, 20.06) });
    expect(run(fuseNeck, at(78.5))).toEqual([]);
    expect(run(fuseNeck, at(77))).toMatchObject([{ actual: 21.5, required: 20, unit: 'mm', params: { variant: 'place' }, at: { x: 77, y: 20 } }]);
  });
});

describe('taps', () => {
  it('missing-tap: each net of the front end once', () => {
    const { taps } = circuit();
    expect(run(missingTap, withFpc({ taps: taps.slice(1) }))).toMatchObject([{ items: ['busbar:|g1', 'fpc:fe1', 'fe1'], actual: 0, required: 1, params: { net: 'N0', frontEnd: 'fe1' }, at: { x: 115.25, y: 20, z: 55 } }]);
    expect(run(missingTap, withFpc({ taps: [...taps, ...taps.slice(0, 1).map((tap) => ({ ...tap, id: 'second' }))] }))).toMatchObject([{ actual: 2 }]);
  });

  it('tap-wrong-net: the tab lies on another bar', () => {
    const findings = run(tapWrongNet, edited('tap:fe1:c1:neg', { outline: rect(99, 19.6, 112, 21.5) }));
    expect(findings).toMatchObject([{ items: ['tap:fe1:c1:neg', 'busbar:g1|g2'], actual: 'N1', required: 'N0', at: { x: 111, y: 20 }, key: 'tap-wrong-net~busbar:g1|g2~fpc:fe1@|g1' }]);
  });

  it('tap-wrong-net: the tab misses its own bar', () => {
    expect(run(tapWrongNet, edited('tap:fe1:c1:neg', { outline: rect(99, 19.6, 110, 20.4) }))).toMatchObject([{ params: { variant: 'off-bar', net: 'N0' }, required: 'N0' }]);
  });

  it('tap-wrong-net: the terminal is of another front end or net', () => {
    const { taps } = circuit();
    const sensing = (terminal: string) => withFpc({ taps: taps.map((tap, i) => (i === 1 ? { ...tap, terminal } : tap)) });
    expect(run(tapWrongNet, sensing('terminal:c2:neg'))).toMatchObject([{ items: ['tap:fe1:c1:pos', 'terminal:c2:neg'], actual: null, required: 'N1', params: { variant: 'terminal' } }]);
    expect(run(tapWrongNet, sensing('terminal:c1:neg'))).toMatchObject([{ actual: 'N0', required: 'N1' }]);
  });
});

describe('pins', () => {
  const renumbered = (numbers: readonly number[]) => withFpc({ connector: { ...circuit().connector, pins: circuit().connector.pins.map((pin, i) => ({ ...pin, number: numbers[i] ?? 0 })) } });

  it('pin-order: voltage pins ascend by number, sensors between them', () => {
    expect(run(pinOrder, renumbered([2, 1]))).toMatchObject([{ items: ['fpc:fe1/connector', 'fpc:fe1'], actual: 'N0', required: '> N1', params: { pin: 2 }, at: { x: 10, y: 20, z: 55 } }]);
    const { connector } = circuit();
    const between = { number: 2, net: 'ntc:fe1:c1+', pad: 'p', trace: 't', at: { x: 0, y: 0 } };
    const pins = [...connector.pins.map((pin) => ({ ...pin, number: pin.number * 2 - 1 })), between];
    expect(run(pinOrder, withFpc({ connector: { ...connector, pins } }))).toEqual([]);
  });

  it('pin-wrong-net: the trace at the pin carries its net', () => {
    const { connector } = circuit();
    const swapped = { ...connector, pins: connector.pins.map((pin, i) => ({ ...pin, trace: connector.pins[1 - i]?.trace ?? '' })) };
    expect(run(pinWrongNet, withFpc({ connector: swapped }))).toMatchObject([{ actual: 'N1', required: 'N0', params: { pin: 1 } }, { actual: 'N0', required: 'N1' }]);
    expect(run(pinWrongNet, edited('fpc:fe1/pin:1', { net: N2 }))).toMatchObject([{ actual: 'N2', required: 'N0', at: { x: 10, y: 20 } }]);
  });
});

describe('the front end as a whole', () => {
  it('missing-ntc', () => {
    expect(run(missingNtc, withFpc({ ntcs: circuit().ntcs.slice(1) }))).toMatchObject([{ actual: 1, required: 2, items: ['fpc:fe1', 'fe1'] }]);
  });

  it('fpc-panel fits in either orientation', () => {
    expect(run(fpcPanel, withFpc({ blank_mm: { x: 250, y: 1500 } }))).toEqual([]);
    expect(run(fpcPanel, withFpc({ blank_mm: { x: 200, y: 1501 } }))).toMatchObject([{ actual: 1501, required: 1500, unit: 'mm', items: ['fpc:fe1'] }]);
    expect(run(fpcPanel, withFpc({ blank_mm: { x: 1000, y: 260 } }))).toMatchObject([{ actual: 260, required: 250 }]);
  });

  it('route-failed passes on reason, place and figures', () => {
    const failure = { frontEnd: 'fe1', code: 'channel-too-narrow', message: 'too narrow', at: { x: 3, y: 4 }, actual: 5, required: 8 };
    expect(run(routeFailed, frontEndInput({ fpc: null, failure }))).toMatchObject([{ items: ['fe1', 'fpc:fe1'], actual: 5, required: 8, unit: 'mm', at: { x: 3, y: 4, z: 50 }, params: { cause: 'channel-too-narrow', reason: 'too narrow' } }]);
  });

  it('front-end-channels', () => {
    const groups = Array.from({ length: 15 }, (_, i) => `g${i + 1}`);
    expect(run(frontEndChannels, frontEndInput({ frontEnd: { id: 'fe1', kind: 'frontEnd', groups } }))).toMatchObject([{ actual: 15, required: 14, items: ['fe1'] }]);
    expect(run(frontEndChannels, frontEndInput({ frontEnd: { id: 'fe1', kind: 'frontEnd', groups: groups.slice(1) } }))).toEqual([]);
  });

  it('floating-trace: from the bar to the pin in one piece', () => {
    expect(run(floatingTrace, edited('fpc:fe1/trace:|g1', { outline: rect(20, 19.875, 100, 20.125) }))).toMatchObject([{ items: ['fpc:fe1', 'busbar:|g1'], actual: 2, required: 1, params: { net: 'N0' } }]);
    expect(run(floatingTrace, frontEndInput({ busbars: [tappedBar(N0, 25), tappedBar(N1, 22)] }))).toMatchObject([{ actual: 2, params: { net: 'N0' } }]);
  });
});
