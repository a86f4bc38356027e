/** What is proposed for a space: ranking, misfits with figures, and briefs that make what they promise. */
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../../shared/derive/create.ts';
import { propose } from '../../../../shared/derive/propose/propose.ts';
import { parseBrief } from '../../../../shared/format/brief.ts';
import type { ProposalRequest } from '../../../../shared/model/derived/index.ts';
import { singleton } from '../../../../shared/model/document.ts';
import { must } from '../../../support/must.ts';

const REQUEST: ProposalRequest = { envelope_mm: { x: 1130, y: 790, z: 265 }, voltage_V: 166, energy_kWh: 46, structures: ['ctp'] };
const optionsFor = (change: Partial<ProposalRequest> = {}) => must(propose({ ...REQUEST, ...change })).options;

describe('a proposal', () => {
  const options = optionsFor();

  it('finds the shipped pack for its own envelope', () => {
    expect(options.find((option) => option.cell === 'eve-lf280k')).toMatchObject({ verdict: 'fits', series: 52, parallel: 1, rows: 4, cellsPerRow: 13, turned: false, volumeUtilisation: 0.5672 });
  });

  it('ranks what fits first and what cannot be built last, each with its reason', () => {
    const order = ['fits', 'misses', 'too-large', 'refused'];
    const places = options.map(({ verdict }) => order.indexOf(verdict));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const { verdict, excess_mm, misses, problem } of options) {
      expect(verdict === 'too-large').toBe(excess_mm.x + excess_mm.y + excess_mm.z > 0);
      expect(verdict === 'refused').toBe(problem !== null);
      if (verdict === 'misses') expect(misses).not.toEqual([]);
    }
  });

  it('has a brief for every option that makes just that pack, inside the envelope where it fits', () => {
    for (const option of options.filter(({ brief }) => brief !== null).slice(0, 8)) {
      const records = must(createRecords(must(parseBrief(option.brief ?? ''))));
      expect(singleton(records, 'topology')).toMatchObject({ series: option.series, parallel: option.parallel });
      const structure = singleton(records, 'structure');
      expect(structure).toMatchObject({ rows: option.rows, cellsPerRow: option.cellsPerRow });
      if (option.verdict === 'fits') expect([structure.envelope_mm.x, structure.envelope_mm.y].sort()).toEqual([1130, 790].sort());
    }
  });

  it('turns the rows where the envelope lies across', () => {
    const [best] = optionsFor({ envelope_mm: { x: 790, y: 1130, z: 265 }, cells: ['eve-lf280k'] });
    expect(best).toMatchObject({ verdict: 'fits', turned: true, rows: 4, cellsPerRow: 13 });
    expect(JSON.parse(best?.brief ?? '')).toMatchObject({ structure: { envelope_mm: { x: 1130, y: 790, z: 265 } } });
    expect(best?.needs_mm?.y).toBeGreaterThan(best?.needs_mm?.x ?? Infinity);
  });

  it('says by how much and along which side it is too large', () => {
    const [best] = optionsFor({ envelope_mm: { x: 1130, y: 790, z: 250 }, cells: ['eve-lf280k'], most: 1 });
    expect(best).toMatchObject({ verdict: 'too-large', excess_mm: { z: 9.2 } });
  });

  it('holds a current against what the cells allow', () => {
    const [best] = optionsFor({ cells: ['prismatic-314'], current_A: 200, most: 1 });
    expect(best).toMatchObject({ verdict: 'misses', current_A: 157, misses: [{ of: 'current', by: -0.215 }] });
  });

  it('stays bounded where the cells are tiny, and refuses a cell that nobody knows', () => {
    expect(optionsFor({ cells: ['micro-0-06'], energy_kWh: 5000 })).toMatchObject([{ verdict: 'refused', problem: { code: expect.stringMatching(/too-many-cells|format/) as string } }]);
    expect(propose({ ...REQUEST, cells: ['none'] })).toMatchObject({ ok: false, problems: [{ code: 'unknown-cell' }] });
  });

  it('draws each that can be laid out, the asked envelope over one that is too large', () => {
    const drawn = options.filter(({ picture }) => picture !== null);
    expect(drawn.length).toBeGreaterThan(3);
    for (const { picture, verdict } of drawn) {
      expect(picture).toMatch(/^<svg [\s\S]*<\/svg>$/);
      if (verdict === 'fits') expect(picture).not.toContain('#c0392b');
      expect((picture ?? '').length).toBeLessThan(150_000);
    }
  });
});
