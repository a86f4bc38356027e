import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDerivation } from '../../shared/derive/derivation.ts';
import type { Derived } from '../../shared/model/derived/index.ts';
import { createStore, type Store, type Transaction } from '../../shared/model/store/store.ts';
import { exampleDocument } from '../support/examplePack.ts';

/** A smaller pack of the same kind: two rows of three, so that there is a turn, a front end a row, and room for faults. */
const CELLS = 6;
const document = exampleDocument((brief) => ({ ...brief, series: CELLS, structure: { type: 'ctp', rows: 2, cellsPerRow: 3 }, ntcPerFrontEnd: 1 }));

type Edit = (transaction: Transaction) => void;

const cell = fc.integer({ min: 1, max: CELLS }).map((n) => `c${n}`);
const net = fc.integer({ min: 1, max: CELLS - 1 }).map((n) => `g${n}|g${n + 1}`);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(cell, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })).map(([id, dx, dy]): Edit => (tx) =>
    tx.update(id, 'cell', (record) => ({ ...record, placed: 'user', pose: { ...record.pose, x: record.pose.x + dx, y: record.pose.y + dy } }))),
  fc.constantFrom(null, 1.5, 2, 3).map((thickness_mm): Edit => (tx) => tx.update('busbars', 'busbars', (record) => ({ ...record, thickness_mm }))),
  fc.tuple(net, fc.constantFrom(1, 2.5, 4)).map(([id, value]): Edit => (tx) =>
    tx.put({ id: `override:busbar:${id}:thickness_mm`, kind: 'override', target: `busbar:${id}`, feature: 'thickness_mm', value })),
  fc.constantFrom(100, 280, 400, 500).map((continuous_A): Edit => (tx) => tx.update('duty', 'duty', (record) => ({ ...record, continuous_A }))),
  fc.constantFrom(0, 3000, 5000).map((altitude_m): Edit => (tx) => tx.update('duty', 'duty', (record) => ({ ...record, altitude_m }))),
  fc.constantFrom(1, 2, 3).map((ntcPerFrontEnd): Edit => (tx) => tx.update('sampling', 'sampling', (record) => ({ ...record, ntcPerFrontEnd }))),
  cell.map((id): Edit => (tx) => tx.update(id, 'cell', (record) => ({ ...record, pose: { ...record.pose, rotation_deg: (record.pose.rotation_deg + 180) % 360 } }))),
  fc.constantFrom('c1', 'c2').map((id): Edit => (tx) =>
    tx.put({ id: 'waiver:1', kind: 'waiver', key: `cell-overlap~${id}~c3`, by: 'A', on: '2026-01-01', why: 'seen' })),
  fc.constant<Edit>((tx) => {
    const id = `g${CELLS + 1}`;
    if (tx.document.has(id)) return;
    tx.put({ id, kind: 'group' });
    tx.update('topology', 'topology', (record) => ({ ...record, series: record.series + 1, groupOrder: [id, ...record.groupOrder] }));
  }),
  fc.integer({ min: 0, max: CELLS - 2 }).map((at): Edit => (tx) =>
    tx.update('topology', 'topology', (record) => {
      const order = [...record.groupOrder];
      [order[at], order[at + 1]] = [order[at + 1] as string, order[at] as string];
      return { ...record, groupOrder: order };
    })),
);

function run(store: Store, sequence: readonly Edit[]): void {
  const derivation = createDerivation(store.document);
  derivation.derived();
  store.subscribe(({ diff }) => derivation.apply(diff));
  for (const edit of sequence) {
    store.transact('edit', edit);
    store.follow(derivation.partNumbers());
    expectSame(derivation.derived(), createDerivation(store.document).derived());
  }
  while (store.undo());
  expectSame(derivation.derived(), untouched);
}

/** Node tells equal values apart much faster than the matcher, which is asked only to show a difference. */
function expectSame(actual: Derived, expected: Derived): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

const untouched = createDerivation(document).derived();

it('derives the same step by step as at once, and after undo as before', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 5 }), (sequence) => run(createStore(document), sequence)),
    { numRuns: 25 },
  );
}, 600_000);
