/** Bars that somebody cut: their pieces, the laps between them and what each carries. */
import { describe, expect, it } from 'vitest';
import { reasonText } from '../../../shared/check/messages/fieldLabel.ts';
import { builtInPieces } from '../../../shared/busbar/cuts/builtInPieces.ts';
import type { BusbarInput } from '../../../shared/busbar/input.ts';
import { leastStepBumpRoom_mm, stepBumpProfile } from '../../../shared/busbar/stepBump.ts';
import { bumpProfile } from '../../../shared/busbar/bump.ts';
import { boundsOf, signedArea_mm2 } from '../../../shared/geometry/contour.ts';
import { flatten, regionArea_mm2 } from '../../../shared/geometry/flatten.ts';
import { solidDistance } from '../../../shared/geometry/solid.ts';
import type { Busbar } from '../../../shared/model/derived/busbar.ts';
import { busbarId, readBarKey, wholeOfCut } from '../../../shared/model/ids.ts';
import type { BarCutValue, OverrideRecord } from '../../../shared/model/records/decisions.ts';
import { materialOf } from '../../../shared/standards/materials.ts';
import { endsOf, placedPack, sampleBusbars, sampleCellType, sampleDuty, sampleStructure } from '../placement/samplePack.ts';

/** Two rows of three groups, 72 mm from cell to cell. */
function inputOf(parallel: number, k: number, overrides: readonly OverrideRecord[] = [], change: Partial<BusbarInput> = {}): BusbarInput & { readonly key: string } {
  const structure = { ...sampleStructure(), cellsPerRow: 3 * parallel, envelope_mm: { x: 60 + 90 + 216 * parallel, y: 420, z: 260 } };
  const ends = endsOf(placedPack(structure, sampleCellType(), parallel), k, parallel);
  return { ...ends, key: ends.net, settings: sampleBusbars(), duty: { ...sampleDuty(), continuous_A: 280 * parallel }, overrides, outputDirection: { x: -1, y: 0 }, sharedThickness_mm: 2, ...change };
}

const override = (target: string, feature: string, value: OverrideRecord['value']): OverrideRecord => ({ id: `${target} ${feature}`, kind: 'override', target, feature, value });

function cut(parallel: number, k: number, cuts: readonly BarCutValue[], more: (key: string) => readonly OverrideRecord[] = () => [], change: Partial<BusbarInput> = {}) {
  const plain = inputOf(parallel, k, [], change);
  const own = more(plain.key);
  const target = busbarId(plain.key);
  const input = { ...plain, overrides: [...cuts.map((value, i) => override(target, `split:${i + 1}`, value)), ...own.filter((one) => one.target === target)] };
  const { pieces, refused } = builtInPieces(input, (of) => own.filter((one) => one.target === of));
  const bars = [...pieces.values()].map(({ built }) => {
    if (!built.busbar) throw new Error(built.problem ?? '');
    return built.busbar;
  });
  return { bars, refused, pieces, key: plain.key };
}

const currents = (bar: Busbar | undefined) => bar?.segments.map(({ section }) => section.current_A);
const body = (bar: Busbar | undefined, name: string) => {
  const found = bar?.bodies.find(({ id }) => id === `${bar.id}/${name}`);
  if (!found) throw new Error(`${bar?.id} has no ${name}`);
  return found;
};

describe('the key of a piece', () => {
  it('leads to the whole and to the net', () => {
    expect(wholeOfCut('g1|g2~3')).toEqual({ whole: 'g1|g2', cut: 3 });
    expect(wholeOfCut('g1|g2')).toEqual({ whole: 'g1|g2', cut: null });
    expect(readBarKey('g1|g2#low~2')).toEqual({ net: 'g1|g2', piece: 'low' });
  });
});

