/** How much an edit derives again must follow from what it touches, not from how large the pack is. */
import { describe, expect, it } from 'vitest';
import { createDerivation, type Derivation } from '../../../shared/derive/derivation.ts';
import { createStore, type Store } from '../../../shared/model/store/store.ts';
import { exampleDocument } from '../../support/examplePack.ts';

interface Counts {
  readonly cells: number;
  readonly move: ReadonlyMap<string, number>;
  readonly undo: ReadonlyMap<string, number>;
}

function countsOf(rows: number, cellsPerRow: number): Counts {
  const store = createStore(exampleDocument((brief) => ({ ...brief, series: rows * cellsPerRow, structure: { type: 'ctp', rows, cellsPerRow } })));
  const derivation = createDerivation(store.document);
  derivation.derived();
  store.subscribe(({ diff }) => derivation.apply(diff));
  store.transact('move', (tx) => tx.update('c20', 'cell', (cell) => ({ ...cell, placed: 'user', pose: { ...cell.pose, x: cell.pose.x + 0.5 } })));
  const move = counted(derivation);
  store.follow(derivation.partNumbers());
  counted(derivation);
  undo(store);
  return { cells: rows * cellsPerRow, move, undo: counted(derivation) };
}

function undo(store: Store): void {
  expect(store.undo()).toBe(true);
}

function counted(derivation: Derivation): ReadonlyMap<string, number> {
  derivation.derived();
  return derivation.stats().byQuery;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

describe('one moved cell', () => {
  const small = countsOf(2, 13);
  const large = countsOf(9, 13);

  it('derives as much again in a pack four times as large, and so does its undo', () => {
    expect(large.cells).toBeGreaterThan(4 * small.cells);
    for (const edit of ['move', 'undo'] as const) {
      expect({ edit, ...Object.fromEntries(large[edit]) }).toEqual({ edit, ...Object.fromEntries(small[edit]) });
    }
  });

  // A bar and a circuit are values of their plane before they are the pack's, which is one more for each.
  it('derives no more than a hundred and twenty-five results again in rows of thirteen', () => {
    for (const counts of [small.move, small.undo, large.move, large.undo]) expect(total(counts)).toBeLessThanOrEqual(125);
  });
});
