/** Briefs unlike the shipped one: each gives a pack without a fault, or is refused with the field to blame. */
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../shared/derive/create.ts';
import { parseBrief } from '../../shared/format/brief.ts';
import { problemText, type Result } from '../../shared/model/result.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Derived } from '../../shared/model/derived/index.ts';
import { boundsOf } from '../../shared/geometry/contour.ts';
import { derivedOf } from '../support/edited.ts';
import { exampleBrief } from '../support/examplePack.ts';
import { must } from '../support/must.ts';

function laidOut(change: object): Result<Document> {
  const brief = parseBrief(JSON.stringify({ ...exampleBrief(), ntcPerFrontEnd: undefined, ...change }));
  return brief.ok ? createDocument(brief.value) : brief;
}

function faultless(change: object): Derived {
  const derived = derivedOf(must(laidOut(change)));
  expect(derived.findings.filter((finding) => finding.severity === 'error').map(({ code, items, params }) => ({ code, items, params }))).toEqual([]);
  expect(derived.busbars).toHaveLength(derived.summary.series + 1);
  return derived;
}

const ctp = (structure: object = {}) => ({ structure: { type: 'ctp', ...structure } });

describe('arrangements', () => {
  it.each([
    ['1S, a cell alone', 1, ctp(), { taps: 2, frontEnds: 1, ntcs: 1 }],
    ['2S', 2, ctp(), { taps: 3, frontEnds: 1, ntcs: 2 }],
    ['5S, rows chosen', 5, ctp(), { taps: 6, frontEnds: 1, ntcs: 2 }],
    ['13S in one row', 13, ctp({ rows: 1 }), { taps: 14, frontEnds: 1, ntcs: 2 }],
    ['24S in two even rows', 24, ctp({ rows: 2, cellsPerRow: 12 }), { taps: 26, frontEnds: 2, ntcs: 4 }],
    ['26S in two odd rows', 26, ctp({ rows: 2, cellsPerRow: 13 }), { taps: 28, frontEnds: 2, ntcs: 4 }],
    ['39S in three rows, outputs at opposite ends', 39, ctp({ rows: 3, cellsPerRow: 13 }), { taps: 42, frontEnds: 3, ntcs: 6 }],
    ['48S in four even rows, legs round their back ends', 48, ctp({ rows: 4 }), { taps: 52, frontEnds: 4, ntcs: 8 }],
    ['52S, rows and envelope chosen', 52, ctp(), { taps: 56, frontEnds: 4, ntcs: 8 }],
  ])('%s', (_name, series, structure, counts) => {
    const derived = faultless({ series, ...structure });
    expect(derived.summary).toMatchObject({ series, cells: series, nets: series + 1, ...counts });
    for (const outputs of [derived.busbars[0], derived.busbars.at(-1)]) expect(outputs?.role).toBe('output');
  });

  it('leave the envelope room for a lug at the back, where rows are odd', () => {
    const { busbars, summary } = faultless({ series: 15, ...ctp({ rows: 3, cellsPerRow: 5 }) });
    const bolt_x = busbars.at(-1)?.boltHoles[0]?.centre.x ?? Infinity;
    expect(bolt_x).toBeLessThan(summary.envelope_mm.x);
    expect(bolt_x).toBeGreaterThan(summary.envelope_mm.x / 2);
  });
});

describe('prismatic cells in the frame of a vehicle', () => {
  const ctc = (structure: object) => ({ series: 24, structure: { type: 'ctc', ...structure } });

  it('lie under its floor, which is the lid, in an envelope that has room for it', () => {
    const { bodies, summary } = faultless(ctc({ rows: 2, chassis: { floor_mm: 2, floorClearance_mm: 4, zones: [{ name: 'seat cross member', x: [400, 480], y: [0, 420], z: [245, 266] }] } }));
    const floor = bodies.find(({ id }) => id === 'structure/floor');
    expect(floor).toMatchObject({ kind: 'cover', z: [summary.envelope_mm.z - 2, summary.envelope_mm.z] });
    const highest = Math.max(...bodies.filter(({ owner }) => owner !== 'structure').map(({ z }) => z[1]));
    expect(highest).toBeLessThanOrEqual(summary.envelope_mm.z - 2 - 4);
    expect(bodies.some(({ id, kind }) => id === 'structure/zone-1' && kind === 'keepout')).toBe(true);
  });

  it('keep out of a mount that reaches down between them', () => {
    const mount = { x: [950, 1070], y: [300, 420] } as const;
    const { cells } = faultless(ctc({ envelope_mm: { x: 1300, y: 700, z: 270 }, chassis: { zones: [{ name: 'tunnel mount', ...mount, z: [100, 270] }] } }));
    expect(cells).toHaveLength(24);
    for (const { outline } of cells) {
      const box = boundsOf(outline);
      expect(box.maxX <= mount.x[0] || box.minX >= mount.x[1] || box.maxY <= mount.y[0] || box.minY >= mount.y[1]).toBe(true);
    }
  });

  it('are refused where the floor comes too low', () => {
    const outcome = laidOut(ctc({ rows: 2, envelope_mm: { x: 1100, y: 420, z: 262 } }));
    expect(outcome.ok ? '' : problemText(outcome.problems[0] ?? { code: '', place: '', message: '' })).toMatch(/^structure\.envelope_mm\.z: .* 1\.7 mm too little$/);
  });
});

