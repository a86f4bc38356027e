import { describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../../shared/model/store/store.ts';
import { historyRows } from '../../../renderer/panels/history/historyRows.ts';
import { fittedSizes } from '../../../renderer/frame/dockSizes.ts';

function edited(steps: number): Store {
  const store = createStore(new Map([['g0', { id: 'g0', kind: 'group' as const }]]));
  for (let i = 1; i <= steps; i += 1) store.transact(`step ${i}`, (tx) => tx.put({ id: `g${i}`, kind: 'group' }));
  return store;
}
const rowsOf = (store: Store) => historyRows({ done: store.undoSteps, undone: store.redoSteps, savedAt: store.savedAt });

describe('the history', () => {
  it('goes back and forth over many steps as one change', () => {
    const store = edited(1200);
    const end = store.document;
    let changes = 0;
    store.subscribe(() => (changes += 1));
    expect(store.goTo(3)).toBe(true);
    expect([...store.document.keys()]).toEqual(['g0', 'g1', 'g2', 'g3']);
    expect(store.goTo(1200)).toBe(true);
    expect(store.document).toEqual(end);
    expect(changes).toBe(2);
    expect(store.goTo(1201)).toBe(false);
    expect(store.goTo(-1)).toBe(false);
  });

  it('keeps the order of steps, so that undo and redo go on from there', () => {
    const store = edited(4);
    store.goTo(1);
    store.redo();
    expect(store.undoSteps.map(({ label }) => label)).toEqual(['step 1', 'step 2']);
    store.goTo(4);
    store.undo();
    expect(store.redoSteps.map(({ label }) => label)).toEqual(['step 4']);
    expect(store.document.has('g3')).toBe(true);
  });

  it('marks the present and the saved state, and forgets a saved state that cannot be reached', () => {
    const store = edited(2);
    store.markSaved();
    store.goTo(1);
    expect(rowsOf(store).map(({ place, saved }) => [place, saved])).toEqual([['done', false], ['here', false], ['undone', true]]);
    expect(store.modified).toBe(true);
    store.goTo(2);
    expect(store.modified).toBe(false);
    store.goTo(0);
    store.transact('another way', (tx) => tx.remove('g0'));
    expect(rowsOf(store).some(({ saved }) => saved)).toBe(false);
  });

  it('tells what a step touched, without the part numbers that follow from it', () => {
    const store = edited(0);
    store.transact('both', (tx) => {
      tx.put({ id: 'g1', kind: 'group' });
      tx.put({ id: 'partNumber:x', kind: 'group' });
    });
    expect(rowsOf(store)[1]?.touched).toEqual(['g1']);
  });
});

describe('docks in another window', () => {
  it('leaves sizes that fit as they are', () => {
    expect(fittedSizes({ left: 280, right: 320, bottom: 220 }, { width: 1440, height: 840 })).toEqual({ left: 280, right: 320, bottom: 220 });
  });
  it('shrinks what would crowd out the viewport, in proportion', () => {
    expect(fittedSizes({ left: 400, right: 500, bottom: 600 }, { width: 1440, height: 840 })).toEqual({ left: 288, right: 360, bottom: 336 });
  });
});
