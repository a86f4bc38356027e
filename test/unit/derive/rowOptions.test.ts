/** Rows in a given envelope: what fits, the fewest front ends, the shortest path; and by how much nothing fits. */
import { describe, expect, it } from 'vitest';
import { findCellType } from '../../../shared/catalog/cells.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { bestRows, rowOptions } from '../../../shared/derive/rowOptions.ts';
import { parseBrief, type Brief } from '../../../shared/format/brief.ts';
import { singleton } from '../../../shared/model/document.ts';
import { must } from '../../support/must.ts';

const cell = must(findCellType('eve-lf280k'));
const brief = (series: number, envelope_mm?: { x: number; y: number; z: number }, parallel = 1): Brief =>
  must(parseBrief(JSON.stringify({ name: 'Pack', cell: 'eve-lf280k', series, parallel, structure: { type: 'ctp', ...(envelope_mm ? { envelope_mm } : {}) }, currents: { continuous_A: 140 } })));
const chosen = (of: Brief): string => {
  const { rows, cellsPerRow } = bestRows(rowOptions(of, cell), of.structure.envelope_mm !== undefined) ?? { rows: 0, cellsPerRow: 0 };
  return `${rows}x${cellsPerRow}`;
};

describe('rows in an envelope', () => {
  it('are the squarest that short turns join where the envelope is open', () => {
    expect(chosen(brief(52))).toBe('4x13');
    expect(chosen(brief(104))).toBe('8x13');
  });

  it('follow a long envelope and a broad one', () => {
    expect(chosen(brief(52, { x: 2200, y: 450, z: 265 }))).toBe('2x26');
    expect(chosen(brief(52, { x: 1130, y: 790, z: 265 }))).toBe('4x13');
    expect(chosen(brief(52, { x: 500, y: 2500, z: 265 }))).toBe('13x4');
  });

  it('take fewer front ends before a shorter path', () => {
    const roomy = { x: 5000, y: 11000, z: 265 };
    const options = rowOptions(brief(52, roomy), cell);
    const shortest = options.filter(({ meets }) => meets).sort((a, b) => a.path_mm - b.path_mm)[0];
    expect(shortest?.rows).toBe(52);
    expect(chosen(brief(52, roomy))).toBe('4x13');
  });

  it('keep groups whole', () => {
    expect(rowOptions(brief(26, undefined, 2), cell).map(({ cellsPerRow }) => cellsPerRow % 2)).not.toContain(1);
  });

  it('need what the layout made of them then has', () => {
    for (const series of [15, 24, 52]) {
      const open = brief(series);
      const { needs_mm } = bestRows(rowOptions(open, cell), false) ?? { needs_mm: null };
      const { envelope_mm } = singleton(must(createRecords(open)), 'structure');
      expect({ x: Math.ceil(needs_mm?.x ?? 0), y: Math.ceil(needs_mm?.y ?? 0), z: Math.ceil(needs_mm?.z ?? 0) }).toEqual(envelope_mm);
    }
  });

  it('say by how much nothing fits, and along which side', () => {
    const small = createRecords(brief(52, { x: 1130, y: 770, z: 265 }));
    expect(small).toMatchObject({ ok: false, problems: [{ code: 'envelope-too-small', place: 'structure.envelope_mm.y', values: { missing: '6.8 mm' } }] });
  });
});
