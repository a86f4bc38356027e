import { describe, expect, it } from 'vitest';
import { assumedData } from '../../../shared/check/rules/assumed-data.ts';
import { duplicatedPartNumber } from '../../../shared/check/rules/duplicated-part-number.ts';
import { filmWindowWeld } from '../../../shared/check/rules/film-window-weld.ts';
import { lostDimension } from '../../../shared/check/rules/lost-dimension.ts';
import { orphanedOverride } from '../../../shared/check/rules/orphaned-override.ts';
import { padUsedUp } from '../../../shared/check/rules/pad-used-up.ts';
import { clockwise } from '../../../shared/geometry/contour.ts';
import type { Film, Part } from '../../../shared/model/derived/index.ts';
import { busbarId, netIdOf } from '../../../shared/model/ids.ts';
import type { DimensionRecord } from '../../../shared/model/records/dimension.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';
import { sampleCellType } from '../placement/samplePack.ts';
import { duty, link, rect, run, sampling, structure } from './fixtures.ts';

const documentOf = (...records: AnyRecord[]) => ({ document: new Map(records.map((record) => [record.id, record] as const)) });
/** The bars between the groups of the topology among the records. */
const barsOf = (records: readonly AnyRecord[]): Set<string> => {
  const order = records.flatMap((record) => (record.kind === 'topology' ? record.groupOrder : []));
  return new Set(Array.from({ length: order.length + 1 }, (_, i) => busbarId(netIdOf(order[i - 1] ?? null, order[i] ?? null))));
};
const overridesOf = (...records: AnyRecord[]) => ({ ...documentOf(structure, ...records), refusals: [], sampled: new Set<string>(), bars: barsOf(records), cellsOfCut: new Map(), unrouted: [] });
const topology: AnyRecord = { id: 'topology', kind: 'topology', series: 2, parallel: 1, groupOrder: ['g1', 'g2'] };

describe('assumed-data', () => {
  it('gives one warning for each field that nobody has confirmed', () => {
    const provenance = {
      'fuse': { status: 'assumed' as const, reason: 'a guess' },
      'tab.width_mm': { status: 'unverified' as const, reason: 'not seen' },
      'leakage_A': { status: 'confirmed' as const, reason: 'measured' },
    };
    const findings = run(assumedData, documentOf({ ...sampling, provenance }, duty));
    expect(findings).toMatchObject([
      { code: 'assumed-data', severity: 'warning', items: ['sampling'], key: 'assumed-data~sampling~#fuse', actual: 'assumed', params: { record: 'sampling', field: 'fuse', reason: 'a guess' } },
      { key: 'assumed-data~sampling~#tab.width_mm', actual: 'unverified' },
    ]);
  });
});

describe('pad-used-up', () => {
  const type: AnyRecord = { ...sampleCellType(), size_mm: { width: 170, thickness: 70, height: 200 } };
  const packed = (pad_mm: number, kind: 'fixed-length' | 'fixed-force' = 'fixed-length') =>
    documentOf(type, { ...structure, cellsPerRow: 4, pad: { ...structure.pad, thickness_mm: pad_mm }, stack: { ...structure.stack, kind, swellingShare: 0.02 } });

  it('warns of pads that are thinner than what the cells grow between rigid ends', () => {
    expect(run(padUsedUp, packed(1.4))).toEqual([]);
    expect(run(padUsedUp, packed(1.2))).toMatchObject([{ code: 'pad-used-up', severity: 'warning', items: ['structure'], actual: 1.2, required: 1.4, unit: 'mm' }]);
  });

  it('is silent where the ends give way, and for a single cell', () => {
    expect(run(padUsedUp, packed(1.2, 'fixed-force'))).toEqual([]);
    expect(run(padUsedUp, documentOf(type, { ...structure, cellsPerRow: 1, pad: { ...structure.pad, thickness_mm: 0 } }))).toEqual([]);
  });
});