describe('a bump that lands on another bar', () => {
  const { bump } = sampleBusbars();

  it('is the plain one where the other has no thickness', () => {
    const [step, plain] = [stepBumpProfile(2, bump, 100, { on: 'high', by_mm: 0 }), bumpProfile(2, bump, 100)];
    expect(step?.chord_mm).toBeCloseTo(plain?.chord_mm ?? NaN, 9);
    expect(step?.developed_mm).toBeCloseTo(plain?.developed_mm ?? NaN, 6);
    expect(signedArea_mm2(flatten(step?.contour ?? []))).toBeCloseTo(signedArea_mm2(flatten(plain?.contour ?? [])), 3);
  });

  it('has one thickness all along its neutral fibre and is mirrored for the other side', () => {
    const high = stepBumpProfile(2, bump, 100, { on: 'high', by_mm: 2 });
    const low = stepBumpProfile(2, bump, 100, { on: 'low', by_mm: 2 });
    const half = stepBumpProfile(2, { ...bump, kFactor: 0.5 }, 100, { on: 'high', by_mm: 2 });
    expect(signedArea_mm2(flatten(high?.contour ?? [], 1e-4))).toBeCloseTo(2 * (half?.developed_mm ?? NaN), 1);
    expect(low?.developed_mm).toBe(high?.developed_mm);
    expect(low?.bends.map(({ direction }) => direction)).toEqual(high?.bends.map(({ direction }) => direction).reverse());
    const top = (x: number) => Math.max(...(high?.contour ?? []).filter((vertex) => vertex.x === x).map((vertex) => vertex.y));
    const half_mm = (high?.chord_mm ?? NaN) / 2;
    expect([top(-half_mm), top(half_mm)]).toEqual([2, 4]);
    expect(stepBumpProfile(2, bump, leastStepBumpRoom_mm(2, bump, { on: 'high', by_mm: 2 }) - 0.01, { on: 'high', by_mm: 2 })).toBeNull();
  });
});

describe('a link in two pieces with a welded lap', () => {
  const { bars, refused, key } = cut(1, 1, [{ cells: ['c2'], joint: 'welded' }]);
  const [under, over] = bars;

  it('keeps its own name for what is left, its net and every weld pad', () => {
    expect(refused).toEqual([]);
    expect(bars.map(({ id }) => id)).toEqual([busbarId(key), `${busbarId(key)}~1`]);
    expect(bars.map(({ net, role }) => [net, role])).toEqual([[key, 'link'], [key, 'link']]);
    expect(bars.map(({ pads }) => pads.map(({ terminal }) => terminal))).toEqual([['terminal:c1:pos'], ['terminal:c2:neg']]);
  });

  it('lies on the other one for the length of the overlap, the bump between lap and pad', () => {
    const [flat, lap, bump] = [body(under, 'flat-a'), body(over, 'lap-1'), body(over, 'bump-lap-1')];
    expect(lap.z).toEqual([flat.z[1], flat.z[1] + 2]);
    const [a, b] = [boundsOf(flat.outline), boundsOf(lap.outline)];
    expect(a.maxX - b.minX).toBeCloseTo(12, 6);
    expect(solidDistance(flat, lap).distance_mm).toBe(0);
    expect(solidDistance(lap, bump).distance_mm).toBe(0);
    expect(solidDistance(bump, body(over, 'flat-a')).distance_mm).toBe(0);
    // The bump comes down beside the end of the piece below.
    expect(solidDistance(flat, body(over, 'flat-a')).distance_mm).toBeGreaterThan(10);
    expect(over?.raised).toHaveLength(2);
  });

  it('is welded through into the piece below, as on a pad', () => {
    const weld = body(over, 'weld-lap-1');
    expect(weld.z).toEqual([body(under, 'flat-a').z[1] - 1, body(over, 'lap-1').z[1]]);
    expect(over?.laps).toMatchObject([{ to: under?.id, isOver: true, joint: 'welded', weldArea_mm2: 4 * 1.2 * 26, current_A: 280, between: ['terminal:c2:neg', 'terminal:c1:pos'] }]);
    expect(under?.laps).toMatchObject([{ to: over?.id, isOver: false }]);
    expect(under?.bodies.some(({ id }) => id.includes('weld-lap'))).toBe(false);
  });

  it('is rated by its own branch, and weighs what is cut', () => {
    expect([currents(under), currents(over)]).toEqual([[280], [280]]);
    for (const bar of bars) expect(bar.mass_kg).toBeCloseTo(regionArea_mm2(bar.flat) * 2 * 1e-9 * materialOf(bar.section.material).density_kg_m3, 12);
    expect([under?.flat.bends.length, over?.flat.bends.length]).toEqual([0, 4]);
    const flat = boundsOf(over?.flat.outline ?? []);
    const [pad, lap] = [boundsOf(body(over, 'flat-a').outline), boundsOf(body(over, 'lap-1').outline)];
    const bump = stepBumpProfile(2, sampleBusbars().bump, 100, { on: 'low', by_mm: 2 });
    expect(flat.maxX).toBeCloseTo(pad.maxX - pad.minX + (lap.maxX - lap.minX) + (bump?.developed_mm ?? NaN), 2);
  });
});

