/** The same cells in several ways: rows that stand alone, refusals in their own words, changes against one base. */
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../../shared/derive/variants/claims.ts';
import { comparisonOf, compareVariants, refusedVariant, variantLayout, type BuiltVariant } from '../../../../shared/derive/variants/variants.ts';
import { parseBrief } from '../../../../shared/format/brief.ts';
import type { VariantFigures } from '../../../../shared/model/derived/index.ts';
import { singleton } from '../../../../shared/model/document.ts';
import { must } from '../../../support/must.ts';

const brief = must(parseBrief(JSON.stringify({ name: 'Pack', cell: 'eve-lf280k', series: 3, structure: { type: 'ctp', envelope_mm: { x: 2000, y: 900, z: 300 } }, currents: { continuous_A: 140 } })));

describe('a comparison', () => {
  it('says of a structure that nobody knows why it is refused, and builds the others', () => {
    const { variants, base, claims } = compareVariants(brief, 'structures', ['raft', 'ctp']);
    expect(variants.map(({ name, figures }) => [name, figures !== null])).toEqual([['raft', false], ['ctp', true]]);
    expect(variants[0]?.problems).toMatchObject([{ place: 'structure.type', message: expect.stringContaining('"raft"') as string }]);
    expect(variants[1]?.figures).toMatchObject({ cells: 3, errors: 0 });
    expect([base, claims]).toEqual(['ctp', []]);
  });

  it('takes the least envelope, since in a given one all are equally full', () => {
    const { document } = must(variantLayout(brief, 'structures', 'ctp'));
    expect(singleton(document, 'structure').envelope_mm.x).toBeLessThan(2000);
  });

  it('keeps an outline for all, and refuses what cannot be laid in it', () => {
    const envelope = { outline_mm: [[0, 0], [900, 0], [900, 300], [700, 420], [0, 420]], height_mm: 300 };
    const outlined = must(parseBrief(JSON.stringify({ ...brief, structure: { type: 'ctp', envelope } })));
    expect(singleton(must(variantLayout(outlined, 'structures', 'ctp')).document, 'structure').envelope_mm).toEqual({ x: 900, y: 420, z: 300 });
    expect(variantLayout(outlined, 'structures', 'module')).toMatchObject({ ok: false, problems: [{ code: 'outline-modules' }] });
  });

  it('leaves the rows open where the brief’s own cannot be taken', () => {
    const rows = must(parseBrief(JSON.stringify({ ...brief, structure: { type: 'ctp', rows: 3, cellsPerRow: 1 } })));
    expect(singleton(must(variantLayout(rows, 'structures', 'ctp')).document, 'structure')).toMatchObject({ rows: 3, cellsPerRow: 1 });
    const wrong = must(parseBrief(JSON.stringify({ ...brief, structure: { type: 'ctp', rows: 2, cellsPerRow: 2 } })));
    expect(singleton(must(variantLayout(wrong, 'structures', 'ctp')).document, 'structure')).toMatchObject({ rows: 1, cellsPerRow: 3 });
  });

  it('deals round cells into modules and back into bands, whose number is that of a module in one and of the pack in the other', () => {
    const packing = { columns: 2, samplingZone_mm: 48, tubes: {} };
    const round = (structure: object) => must(parseBrief(JSON.stringify({ name: 'Round', cell: 'cylindrical-21700-50s', series: 96, parallel: 6, structure: { packing, ...structure }, currents: { continuous_A: 30 } })));
    const inBands = round({ type: 'ctp', rows: 2 }), inModules = round({ type: 'module', rows: 1, modules: { alongX: 2, alongY: 2 } });
    const laid = (from: typeof inBands, name: string) => singleton(must(variantLayout(from, 'structures', name)).document, 'structure');
    const { rows, cellsPerRow, ...module } = laid(inBands, 'module');
    expect(rows * cellsPerRow).toBe(24 * 6);
    expect(module).toMatchObject({ type: 'module', packing: { columns: 2, tubes: {} }, modules: { housing: {} } });
    expect(laid(inBands, 'ctp')).toMatchObject({ rows: 2, cellsPerRow: 288 });
    expect(laid(inModules, 'module')).toMatchObject({ rows: 1, cellsPerRow: 144, modules: { alongX: 2, alongY: 2 } });
    expect(laid(inModules, 'ctp').rows % 2).toBe(0);
    expect(laid(inModules, 'ctp')).not.toHaveProperty('modules');
  });

  it('measures by modules, and shows the claims about them, as claims', () => {
    const figures = (volumeUtilisation: number, pieces: number): VariantFigures => ({
      envelope_mm: { x: 1, y: 1, z: 1 }, cells: 3, energy_kWh: 1, volumeUtilisation, unusedVolume_L: 1, massRatio: 0.6, mass_kg: 10, pieces, distinctParts: 5, welds: 6, Wh_per_L: 100, Wh_per_kg: 100, errors: 0, warnings: 0,
    });
    const row = (name: string, of: VariantFigures): BuiltVariant => ({ name, figures: of, problems: [], brief: '{}' });
    const { base, variants, claims } = comparisonOf('Pack', 'structures', [row('ctp', figures(0.6, 60)), row('module', figures(0.5, 100)), refusedVariant('ctc', [])]);
    expect(base).toBe('module');
    expect(variants.map(({ change }) => change && [change.volumeUtilisation, change.pieces])).toEqual([[0.2, -0.4], null, null]);
    expect(claims).toEqual(CLAIMS);
  });
});