describe('orphaned-override', () => {
  const override = (target: string, feature = 'thickness_mm'): AnyRecord => ({ id: 'override:1', kind: 'override', target, feature, value: 3 });

  it('is silent for a bar between groups that are neighbours, and at the ends', () => {
    for (const target of ['busbar:|g1', 'busbar:g1|g2', 'busbar:g2|']) expect(run(orphanedOverride, overridesOf(topology, override(target)))).toEqual([]);
  });

  it('reports a bar that is no more, and a feature that never was', () => {
    expect(run(orphanedOverride, overridesOf({ ...topology, groupOrder: ['g1', 'g9', 'g2'] }, override('busbar:g1|g2')))).toMatchObject([
      { severity: 'warning', items: ['override:1'], actual: 3, unit: 'mm', params: { target: 'busbar:g1|g2', feature: 'thickness_mm', variant: 'item' } },
    ]);
    expect(run(orphanedOverride, overridesOf(topology, override('busbar:g1|g2', 'colour')))).toMatchObject([{ items: ['override:1', 'busbar:g1|g2'], params: { variant: 'feature' } }]);
  });
});

describe('lost-dimension', () => {
  const dimension = (id: string, from: string, to: string): DimensionRecord => ({ id, kind: 'dimension', type: 'distance', from: { item: from, feature: 'max-x' }, to: { item: to, feature: 'min-x' }, axis: 'x', offset_mm: 20 });

  it('reports the dimension, and what of it is gone, once', () => {
    const dimensions = [dimension('dimension:1', 'c1', 'c2'), dimension('dimension:2', 'c1', 'c9'), dimension('dimension:3', 'c9', 'c9')];
    expect(run(lostDimension, { dimensions, gone: new Set() })).toEqual([]);
    expect(run(lostDimension, { dimensions, gone: new Set(['c9']) })).toMatchObject([
      { severity: 'warning', items: ['dimension:2'], key: 'lost-dimension~dimension:2', params: { lost: 'c9' } },
      { items: ['dimension:3'], params: { lost: 'c9' } },
    ]);
  });
});

describe('duplicated-part-number', () => {
  const part = (number: string, item: string): Part => ({ number, role: 'busbar', name: `Bar ${item}`, signature: item, items: [item], material: '', size_mm: { x: 1, y: 1, z: 1 }, unitMass_kg: 1, cut: null, priceKey: '', source: '', preliminary: false });

  it('finds one number on two parts', () => {
    expect(run(duplicatedPartNumber, { parts: [part('A', 'a'), part('B', 'b')] })).toEqual([]);
    expect(run(duplicatedPartNumber, { parts: [part('A', 'a'), part('B', 'b'), part('A', 'c')] })).toMatchObject([{ severity: 'error', items: ['a', 'c'], actual: 2, required: 1, params: { number: 'A', names: 'Bar a, Bar c' }, key: 'duplicated-part-number~A' }]);
  });
});

describe('film-window-weld', () => {
  // Weld zones of the link: 8 mm squares about (50, 120) and (72, 120).
  const film = (...windows: readonly (readonly [number, number, number, number])[]): Film => {
    const region = { outline: rect(0, 0, 200, 200), holes: windows.map((window) => clockwise(rect(...window))) };
    return { id: 'film:top', side: 'top', region, flat: region, windows: [], material: 'pet-film', thickness_mm: 0.15, bodies: [], mass_kg: 0.1 };
  };

  it('is silent where windows are larger than the welds, or there is no film', () => {
    expect(run(filmWindowWeld, { film: film([44, 114, 56, 126], [67.9, 115.9, 76.1, 124.1]), busbars: [link()] })).toEqual([]);
    expect(run(filmWindowWeld, { film: film([44, 114, 78, 126]), busbars: [link()] })).toEqual([]);
    const small = { ...film(), region: { outline: rect(0, 0, 20, 20), holes: [] } };
    expect(run(filmWindowWeld, { film: small, busbars: [link()] })).toEqual([]);
  });

  it('finds a window that is missing, only as large as the weld, or beside it', () => {
    const finding = { items: ['film:top', 'busbar:g1|g2', 'terminal:c2:neg'], actual: 0, required: 2, unit: 'mm', at: { x: 72, y: 120, z: 55 } };
    for (const second of [[], [[68, 116, 76, 124]], [[70, 114, 90, 126]]] as const) {
      expect(run(filmWindowWeld, { film: film([44, 114, 56, 126], ...second), busbars: [link()] })).toMatchObject([finding]);
    }
  });
});
