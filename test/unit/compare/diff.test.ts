/** Differences between layouts: what a person reads, and what a program does. */
import { describe, expect, it } from 'vitest';
import { diffLayouts, type DocumentDiff, type Layout } from '../../../shared/compare/diff.ts';
import { diffLines, diffSummary } from '../../../shared/compare/diffLines.ts';
import { fieldChanges } from '../../../shared/compare/fieldChanges.ts';
import { serializeDocument } from '../../../shared/format/writeDocument.ts';
import { createDerivation } from '../../../shared/derive/derivation.ts';
import { applyDiff, type Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';
import type { Transaction } from '../../../shared/model/store/store.ts';
import { derivedOf, edited, smallPack } from '../../support/edited.ts';

const before = smallPack();
const layoutOf = (document: Document): Layout => ({ document, derived: derivedOf(document) });
const left = layoutOf(before);

/** What a saved edit differs by, part numbers followed up as the app does. */
function diffOf(change: (tx: Transaction) => void): DocumentDiff {
  const document = edited(before, change);
  return diffLayouts(left, layoutOf(applyDiff(document, createDerivation(document).partNumbers())));
}

const linesOf = (diff: DocumentDiff): string[] => diffLines(diff).map(({ sign, of, id, text }) => `${sign} ${of} ${id} ${text}`);

/** Lines of the second text that the first does not have, and the other way round. */
function changedLines(from: string, to: string): { readonly gone: string[]; readonly new: string[] } {
  const [a, b] = [from.split('\n'), to.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), new: b.filter((line) => !a.includes(line)) };
}

describe('the diff of two layouts', () => {
  it('is empty for the same records in another order', () => {
    const diff = diffLayouts(left, { ...left, document: new Map([...before].reverse()) });
    expect(diff).toEqual({ same: true, records: { added: [], removed: [], changed: [] }, parts: { added: [], removed: [], changed: [] }, bom: [] });
    expect(diffLines(diff)).toEqual([]);
    expect(diffSummary(diff)).toBe('no records, no parts, no bill-of-materials rows');
  });

  it('names record, field and both values, units by the name of the field', () => {
    const diff = diffOf((tx) => tx.update('duty', 'duty', (duty) => ({ ...duty, ambient_C: 30 })));
    expect(diff).toMatchObject({ same: false, records: { added: [], removed: [], changed: [{ id: 'duty', kind: 'duty', fields: [{ field: 'ambient_C', from: 25, to: 30 }] }] } });
    expect(linesOf(diff)).toEqual(['~ record duty ambient_C: 25 -> 30']);
    expect(diffSummary(diff)).toBe('1 record, no parts, no bill-of-materials rows');
  });

  it('says of records that came and went what they were, cells in the order of their numbers', () => {
    const dimension = (n: number): AnyRecord => ({ id: `dimension:${n}`, kind: 'dimension', type: 'distance', axis: 'x', offset_mm: 5, from: { item: 'c1', feature: 'centre' }, to: { item: 'c2', feature: 'centre' } });
    const more = diffOf((tx) => [10, 2].forEach((n) => tx.put(dimension(n))));
    expect(more.records.added).toEqual([2, 10].map((n) => ({ id: `dimension:${n}`, kind: 'dimension', record: dimension(n) })));
    expect(linesOf(more)).toEqual(['+ record dimension:2 dimension', '+ record dimension:10 dimension']);
    const reverse = diffLayouts(layoutOf(edited(before, (tx) => tx.put(dimension(1)))), left);
    expect(linesOf(reverse)).toEqual(['- record dimension:1 dimension']);
  });

  it('says what changed of parts and of rows of the bill of materials, column by column', () => {
    const diff = diffOf((tx) => tx.update('busbars', 'busbars', (busbars) => ({ ...busbars, thickness_mm: 4 })));
    const bars = diff.parts.changed.filter(({ changes }) => changes.some(({ what }) => what === 'geometry'));
    expect(bars.length).toBeGreaterThan(0);
    const first = bars.find(({ number }) => number.includes('-BB-'));
    expect(first?.changes.map(({ what }) => what)).toEqual(expect.arrayContaining(['geometry', 'size_mm', 'unitMass_kg']));
    const row = diff.bom.find(({ number }) => number === first?.number);
    expect(row).toMatchObject({ change: 'changed', columns: expect.arrayContaining([expect.objectContaining({ column: 'size' }), expect.objectContaining({ column: 'totalMass_kg' })]) as unknown });
    expect(row).not.toMatchObject({ columns: expect.arrayContaining([expect.objectContaining({ column: 'quantity' })]) as unknown });
    expect(linesOf(diff)).toEqual(expect.arrayContaining(['~ record busbars thickness_mm: null -> 4', expect.stringMatching(new RegExp(`^~ part ${first?.number} geometry: another shape; size_mm: `)), expect.stringMatching(new RegExp(`^~ bom ${first?.number} (?:name: .*; )?size: .* -> .*; totalMass_kg: [\\d.]+ -> [\\d.]+`))]));
  });

  it('tells pieces that changed part from parts that changed shape', () => {
    const bar = left.derived.parts.find(({ role, items }) => role === 'busbar' && items.length > 2);
    const target = bar?.items[0] ?? '';
    const diff = diffOf((tx) => tx.put({ id: `override:${target}:thickness_mm`, kind: 'override', target, feature: 'thickness_mm', value: 4 }));
    expect(diff.parts.changed.find(({ number }) => number === bar?.number)?.changes).toEqual([{ what: 'quantity', from: bar?.items.length, to: (bar?.items.length ?? 0) - 1 }]);
    expect(diff.parts.added).toMatchObject([{ quantity: 1 }]);
    expect(diff.bom.find(({ change }) => change === 'added')).toMatchObject({ number: diff.parts.added[0]?.number, row: { quantity: 1, role: 'busbar' } });
    const columns = diff.bom.flatMap((row) => (row.change === 'changed' && row.number === bar?.number ? row.columns.map(({ column }) => column) : []));
    expect(columns).toEqual(expect.arrayContaining(['quantity', 'totalMass_kg']));
    expect(columns).not.toContain('unitMass_kg');
  });

  it('can be told whole to a program', () => {
    const diff = diffOf((tx) => tx.update('c7', 'cell', (cell) => ({ ...cell, pose: { ...cell.pose, x: cell.pose.x + 0.5 } })));
    expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
  });
});

