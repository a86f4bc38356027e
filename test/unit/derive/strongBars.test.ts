import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../shared/derive/create.ts';
import type { Brief } from '../../../shared/format/brief.ts';
import { derivedOf } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const packOf = (cell: string, series: number, parallel: number, continuous_A: number, rest: Partial<Brief> = {}) =>
  derivedOf(must(createDocument({ name: 'strong', cell, series, parallel, structure: { type: 'ctp' }, currents: { continuous_A }, ...rest })));

describe('bars of strong currents', () => {
  it('get broader within their cells where their outputs cannot get thicker', () => {
    const { busbars, findings } = packOf('blade-135', 5, 3, 300);
    const outputs = busbars.filter(({ role }) => role === 'output');
    expect(outputs.map(({ section, width }) => [section.thickness_mm, width.value_mm === width.max_mm])).toEqual([[1, true], [1, true]]);
    expect(findings.filter(({ severity, code }) => severity === 'error' && code === 'busbar-ampacity')).toEqual([]);
  });

  it('say what would do, and a class of that thickness does', () => {
    const copper = { material: 'copper-T2' as const };
    const { findings } = packOf('eve-lf280k', 4, 8, 800, { busbar: copper });
    const drop = findings.find(({ code, params }) => code === 'busbar-ampacity' && params['variant'] === 'drop-class');
    // 27.98 mV of 20 with the design margin of 1.25: 1.749 times the metal of 3 mm, of which 6 mm is the next on stock.
    expect(drop?.severity).toBe('error');
    expect(drop?.params['askedThickness_mm']).toBe(6);
    const thick = packOf('eve-lf280k', 4, 8, 800, { busbar: { ...copper, classes: { output: { thickness_mm: 6 } } } });
    expect(thick.findings.filter(({ code }) => code === 'busbar-ampacity')).toEqual([]);
  });

  it('that have no room say how much there is', () => {
    const { busbars, findings } = packOf('eve-lf280k', 14, 1, 1000);
    const link = findings.find(({ code, params }) => code === 'busbar-ampacity' && params['variant'] === 'density-room');
    const bar = busbars.find(({ id }) => id === link?.items[0]);
    expect(link).toMatchObject({ severity: 'warning', params: { thickest_mm: bar?.thickest_mm, widest_mm: bar?.width.max_mm } });
  });
});