describe('a lap', () => {
  const at = (cutValue: Partial<BarCutValue>) => cut(1, 1, [{ cells: ['c2'], joint: 'welded', ...cutValue }]);

  it('is bolted through a hole in both pieces, with a washer on top', () => {
    const plain = sampleBusbars();
    const { bars: [under, over] } = cut(1, 1, [{ cells: ['c2'], joint: 'bolted' }], undefined, { settings: { ...plain, output: { ...plain.output, washer: 'plain' } } });
    expect([under?.flat.holes.length, over?.flat.holes.length]).toEqual([2, 2]);
    expect(body(over, 'washer-lap-1').kind).toBe('fastener');
    expect(under?.section.width_mm).toBeCloseTo(43 - sampleBusbars().output.hole_mm, 6);
    expect(over?.section.width_mm).toBeCloseTo(43 - sampleBusbars().output.hole_mm, 6);
    const middles = [under, over].map((bar) => bar?.laps?.[0]?.centre);
    expect(middles[0]).toEqual(middles[1]);
  });

  it('lies where it was put within what there is room for, and says what that is', () => {
    const { bars: [under] } = at({ at_mm: -4 });
    const lap = under?.laps?.[0];
    expect(lap?.at_mm).toBe(-4);
    for (const at_mm of lap?.range_mm ?? []) expect(at({ at_mm }).refused).toEqual([]);
    const beyond = at({ at_mm: (lap?.range_mm[1] ?? 0) + 0.1 });
    expect(beyond.bars).toEqual([]);
    expect(beyond.refused[0]?.reason).toMatch(/^the lap must lie from -?[\d.]+ mm to -?[\d.]+ mm from the midline/);
    expect(at({ overlap_mm: 5 }).refused[0]?.reason).toContain('at least 10.8 mm');
    expect(at({ overlap_mm: 60 }).refused[0]?.reason).toContain('between the weld pads');
  });

  it('has pieces of different thickness where somebody wants that', () => {
    const { bars: [under, over] } = cut(1, 1, [{ cells: ['c2'], joint: 'welded' }], (key) => [override(busbarId(key), 'thickness_mm', 3), override(`${busbarId(key)}~1`, 'thickness_mm', 1.5)]);
    expect([under, over].map((bar) => bar?.section.thickness_mm)).toEqual([3, 1.5]);
    const base_z = body(over, 'flat-a').z[0];
    expect(body(over, 'lap-1').z).toEqual([base_z + 3, base_z + 4.5]);
  });

  it('is kept clear of holes of the piece below', () => {
    const hole = (x: number) => (key: string) => [override(busbarId(key), 'hole:1', { cell: 'c1', x, y: 0, width_mm: 4 })];
    const centre_x = boundsOf(body(at({}).bars[0], 'flat-a').outline).maxX;
    const { bars: [under] } = cut(1, 1, [{ cells: ['c2'], joint: 'welded' }], hole(17));
    expect(under?.details).toHaveLength(1);
    const { pieces, key } = cut(1, 1, [{ cells: ['c2'], joint: 'welded' }], hole(centre_x - 140 - 6));
    expect(pieces.get(key)?.built.refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('it cuts the lap joint')]);
  });
});

