/** Undo and redo of a real layout, whatever the sequence of edits: the very records, and the very text of the file. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import type { Document } from '../../shared/model/document.ts';
import { createStore, type Store, type Transaction } from '../../shared/model/store/store.ts';
import { exampleDocument } from '../support/examplePack.ts';

const CELLS = 6;
const document = exampleDocument((brief) => ({ ...brief, series: CELLS, structure: { type: 'ctp', rows: 2, cellsPerRow: 3 }, ntcPerFrontEnd: 1 }));
const text = serializeDocument(document);

type Edit = (tx: Transaction) => void;

const number = fc.integer({ min: 1, max: CELLS });
const cell = number.map((n) => `c${n}`);
const target = fc.integer({ min: 1, max: CELLS - 1 }).map((n) => `busbar:g${n}|g${n + 1}`);
const length_mm = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);

/** Adds the record, or takes it away where it is. */
function toggled(record: Parameters<Transaction['put']>[0]): Edit {
  return (tx) => (tx.document.has(record.id) ? tx.remove(record.id) : tx.put(record));
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(cell, length_mm, length_mm).map(([id, dx, dy]): Edit => (tx) =>
    tx.update(id, 'cell', (record) => ({ ...record, placed: 'user', pose: { ...record.pose, x: record.pose.x + dx, y: record.pose.y + dy } }))),
  fc.tuple(cell, fc.constantFrom(90, 180)).map(([id, turn]): Edit => (tx) =>
    tx.update(id, 'cell', (record) => ({ ...record, pose: { ...record.pose, rotation_deg: (record.pose.rotation_deg + turn) % 360 } }))),
  fc.tuple(target, fc.constantFrom(1, 2, 3)).map(([id, value]) => toggled({ id: `override:${id}:thickness_mm`, kind: 'override', target: id, feature: 'thickness_mm', value })),
  fc.constantFrom(null, 1.5, 2, 3).map((thickness_mm): Edit => (tx) => tx.update('busbars', 'busbars', (record) => ({ ...record, thickness_mm }))),
  fc.constantFrom(0, 2000, 4000).map((altitude_m): Edit => (tx) => tx.update('duty', 'duty', (record) => ({ ...record, altitude_m }))),
  fc.constantFrom(1, 2).map((ntcPerFrontEnd): Edit => (tx) => tx.update('sampling', 'sampling', (record) => ({ ...record, ntcPerFrontEnd }))),
  number.map((n) => toggled({ id: `waiver:${n}`, kind: 'waiver', key: `cell-overlap~c1~c${n}`, by: 'A', on: '2026-01-01', why: 'seen' })),
  fc.tuple(number, cell).map(([n, item]) =>
    toggled({ id: `dimension:${n}`, kind: 'dimension', type: 'distance', from: { item: 'c1', feature: 'centre' }, to: { item, feature: 'max-x' }, axis: 'x', offset_mm: 20 })),
  fc.constant<Edit>((tx) => {
    const id = `g${CELLS + 1}`;
    if (tx.document.has(id)) return;
    tx.put({ id, kind: 'group' });
    tx.update('topology', 'topology', (record) => ({ ...record, series: record.series + 1, groupOrder: [id, ...record.groupOrder] }));
  }),
);

type Deed = { readonly kind: 'edit' | 'commit' | 'bail'; readonly edits: readonly Edit[] } | { readonly kind: 'undo' | 'redo' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: edit.map((one): Deed => ({ kind: 'edit', edits: [one] })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('commit' as const, 'bail' as const), fc.array(edit, { maxLength: 4 })).map(([kind, edits]): Deed => ({ kind, edits })) },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map((kind): Deed => ({ kind })) },
);

function does(store: Store, what: Deed): void {
  if (!('edits' in what)) {
    store[what.kind]();
    return;
  }
  if (what.kind === 'edit') {
    for (const one of what.edits) store.transact('edit', one);
    return;
  }
  const before = store.document;
  const steps = store.undoSteps.length;
  const gesture = store.mark('gesture');
  for (const one of what.edits) store.transact('drag', one);
  // While a gesture is open there is nothing to undo, and no other can be opened in it.
  expect(store.undo()).toBe(false);
  expect(store.redo()).toBe(false);
  expect(() => store.mark('nested')).toThrow('still open');
  gesture[what.kind]();
  expect(store.undoSteps.length - steps).toBeLessThanOrEqual(what.kind === 'commit' ? 1 : 0);
  if (what.kind === 'bail') expectSameRecords(store.document, before);
  const after = store.document;
  // A gesture ends once: what comes later does nothing.
  gesture.bail();
  gesture.commit();
  expect(store.document).toBe(after);
}

function expectSameRecords(actual: Document, expected: Document): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [id, record] of expected) expect(actual.get(id)).toBe(record);
}

it('brings back the first and the last document, record by record and letter by letter', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const store = createStore(document);
      for (const one of deeds) does(store, one);
      while (store.redo());
      const last = store.document;
      const lastText = serializeDocument(last);
      while (store.undo());
      expectSameRecords(store.document, document);
      expect(serializeDocument(store.document)).toBe(text);
      expect(store.modified).toBe(false);
      while (store.redo());
      expectSameRecords(store.document, last);
      expect(serializeDocument(store.document)).toBe(lastText);
    }),
    { numRuns: 60 },
  );
});

it('keeps more than a thousand steps', () => {
  const store = createStore(document);
  for (let step = 0; step < 1200; step++) {
    store.transact('nudge', (tx) => tx.update('c1', 'cell', (record) => ({ ...record, pose: { ...record.pose, x: record.pose.x + 0.5 } })));
  }
  expect(store.undoSteps).toHaveLength(1200);
  let undone = 0;
  while (store.undo()) undone += 1;
  expect(undone).toBe(1200);
  expect(serializeDocument(store.document)).toBe(text);
});
