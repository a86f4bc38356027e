/** How round cells are dealt into modules, and what is refused. */
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../shared/derive/create.ts';
import type { Brief } from '../../../shared/format/brief.ts';
import { recordsOfKind, singleton } from '../../../shared/model/document.ts';
import { insertGroups } from '../../../shared/placement/groups/insertGroups.ts';
import { refilled } from '../../../shared/placement/refill.ts';
import { must } from '../../support/must.ts';

const BRIEF = { name: 'M', cell: 'cylindrical-21700-50s', series: 96, parallel: 6, currents: { continuous_A: 30 } };
const made = (structure: Partial<Brief['structure']>, more: Partial<Brief> = {}) => createRecords({ ...BRIEF, ...more, structure: { type: 'module', ...structure } });
const divided = (structure: Partial<Brief['structure']>, more: Partial<Brief> = {}) => {
  const { rows, cellsPerRow, modules } = singleton(must(made(structure, more)), 'structure');
  return [modules?.alongX, modules?.alongY, rows, cellsPerRow];
};

describe('round cells dealt into modules', () => {
  it.each([
    ['four of 24 groups where the brief leaves it open', {}, {}, 4, 24],
    ['as many as the brief says', { modules: { alongX: 2, alongY: 4 } }, {}, 8, 12],
    ['one of a small pack', {}, { series: 13 }, 1, 13],
    ['whole pairs of columns for tubes', { packing: { columns: 1, tubes: {} }, modules: { alongX: 2, alongY: 2 } }, {}, 4, 24],
  ] as const)('makes %s', (_what, structure, more, modules, perModule) => {
    const [alongX = 0, alongY = 0, rows = 0, cellsPerRow = 0] = divided(structure, more);
    expect([alongX * alongY, (rows * cellsPerRow) / BRIEF.parallel]).toEqual([modules, perModule]);
  });

  it('puts modules of several bands side by side, where their lugs meet', () => {
    expect(divided({ rows: 2 })).toEqual([1, 4, 2, 72]);
  });

  it('makes room for a service disconnect between the modules in the middle', () => {
    const gap = (modules: Brief['structure']['modules']) => singleton(must(made({ modules })), 'structure').modules?.gap_mm;
    expect([gap({ alongX: 4, alongY: 1 }), gap({ alongX: 2, alongY: 3 }), gap({ alongX: 4, alongY: 1, serviceDisconnect: false })]).toMatchObject([{ x: 170 }, { x: 170 }, { x: 40, y: 10 }]);
    expect(gap({ alongX: 2, alongY: 2 })).toMatchObject({ x: 40 });
    expect(gap({ alongX: 2, alongY: 2 })?.y).toBeGreaterThan(10);
  });

  it.each([
    ['modules that groups do not fill', { modules: { alongX: 5, alongY: 1 } }, 'no-modules', 'structure.modules'],
    ['bands that groups do not fill', { rows: 5, modules: { alongX: 2, alongY: 2 } }, 'bands-unfilled', 'structure.modules'],
    ['bands of unequal length', { packing: { groups: [20, 28] } }, 'bad-value', 'structure.packing.groups'],
    ['a side at which no path ends', { outputs: '-x' as const, modules: { alongX: 2, alongY: 1 } }, 'path-ends-elsewhere', 'structure.outputs'],
    ['too small an envelope', { envelope_mm: { x: 400, y: 2000, z: 200 }, modules: { alongX: 2, alongY: 2 } }, 'envelope-too-small', 'structure.envelope_mm.x'],
  ] as const)('refuses %s', (_what, structure, code, place) => {
    expect(made(structure as Partial<Brief['structure']>)).toMatchObject({ ok: false, problems: [{ code, place }] });
  });

  it('says that inserted groups find no place in its modules', () => {
    const document = must(made({ modules: { alongX: 2, alongY: 2 } }, { series: 12 }));
    const { puts } = must(insertGroups(document, 'g3', 1));
    const grown = new Map([...document, ...puts.map((record) => [record.id, record] as const)]);
    expect(recordsOfKind(grown, 'group')).toHaveLength(13);
    expect(refilled(grown)).toMatchObject({ ok: false, problems: [{ code: 'bands-unfilled', variant: 'modules', place: 'structure.modules', values: { series: 13, modules: 4 } }] });
  });
});