describe('the fields that differ', () => {
  const record = (change: object): AnyRecord => ({ id: 'topology', kind: 'topology', series: 2, parallel: 1, groupOrder: ['g1', 'g2'], ...change });
  const changesOf = (from: object, to: object) => fieldChanges(record(from), record(to));

  it('leave out a value that is not there, and keep null, which is one', () => {
    expect(changesOf({ note: null }, {})).toEqual([{ field: 'note', from: null }]);
    expect(changesOf({}, { note: { by: 'x' } })).toEqual([{ field: 'note', to: { by: 'x' } }]);
  });

  it('do not depend on the order of keys, do on that of lists', () => {
    expect(changesOf({ note: { a: 1, b: [{ c: 1, d: 2 }] } }, { note: { b: [{ d: 2, c: 1 }], a: 1 } })).toEqual([]);
    expect(changesOf({}, { groupOrder: ['g2', 'g1'] })).toEqual([{ field: 'groupOrder', from: ['g1', 'g2'], to: ['g2', 'g1'] }]);
  });

  it('go into lists of objects, and bracket names that hold a dot', () => {
    expect(changesOf({ list: [{ a: 1 }, { a: 2 }] }, { list: [{ a: 1 }, { a: 3 }] })).toEqual([{ field: 'list[1].a', from: 2, to: 3 }]);
    const trust = (status: 'assumed' | 'confirmed') => ({ provenance: { 'bump.flank_deg': { status, reason: 'r' } } });
    expect(changesOf(trust('assumed'), trust('confirmed'))).toEqual([{ field: 'provenance[bump.flank_deg].status', from: 'assumed', to: 'confirmed' }]);
  });
});

describe('lines of text', () => {
  const lineOf = (from: unknown, to: unknown): string =>
    diffLines({ same: false, records: { added: [], removed: [], changed: [{ id: 'x', kind: 'group', fields: [{ field: 'f', from, to }] }] }, parts: { added: [], removed: [], changed: [] }, bom: [] })[0]?.text ?? '';
  const groups = Array.from({ length: 52 }, (_, i) => `g${i + 1}`);

  it('say of a long list what came, what went, or that the order is another', () => {
    expect(lineOf(groups, [...groups.slice(1), 'g53', 'g54'])).toBe('f: 52 -> 53 entries, added g53 g54, removed g1');
    expect(lineOf(groups, [...groups].reverse())).toBe('f: 52 entries, in another order');
    expect(lineOf(groups, [])).toBe('f: 52 -> 0 entries, removed g1 g2 g3 g4 g5 g6 and 46 more');
  });

  it('cut what is too long to read, and tell nothing from null', () => {
    expect(lineOf('x'.repeat(500), undefined).length).toBeLessThan(100);
    expect(lineOf(undefined, null)).toBe('f: (none) -> null');
    expect(lineOf('', 'a')).toBe('f: "" -> a');
  });
});

describe('two saves as a line tool compares them', () => {
  const text = serializeDocument(before);

  it('differ in a line for a moved cell', () => {
    const moved = edited(before, (tx) => tx.update('c7', 'cell', (cell) => ({ ...cell, pose: { ...cell.pose, y: cell.pose.y + 0.25 }, placed: 'user' })));
    const changed = changedLines(text, serializeDocument(moved));
    expect(changed.gone).toHaveLength(1);
    expect(changed.new).toHaveLength(1);
    expect(changed.new[0]).toMatch(/^\{"id":"c7","kind":"cell",.*"placed":"user"/);
  });

  it('differ in a line for a setting, and in none for a value put back', () => {
    const once = edited(before, (tx) => tx.update('busbars', 'busbars', (busbars) => ({ ...busbars, cornerRadius_mm: 3 })));
    expect(changedLines(text, serializeDocument(once))).toEqual({ gone: ['  "cornerRadius_mm":2,'], new: ['  "cornerRadius_mm":3,'] });
    expect(serializeDocument(edited(once, (tx) => tx.update('busbars', 'busbars', ({ cornerRadius_mm, ...rest }) => ({ cornerRadius_mm: cornerRadius_mm - 1, ...rest }))))).toBe(text);
  });
});