describe('duties and materials', () => {
  const thickness = (derived: Derived) => new Set(derived.busbars.map((bar) => bar.section.thickness_mm));

  it('of 100 A take thinner bars, of 400 A thicker ones, all of them equally thick', () => {
    const [low, high] = [faultless({ currents: { continuous_A: 100 } }), faultless({ currents: { continuous_A: 400 } })];
    expect([[...thickness(low)], [...thickness(high)]]).toEqual([[1], [3]]);
    for (const derived of [low, high]) for (const bar of derived.busbars) expect(bar.section.margin).toBeGreaterThanOrEqual(1.25 - 1e-9);
  });

  it('of 500 A take what the turns have room for, and broaden the lugs of the outputs', () => {
    const derived = faultless({ currents: { continuous_A: 500 } });
    const thin = derived.findings.filter((finding) => finding.code === 'busbar-ampacity');
    expect(thickness(derived)).toEqual(new Set([3]));
    expect(thin).toEqual([]);
    for (const output of [derived.busbars[0], derived.busbars.at(-1)]) {
      const box = boundsOf(output?.flat.outline ?? []);
      expect(box.maxY - box.minY).toBeGreaterThan(output?.width.value_mm ?? Infinity);
    }
  });

  it('in copper take thinner bars than in aluminium', () => {
    expect([...thickness(faultless({ busbar: { material: 'copper-T2' } }))]).toEqual([1.5]);
  });
});

describe('front ends', () => {
  it.each([
    ['of 12 channels, two a row', { part: 'bq79612' }, [7, 6]],
    ['of 14 channels', { part: 'bq79614' }, [13]],
    ['of 16 channels', { part: 'bq79616' }, [13]],
    ['of 18 channels, still one a row', { part: 'ltc6813' }, [13]],
    ['by count, evenly', { part: 'bq79614', count: 8 }, [7, 6]],
  ])('%s', (_name, frontEnd, sizes) => {
    const derived = faultless({ frontEnd });
    const taps = derived.fpcs.map((fpc) => fpc.taps.length - 1);
    expect(new Set(taps)).toEqual(new Set(sizes));
    expect(taps.reduce((sum, groups) => sum + groups, 0)).toBe(52);
    expect(derived.fpcs).toHaveLength(4 * sizes.length);
  });

  it.each([1, 2, 3, 4])('with %i sensors each', (ntcPerFrontEnd) => {
    expect(faultless({ ntcPerFrontEnd }).summary.ntcs).toBe(4 * ntcPerFrontEnd);
  });
});

describe('refusals', () => {
  it.each([
    ['an unknown cell', { cell: 'no-such-cell' }, /^cell: no cell "no-such-cell"/],
    ['no groups', { series: 0 }, /^series: expected more than 0, got 0$/],
    ['half a group', { series: 51.5 }, /^series: expected a whole number, got 51.5$/],
    ['a negative size', ctp({ envelope_mm: { x: -1130, y: 790, z: 265 } }), /^structure\.envelope_mm\.x: expected more than 0, got -1130$/],
    ['a string where a number belongs', { currents: { continuous_A: '280' } }, /^currents\.continuous_A: expected a number, got "280"$/],
    ['a missing current', { currents: {} }, /^currents\.continuous_A: expected a number, it is missing$/],
    ['53 cells in 52 places', { series: 53 }, /^series: 53 cells in 52 places \(4 x 13\): 1 too many$/],
    ['51 cells in 52 places', { series: 51 }, /^series: 51 cells in 52 places \(4 x 13\): 1 too few$/],
    ['an unknown field', { colour: 'red' }, /^colour: unknown field$/],
    ['an unknown field within', ctp({ row: 4 }), /^structure\.row: unknown field$/],
    ['groups that rows would split', { series: 26, parallel: 2, ...ctp({ rows: 4, cellsPerRow: 13 }) }, /^structure\.cellsPerRow: 13 cells per row cannot be dealt into groups of 2/],
    ['rows that do not divide the cells', ctp({ rows: 5 }), /^structure\.rows: 52 cells cannot be laid/],
    ['an envelope that is too small', ctp({ envelope_mm: { x: 1000, y: 790, z: 265 } }), /^structure\.envelope_mm\.x: .* 106\.1 mm too little$/],
    ['too few front ends', { frontEnd: { part: 'bq79612', count: 4 } }, /^frontEnd\.count: expected at least 8/],
    ['more front ends than groups', { frontEnd: { count: 53 } }, /^frontEnd\.count: expected at most 52/],
    ['more channels than the part has', { frontEnd: { part: 'bq79614', channels: 20 } }, /^frontEnd\.channels: expected at most 14/],
    ['an unknown front end', { frontEnd: { part: 'x' } }, /^frontEnd\.part: no front end "x"/],
    ['more sensors than cells', { ntcPerFrontEnd: 14 }, /^ntcPerFrontEnd: expected at most 13/],
    ['a fault longer than the adiabatic law holds', { conditions: { clearing_s: 6 } }, /^conditions\.clearing_s: expected at most 5, got 6$/],
    ['an altitude beyond the tables', { conditions: { altitude_m: 30_000 } }, /^conditions\.altitude_m: expected at most 20000, got 30000$/],
    ['cells colder than any', { conditions: { cell_C: -300 } }, /^conditions\.cell_C: expected at least -60, got -300$/],
  ])('%s', (_name, change, words) => {
    const outcome = laidOut(change);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(problemText(outcome.problems[0] ?? { code: '', place: '', message: '' })).toMatch(words);
    for (const problem of outcome.problems) expect(problemText(problem)).not.toContain('\n');
  });
});
