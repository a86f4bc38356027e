/** The shapes of the series path: which modules follow each other, where it ends, and what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief, type Brief } from '../../../shared/format/brief.ts';
import { recordsOfKind, type Document } from '../../../shared/model/document.ts';
import type { Problem } from '../../../shared/model/result.ts';
import { cellsAwaitingRefill } from '../../../shared/placement/refill.ts';
import { shapeOfPath } from '../../../shared/placement/path/shapeOfPath.ts';
import { ROOT } from '../../architecture/source.ts';
import { derivedOf } from '../../support/edited.ts';
import { must } from '../../support/must.ts';

const text = (name: string): string => readFileSync(join(ROOT, 'assets/examples', `${name}.brief.json`), 'utf8');
const MODULES = must(parseBrief(text('modules-in-pack-96s2p'))), ROWS = must(parseBrief(text('ess-1p52s')));

/** `columns` modules along x, `lines` along y. */
function ofModules(columns: number, lines: number, structure: Partial<Brief['structure']>): Brief {
  return { ...MODULES, series: 12 * columns * lines, structure: { ...MODULES.structure, ...structure, modules: { ...MODULES.structure.modules, alongX: columns, alongY: lines } } };
}

const packOf = (brief: Brief): Document => must(createRecords(brief));

/** The places of the modules in series order, `A1` the first column in the lowest line. */
function orderOf(brief: Brief): string {
  const middles = new Map<number, { x: number; y: number }[]>();
  for (const { slot, pose } of recordsOfKind(packOf(brief), 'cell')) middles.set(slot.row, [...(middles.get(slot.row) ?? []), pose]);
  const modules = [...middles.values()].map((cells) => ({ x: (Math.min(...cells.map(({ x }) => x)) + Math.max(...cells.map(({ x }) => x))) / 2, y: cells[0]?.y ?? 0 }));
  const [xs, ys] = [[...new Set(modules.map(({ x }) => Math.round(x)))].sort((a, b) => a - b), [...new Set(modules.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)];
  return modules.map(({ x, y }) => `${'ABCD'[xs.indexOf(Math.round(x))]}${ys.indexOf(Math.round(y)) + 1}`).join(' ');
}

function refusal(brief: Brief): readonly Problem[] {
  const made = createRecords(brief);
  return made.ok ? [] : made.problems;
}

describe('the series path through modules', () => {
  it.each<[NonNullable<Brief['structure']['path']>, string]>([
    ['serpentine', 'A1 B1 C1 D1 D2 C2 B2 A2'],
    ['folded', 'A1 A2 B2 B1 C1 C2 D2 D1'],
    ['u', 'A1 B1 C1 D1 D2 C2 B2 A2'],
    ['h', 'B1 A1 A2 B2 C2 D2 D1 C1'],
  ])('%s', (path, order) => {
    expect(orderOf(ofModules(4, 2, { path }))).toBe(order);
  });

  it('leads a U of four lines out along two and back along two', () => {
    const order = orderOf(ofModules(2, 4, { path: 'u' })).split(' ');
    const lines = order.map((place) => Number(place[1]));
    expect([...lines.slice(0, 4)].sort()).toEqual([1, 1, 2, 2]);
    expect(order.at(-1)?.[0]).toBe(order[0]?.[0]);
  });

  it.each<[NonNullable<Brief['structure']['outputs']>, (place: string | undefined) => boolean]>([
    ['-x', (place) => place?.[0] === 'A'],
    ['+x', (place) => place?.[0] === 'D'],
    ['-y', (place) => place?.[1] === '1'],
    ['+y', (place) => place?.[1] === '2'],
  ])('ends on side %s where that is asked for', (outputs, isThere) => {
    const order = orderOf(ofModules(4, 2, { outputs })).split(' ');
    expect([order[0], order.at(-1)].every(isThere)).toBe(true);
  });

  it('tells the shape that the program picked', () => {
    expect(shapeOfPath(packOf(ofModules(4, 2, {})))).toBe('serpentine');
    expect(shapeOfPath(packOf(ofModules(4, 2, { outputs: '+y' })))).toBe('h');
  });

  it('derives an H without errors, and leaves it when it is filled again', () => {
    const pack = packOf(ofModules(4, 2, { path: 'h' }));
    expect(derivedOf(pack).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(cellsAwaitingRefill(pack)).toBe(0);
  });

  it.each<[string, Brief, string]>([
    ['a U of an odd number of lines', ofModules(2, 3, { path: 'u' }), 'path-u-lines'],
    ['an H of an odd number of columns', ofModules(3, 2, { path: 'h' }), 'path-h-halves'],
    ['an H that would not come back to the middle', ofModules(4, 3, { path: 'h' }), 'path-h-halves'],
    ['a serpentine that ends beside the pack', ofModules(4, 2, { path: 'serpentine', outputs: '-y' }), 'path-ends-elsewhere'],
  ])('refuses %s', (_what, brief, code) => {
    expect(refusal(brief)).toMatchObject([{ code }]);
  });
});

describe('the series path through rows', () => {
  it.each<[string, Partial<Brief['structure']>, string, string]>([
    ['a folded one', { path: 'folded' }, 'path-of-rows', 'structure.path'],
    ['an H', { path: 'h' }, 'path-of-rows', 'structure.path'],
    ['a U of an odd number of rows', { path: 'u', rows: 1, cellsPerRow: 52 }, 'path-u-rows', 'structure.path'],
  ])('refuses %s', (_what, structure, code, place) => {
    expect(refusal({ ...ROWS, structure: { type: 'ctp', ...structure } })).toMatchObject([{ code, place }]);
  });

  it('has an even number of rows where a U is asked for', () => {
    const brief: Brief = { ...ROWS, series: 45, structure: { type: 'ctp' } };
    const rowsOf = (given: Brief): number => new Set(recordsOfKind(packOf(given), 'cell').map(({ slot }) => slot.row)).size;
    expect(rowsOf(brief) % 2).toBe(1);
    expect(refusal({ ...brief, structure: { type: 'ctp', path: 'u' } })).toMatchObject([{ code: 'path-u-rows' }]);
    expect(rowsOf({ ...brief, series: 50, structure: { type: 'ctp', path: 'u' } }) % 2).toBe(0);
  });
});
