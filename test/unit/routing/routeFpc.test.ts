import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Fpc } from '../../../shared/model/derived/index.ts';
import { routeFpc, type RouteInput } from '../../../shared/routing/routeFpc.ts';
import { fpcFaults } from './fpcFaults.ts';
import { rowInput, SAMPLING } from './rowFixture.ts';

function routed(input: RouteInput): Fpc {
  const outcome = routeFpc(input);
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
  return outcome.fpc;
}

function failure(input: RouteInput) {
  const outcome = routeFpc(input);
  if (outcome.ok) throw new Error('expected a failure');
  return outcome.failure;
}

describe.each(['x', 'y'] as const)('a row of 13 cells along %s', (along) => {
  describe.each([true, false])('lowest cell at the connector: %s', (ascending) => {
    it.each([-1, 1] as const)('routes with the lowest terminal on side %i', (lowestSide) => {
      const input = rowInput({ along, ascending, lowestSide });
      const fpc = routed(input);
      expect(fpcFaults(fpc, input)).toEqual([]);
      expect(fpc.taps).toHaveLength(14);
      expect(fpc.ntcs.map((ntc) => ntc.cell)).toEqual(ascending ? ['c1', 'c7', 'c13'] : ['c13', 'c7', 'c1']);
      expect(fpc.traces.filter((trace) => trace.fuse)).toHaveLength(14);
      const head = fpc.bodies.find((body) => body.kind === 'connector')!;
      const box = boundsOf(head.outline);
      expect(along === 'x' ? box.maxX : box.maxY).toBeLessThan(105);
    });
  });
});

describe('the routed circuit', () => {
  const input = rowInput();
  const fpc = routed(input);

  it('senses its own groups: the lowest net at the lowest -, every other at the + below it', () => {
    expect(fpc.taps[0]!.terminal).toBe('terminal:c1:neg');
    expect(fpc.taps.slice(1).map((tap) => tap.terminal)).toEqual(input.cells.map((cell) => `terminal:${cell.id}:pos`));
  });

  it('gives sensor lines the front end lowest net as reference', () => {
    expect(fpc.ntcs[0]).toMatchObject({ id: 'ntc:fe1:c1', netPlus: 'ntc:fe1:c1+', netMinus: 'ntc:fe1:c1-', reference: '|g1' });
  });

  it('states resistance with the neck and fusing currents of its section', () => {
    const trace = fpc.traces[0]!;
    const plain = (1.724e-8 * 1e3) / (0.035 * 0.25);
    const neck = (1.724e-8 * 1e3) / (0.035 * 0.12);
    expect(trace.resistance_ohm).toBeCloseTo((trace.length_mm - 3) * plain + 3 * neck, 6);
    expect(trace.fuse!.fusing_1s_A).toBeCloseTo(288.7 * 0.035 * 0.12, 2);
    expect(trace.fuse!.fusing_10ms_A).toBeCloseTo(10 * trace.fuse!.fusing_1s_A, 6);
  });

  it('lays tab, copper and coverlay on the levels of the stack', () => {
    const level = (kind: string) => fpc.bodies.find((body) => body.kind === kind)!.z;
    expect(fpc.copperTop_z).toBe(229.2);
    expect(level('trace')).toEqual([229.165, 229.2]);
    expect(level('pad')).toEqual([229.165, 229.2]);
    expect(level('tab')).toEqual([229.2, 229.4]);
    expect(level('coverlay')).toEqual([229.2, 229.25]);
    expect(level('fpc')).toEqual([229.14, 229.165]);
  });

  it('gives the vendor a flat pattern with true arcs at the origin', () => {
    expect(boundsOf(fpc.flat.outline)).toMatchObject({ minX: 0, minY: 0, maxX: fpc.blank_mm.x, maxY: fpc.blank_mm.y });
    expect(fpc.blank_mm.x).toBeGreaterThan(fpc.blank_mm.y);
    expect(fpc.flat.outline.filter((vertex) => vertex.bulge).length).toBeGreaterThan(20);
    expect(routed(rowInput({ along: 'y' })).blank_mm.x).toBeGreaterThan(900);
  });

  it('is the same every time', () => {
    expect(JSON.stringify(routed(rowInput()))).toBe(JSON.stringify(fpc));
  });

  it('does not depend on labels or on the order of the busbars', () => {
    const other = { ...input, busbars: [...input.busbars].reverse(), nets: input.nets.map((net) => ({ ...net, label: 'x' })) };
    expect(JSON.stringify(routed(other))).toBe(JSON.stringify(fpc));
  });

  it('leaves places of the connector free where neighbouring pins differ by much', () => {
    const numbers = fpc.connector.pins.map((pin) => pin.number);
    const gap = numbers.findIndex((number, i) => i > 0 && number > numbers[i - 1]! + 1);
    expect(gap).toBeGreaterThan(0);
    expect(fpc.connector.pins[gap]!.net.startsWith('ntc:') || fpc.connector.pins[gap - 1]!.net.startsWith('ntc:')).toBe(true);
  });
});

