/** What a file is refused for: each names the record, the field and what was expected, in words of the field and not of a library. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseBrief } from '../../../shared/format/brief.ts';
import { parseDocument } from '../../../shared/format/readDocument.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { problemText } from '../../../shared/model/result.ts';
import { smallPack } from '../../support/edited.ts';

let small = '';
beforeAll(() => {
  small = serializeDocument(smallPack());
});

/** What is said of the small pack with other records at its end. */
function saidOf(...added: unknown[]): string {
  const file = JSON.parse(small) as { records: unknown[] };
  const parsed = parseDocument(JSON.stringify({ ...file, records: [...file.records, ...added] }));
  if (parsed.ok) throw new Error('expected a refusal');
  return parsed.problems.map(problemText).join('\n').replace(/records\[\d+\]/, 'records[n]');
}

const dimension = (change: object = {}): unknown => ({
  id: 'dimension:1', kind: 'dimension', type: 'distance', axis: 'x', offset_mm: 20,
  from: { item: 'c1', feature: 'min-x' }, to: { item: 'c2', feature: 'max-x' }, ...change,
});
const override = (id: string, value: unknown = 3): unknown => ({ id, kind: 'override', target: 'busbar:g1|g2', feature: 'thickness_mm', value });
const waiver = (id: string): unknown => ({ id, kind: 'waiver', key: 'assumed-data~sampling~#fuse', by: 'A', on: '2026-01-02', why: 'tested' });

describe('a file with sound records', () => {
  it('opens', () => {
    for (const record of [dimension(), override('override:1'), override('override:1', [{ x: 1, y: 2 }, { x: 3, y: 4 }]), waiver('waiver:1')]) expect(() => saidOf(record)).toThrow('expected a refusal');
  });
});

describe('a record is refused by name', () => {
  it('of an unknown kind, or of none', () => {
    expect(saidOf({ id: 'x1', kind: 'gizmo' })).toMatch(/^records\[n\]\(x1\)\.kind: there is no kind of record "gizmo" \(known: project, cellType, .*, dimension, keepOut\)$/);
    expect(saidOf({ id: 'x1' })).toMatch(/^records\[n\]\(x1\)\.kind: the kind of the record is missing \(known: /);
    expect(saidOf({ id: 'x1', kind: 7 })).toMatch(/there is no kind of record 7/);
    expect(saidOf(null)).toBe('records[n]: expected a record, got null');
  });

  it('a dimension with a malformed anchor or id, or of a point to itself', () => {
    expect(saidOf(dimension({ from: { item: 'c1', feature: 'corner' } }))).toBe(
      'records[n](dimension:1).from.feature: expected "centre" or "min-x" or "max-x" or "min-y" or "max-y" or "min-z" or "max-z", got "corner"',
    );
    expect(saidOf(dimension({ to: { feature: 'centre' } }))).toBe('records[n](dimension:1).to.item: expected a string, it is missing');
    expect(saidOf(dimension({ to: null }))).toBe('records[n](dimension:1).to: expected an object, got null');
    expect(saidOf(dimension({ id: 'dimension:one' }))).toBe('dimension:one: expected an id of the form "dimension:1"');
    expect(saidOf(dimension({ to: { item: 'c1', feature: 'min-x' } }))).toBe('dimension:1.to: it measures the point it starts from (min-x of "c1")');
  });

  it('two that decide the same thing', () => {
    expect(saidOf(override('override:1'), override('override:2', 4))).toBe('override:2.target: thickness_mm of "busbar:g1|g2" is set by "override:1" already');
    expect(saidOf(waiver('waiver:1'), waiver('waiver:2'))).toBe('waiver:2.key: the finding "assumed-data~sampling~#fuse" is waived by "waiver:1" already');
    const part = { kind: 'part', role: 'busbar', signature: 's', users: [], number: 'CW-BB-9999' };
    expect(saidOf({ ...part, id: 'part:a' }, { ...part, id: 'part:b' })).toBe('part:b.number: the part number "CW-BB-9999" is borne by "part:a" already');
  });

  it('an override with a value of no kind that fits', () => {
    expect(saidOf(override('override:1', null))).toBe('records[n](override:1).value: expected a number, a string, a boolean, an array or an object, got null');
    expect(saidOf({ id: 'fe9', kind: 'frontEnd', groups: [] })).toBe('records[n](fe9).groups: expected at least 1 entry, got []');
  });
});

describe('the wrong kind of file', () => {
  it('is named for what it is', () => {
    const brief = JSON.stringify({ name: 'x', cell: 'eve-lf280k', series: 4, structure: { type: 'ctp' }, currents: { continuous_A: 1 } });
    expect(parseDocument(brief)).toMatchObject({ ok: false, problems: [{ code: 'brief', message: 'this is a brief, not a layout' }] });
    expect(parseBrief(small)).toMatchObject({ ok: false, problems: [{ code: 'layout', message: 'this is a layout, not a brief' }] });
    expect(parseDocument('{"cell":1}')).toMatchObject({ ok: false, problems: [{ code: 'not-a-layout' }] });
  });
});
