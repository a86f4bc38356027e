/** What the engine refuses is said in Chinese too, with the same figures; a code or variant without a sentence fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CELL_TYPES } from '../../../shared/catalog/cells.ts';
import { problemWords } from '../../../shared/check/messages/problemWords.ts';
import { problemsZh } from '../../../shared/check/messages/problemsZh.ts';
import { createRecords } from '../../../shared/derive/create.ts';
import { parseBrief } from '../../../shared/format/brief.ts';
import type { Problem } from '../../../shared/model/result.ts';
import { ROOT } from '../../architecture/source.ts';

const SHARED = join(ROOT, 'shared');
/** Where the guided start and the operations on a document get their refusals from. */
const SOURCES = [
  ...['derive/create.ts', 'derive/arrangement.ts', 'derive/bands.ts', 'derive/propose/propose.ts', 'format/brief.ts', 'format/problems.ts', 'format/json.ts', 'catalog/cells.ts', 'catalog/frontEnds.ts'].map((file) => join(SHARED, file)),
  ...['placement', 'busbar/laminate', 'routing/protection'].flatMap((folder) => readdirSync(join(SHARED, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join(SHARED, folder, file))),
];

const BRIEF = { name: 'Pack', cell: CELL_TYPES[0]?.slug, series: 52, parallel: 1, structure: { type: 'ctp' }, carrier: 'fpc', process: 'hot-pressed-film', currents: { continuous_A: 140 } };

function refusals(change: object): readonly Problem[] {
  const brief = parseBrief(JSON.stringify({ ...BRIEF, ...change }));
  if (!brief.ok) return brief.problems;
  const created = createRecords(brief.value);
  return created.ok ? [] : created.problems;
}

const structure = (change: object): object => ({ structure: { type: 'ctp', ...change } });

describe('a refusal in Chinese', () => {
  it('is there for every code that the engine gives', () => {
    const codes = SOURCES.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:fail\(|code: )'([a-z-]+)'/g)].map((match) => match[1] ?? ''));
    expect(new Set(codes).size).toBeGreaterThan(15);
    const said = new Set(Object.keys(problemsZh).map((key) => key.split('.')[0]));
    expect([...new Set(codes)].filter((code) => !said.has(code))).toEqual([]);
  });

  it('is there for every variant that the engine gives', () => {
    const pairs = SOURCES.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/fail\('([a-z-]+)'[^\n]*variant: '([a-z-]+)'/g)].map((match) => `${match[1]}.${match[2]}`));
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter((key) => !Object.hasOwn(problemsZh, key))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['too many cells for the rows', { ...structure({ rows: 4, cellsPerRow: 12 }) }, '52 个电芯，48 个位置（4 × 12）：多 4 个'],
    ['too few', { ...structure({ rows: 5, cellsPerRow: 11 }) }, '52 个电芯，55 个位置（5 × 11）：少 3 个'],
    ['rows that do not divide', structure({ rows: 7 }), '52 个电芯无法按要求排满各排'],
    ['a small envelope', structure({ envelope_mm: { x: 500, y: 300, z: 100 } }), '沿 x 需要'],
    ['an envelope that takes it turned', structure({ envelope_mm: { x: 790, y: 1130, z: 265 } }), '转 90° 可放下：包络取 x 1130 mm、y 790 mm，排 4 排、每排 13 个'],
    ['members that end above it', structure({ members: { height_mm: 5000 } }), '高出'],
    ['groups that rows would split', { series: 26, parallel: 2, ...structure({ rows: 4, cellsPerRow: 13 }) }, '每排 13 个电芯无法按每组 2 个分组'],
    ['groups that no rows hold', { parallel: 2, ...structure({ cellsPerRow: 13 }) }, '且每排须为每组 2 个的整组'],
    ['too many sensors', { ntcPerFrontEnd: 400 }, '最多 13 个'],
    ['too many channels', { frontEnd: { channels: 400 } }, '的通道数；实际为 400'],
    ['too few front ends', { frontEnd: { count: 1 } }, '至少需要 4 个前端'],
    ['too many front ends', { frontEnd: { count: 400 } }, '最多 52 个前端'],
    ['an unknown front end', { frontEnd: { part: 'none' } }, '没有前端“none”'],
    ['a pouch cell', { cell: 'pouch-36' }, '应为 module'],
    ['a tab that is too short to be folded', { cell: 'pouch-36', series: 4, structure: { type: 'module', busbarFrame: { gap_mm: 25 } } }, '穿过槽口、绕过折弯并平铺在汇流排上需要'],
    ['tabs that would be folded onto each other', { cell: 'pouch-36', series: 4, structure: { type: 'module', busbarFrame: { leg_mm: 9 } } }, '相向折弯的极耳要求电芯间距'],
    ['rows before the ends of others', { cell: 'blade-135', ...structure({ rows: 2 }) }, '相邻一排会挡住：应为 1 排，实际为 2'],
    ['columns that split a group', { cell: 'cylindrical-4680', parallel: 9, ...structure({ packing: { columns: 2 } }) }, '每组须为整列'],
    ['bands in a small envelope', { cell: 'cylindrical-4680', parallel: 9, ...structure({ rows: 2, envelope_mm: { x: 500, y: 300, z: 100 } }) }, '2 条排带连同采样区'],
    ['more columns than fingers reach', { cell: 'cylindrical-4680', parallel: 9, ...structure({ rows: 2, packing: { columns: 3 } }) }, '每组最多 2 列'],
    ['bands that groups do not fill', { cell: 'cylindrical-4680', parallel: 9, ...structure({ packing: { groups: [20, 20] } }) }, '52 组无法排满'],
    ['an unknown cell', { cell: 'none' }, '没有电芯“none”'],
    ['a negative current', { currents: { continuous_A: -3 } }, '应大于 0，实际为 -3'],
    ['no current', { currents: {} }, '缺少该值'],
    ['half a cell', { series: 1.5 }, '应为整数，实际为 1.5'],
    ['an enormous length', structure({ aboveLid_mm: 1e9 }), '应不大于'],
    ['a negative gap', structure({ rowGap_mm: -1 }), '应不小于 0，实际为 -1'],
    ['a text for a number', { currents: { continuous_A: 'much' } }, '应为数值'],
    ['a number for a text', { name: 7 }, '应为文本，实际为 7'],
    ['no name', { name: '' }, '文本不能为空'],
    ['another structure', { structure: { type: 'heap' } }, '只能为 ctp'],
    ['a field nobody knows', { colour: 'red' }, '未知字段'],
  ])('says what is wrong with %s, with every figure filled in', (_what, change, words) => {
    const problems = refusals(change);
    expect(problems.length).toBeGreaterThan(0);
    const said = problems.map((problem) => problemWords('zh', problem));
    expect(said.some((sentence) => sentence.includes(words)), said.join(' | ')).toBe(true);
    for (const sentence of said) expect(sentence).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*$/);
    for (const problem of problems) expect(problemWords('en', problem)).toBe(problem.message);
  });

  it('stays as it came where it is none of the engine’s own', () => {
    expect(problemWords('zh', { code: 'failed', place: '', message: 'out of memory' })).toBe('out of memory');
  });
});