describe('a bar of two cells in parallel', () => {
  it('passes on what the cells behind the lap take', () => {
    const outer = cut(2, 1, [{ cells: ['c4'], joint: 'welded' }]).bars;
    expect(outer.map(currents)).toEqual([[280, 560, 280], [280]]);
    const inner = cut(2, 1, [{ cells: ['c3', 'c4'], joint: 'welded' }]).bars;
    expect(inner.map(currents)).toEqual([[280, 560], [280, 560]]);
    expect(inner[0]?.laps?.[0]?.current_A).toBe(560);
    const all = cut(2, 1, [{ cells: ['c3', 'c4'], joint: 'welded' }, { cells: ['c4'], joint: 'bolted' }, { cells: ['c2'], joint: 'welded' }]);
    expect(all.refused).toEqual([]);
    expect(all.bars.map(({ pads }) => pads.length)).toEqual([1, 1, 1, 1]);
    expect(all.bars.map(({ laps = [] }) => laps.map(({ current_A }) => current_A).sort())).toEqual([[280], [280, 560], [280], [280, 560]]);
  });

  it('is two conductors of one net where cells stand opposite each other in pairs', () => {
    const { bars, refused, pieces } = cut(2, 3, [{ cells: ['c6', 'c7'], joint: 'none' }]);
    expect(refused).toEqual([]);
    expect(bars.map(({ pads }) => pads.length)).toEqual([2, 2]);
    expect(bars.map(currents)).toEqual([[280], [280]]);
    expect([...pieces.values()].map(({ conductor }) => [conductor.hasPlus, conductor.hasMinus])).toEqual([[true, true], [true, true]]);
  });

  it('lies apart where a cut without a joint leaves one polarity on a side', () => {
    const { bars, pieces } = cut(2, 1, [{ cells: ['c3', 'c4'], joint: 'none' }]);
    expect(bars.map(({ role }) => role)).toEqual(['link', 'link']);
    expect([...pieces.values()].map(({ conductor }) => [conductor.hasPlus, conductor.hasMinus])).toEqual([[true, false], [false, true]]);
  });
});

describe('an output of two cells', () => {
  it('keeps its lug on one piece, to which the other brings its half', () => {
    const { bars, refused } = cut(2, 0, [{ cells: ['c1'], joint: 'welded' }]);
    expect(refused).toEqual([]);
    expect(bars.map(({ boltHoles }) => boltHoles.length)).toEqual([0, 1]);
    expect(bars.map(({ role }) => role)).toEqual(['output', 'output']);
    expect(bars.map(({ laps }) => laps?.[0]?.current_A)).toEqual([280, 280]);
    expect(currents(bars[1])?.at(0)).toBe(280);
    expect(Math.max(...(currents(bars[1]) ?? []))).toBe(560);
  });
});

describe('a cut that cannot be made', () => {
  it('leaves the bar whole and says why, in Chinese as well', () => {
    const reasons = [
      cut(1, 1, [{ cells: ['c1', 'c2'], joint: 'none' }]),
      cut(1, 1, [{ cells: ['c9'], joint: 'none' }]),
      cut(2, 3, [{ cells: ['c7', 'c8'], joint: 'welded' }]),
      cut(2, 1, [{ cells: ['c2', 'c4'], joint: 'none' }]),
      cut(1, 1, [{ cells: ['c2'], joint: 'welded', overlap_mm: 60 }]),
      cut(1, 1, [{ cells: ['c2'], joint: 'welded', overlap_mm: 5 }]),
      cut(1, 1, [{ cells: ['c2'], joint: 'welded', at_mm: 30 }]),
    ].map(({ bars, refused }) => {
      expect(bars).toEqual([]);
      return refused[0]?.reason ?? '';
    });
    expect(reasons.slice(0, 4)).toEqual([
      'the cut leaves a piece without a terminal',
      'the bar does not lie over c9',
      'the cut runs through 2 branches of the bar: a lap joint is made in one',
      expect.stringMatching(/^a piece would lead over terminal:c\d:(pos|neg), which is left to another one$/),
    ]);
    for (const reason of reasons) expect(reasonText('zh', reason)).toMatch(/\p{Script=Han}/u);
  });
});