describe('small and odd rows', () => {
  it.each([1, 2, 3, 18])('routes %i cells both ways', (count) => {
    for (const ascending of [true, false]) {
      for (const lowestSide of [-1, 1] as const) {
        const input = rowInput({ count, ascending, lowestSide, sampling: { ...SAMPLING, ntcPerFrontEnd: 1 } });
        expect(fpcFaults(routed(input), input)).toEqual([]);
      }
    }
  });

  it('routes a front end in the middle of the pack', () => {
    const input = rowInput({ firstLevel: 26, ascending: false });
    expect(fpcFaults(routed(input), input)).toEqual([]);
  });

  it('steps a tab up to a thicker bar', () => {
    const input = rowInput();
    const [first, second] = input.busbars as [RouteInput['busbars'][number], RouteInput['busbars'][number]];
    const top = second.z[1] + 0.5;
    const z = [second.z[0], top] as const;
    const thicker = { ...second, z, bodies: second.bodies.map((body) => ({ ...body, z })) };
    const stepped = { ...input, busbars: [first, thicker, ...input.busbars.slice(2)] };
    const fpc = routed(stepped);
    expect(fpc.copperTop_z).toBe(first.z[1]);
    expect(fpc.bodies.filter((body) => body.kind === 'tab' && body.net === second.net)).toHaveLength(3);
    expect(fpcFaults(fpc, stepped)).toEqual([]);
  });

  it('runs own-side branches along the row where the channel is too shallow for necks', () => {
    const input = rowInput({ sampling: { ...SAMPLING, fuse: { width_mm: 0.12, length_mm: 8 } } });
    const fpc = routed(input);
    expect(fpcFaults(fpc, input)).toEqual([]);
    const own = fpc.bodies.find((body) => body.id === `${fpc.traces[0]!.id}/fuse`)!;
    const box = boundsOf(own.outline);
    expect(box.maxX - box.minX).toBeCloseTo(8, 5);
  });
});

describe('what cannot be routed', () => {
  it('names a channel that is too narrow, with what there is and what is needed', () => {
    const input = rowInput({ sampling: { ...SAMPLING, fpc: { ...SAMPLING.fpc, traceWidth_mm: 0.6, minSpace_mm: 0.5 } } });
    const found = failure(input);
    expect(found.code).toBe('channel-too-narrow');
    expect(found.actual!).toBeLessThan(found.required!);
    expect(found.at).not.toBeNull();
  });

  it('names a connector that would leave the envelope', () => {
    expect(failure(rowInput({ front: 20 }))).toMatchObject({ frontEnd: 'fe1', code: 'connector-outside-envelope', actual: 20 });
  });

  it('names a neck that fits nowhere', () => {
    const found = failure(rowInput({ sampling: { ...SAMPLING, ntcPerFrontEnd: 1, fuse: { width_mm: 0.12, length_mm: 30 } } }));
    expect(found.code).toBe('no-room-for-fuse');
    expect(found.required).toBeGreaterThan(found.actual!);
  });

  it('names a missing busbar', () => {
    const input = rowInput();
    expect(failure({ ...input, busbars: input.busbars.slice(1) }).code).toBe('tap-unreachable');
  });

  it('names a tab that is too short or too wide', () => {
    expect(failure(rowInput({ sampling: { ...SAMPLING, tab: { ...SAMPLING.tab, length_mm: 8.5 } } })).code).toBe('tab-too-short');
    expect(failure(rowInput({ sampling: { ...SAMPLING, tab: { ...SAMPLING.tab, width_mm: 25 } } })).code).toBe('no-room-for-tab');
    expect(failure(rowInput({ sampling: { ...SAMPLING, tab: { ...SAMPLING.tab, onBar_mm: 12, length_mm: 18 } } })).code).toBe('no-room-for-tab');
  });

  it('names cells of two rows, too many sensors, a wide neck and figures beyond the tables', () => {
    const input = rowInput();
    const moved = input.cells.map((cell, i) => (i === 12 ? { ...cell, slot: { row: 1, position: 12 } } : cell));
    expect(failure({ ...input, cells: moved }).code).toBe('not-one-row');
    expect(failure(rowInput({ count: 2 })).code).toBe('too-many-ntcs');
    expect(failure(rowInput({ sampling: { ...SAMPLING, fuse: { width_mm: 0.3, length_mm: 3 } } })).code).toBe('neck-too-wide');
    expect(failure({ ...input, altitude_m: 90_000 }).code).toBe('outside-tables');
    expect(failure({ ...input, cells: [] }).code).toBe('no-cells');
  });
});
