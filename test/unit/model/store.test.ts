import { describe, expect, it } from 'vitest';
import { applyDiff, type Document } from '../../../shared/model/document.ts';
import { createStore } from '../../../shared/model/store/store.ts';
import type { AnyRecord } from '../../../shared/model/records/index.ts';

const group = (id: string, note = ''): AnyRecord => ({ id, kind: 'group', ...(note ? { note } : {}) });
const start = (): Map<string, AnyRecord> => new Map([['g1', group('g1')], ['g2', group('g2')]]);

describe('store', () => {
  it('yields the diff of a transaction and undoes and redoes it', () => {
    const store = createStore(start());
    const diff = store.transact('Rename', (tx) => {
      tx.update('g1', 'group', (record) => ({ ...record, note: 'x' }));
      tx.put(group('g3'));
      tx.remove('g2');
    });
    expect([...diff.updated.keys()]).toEqual(['g1']);
    expect([...diff.added.keys()]).toEqual(['g3']);
    expect([...diff.removed.keys()]).toEqual(['g2']);
    expect(store.undo()).toBe(true);
    expect([...store.document.keys()].sort()).toEqual(['g1', 'g2']);
    expect(store.document.get('g1')).toEqual(group('g1'));
    expect(store.redo()).toBe(true);
    expect([...store.document.keys()].sort()).toEqual(['g1', 'g3']);
  });

  it('leaves the document alone when a transaction throws', () => {
    const store = createStore(start());
    const before = store.document;
    expect(() => store.transact('Broken', (tx) => {
      tx.remove('g1');
      throw new Error('no');
    })).toThrow('no');
    expect(store.document).toBe(before);
    expect(store.undoSteps).toHaveLength(0);
  });

  it('squashes a gesture into one step, and restores the mark on bail', () => {
    const store = createStore(start());
    const drag = store.mark('Drag');
    store.transact('a', (tx) => tx.put(group('g1', 'one')));
    store.transact('b', (tx) => tx.put(group('g1', 'two')));
    drag.commit();
    expect(store.undoSteps).toHaveLength(1);
    store.undo();
    expect(store.document.get('g1')).toEqual(group('g1'));

    const second = store.mark('Drag');
    store.transact('c', (tx) => tx.put(group('g1', 'three')));
    second.bail();
    expect(store.document.get('g1')).toEqual(group('g1'));
    expect(store.undoSteps).toHaveLength(0);
  });

  it('takes what follows from an edit back with it', () => {
    const store = createStore(start());
    store.transact('Edit', (tx) => tx.put(group('g1', 'edited')));
    store.follow({ added: new Map([['g9', group('g9')]]), updated: new Map(), removed: new Map() });
    expect(store.undoSteps).toHaveLength(1);
    store.undo();
    expect(store.document.has('g9')).toBe(false);
    store.redo();
    expect(store.document.has('g9')).toBe(true);
  });

  it('is modified only while its records differ from the saved ones', () => {
    const store = createStore(start());
    expect(store.modified).toBe(false);
    store.transact('Edit', (tx) => tx.put(group('g1', 'edited')));
    expect(store.modified).toBe(true);
    store.undo();
    expect(store.modified).toBe(false);
    store.redo();
    store.markSaved();
    expect(store.modified).toBe(false);
    store.undo();
    expect(store.modified).toBe(true);
  });

  it('tells every listener of every change, though one throws', () => {
    const store = createStore(start());
    const heard: string[] = [];
    store.subscribe(() => {
      throw new Error('the view broke');
    });
    store.subscribe(({ cause }) => heard.push(cause));
    expect(() => store.transact('Add', (tx) => tx.put(group('g3')))).toThrow('the view broke');
    expect(() => store.undo()).toThrow('the view broke');
    expect(heard).toEqual(['edit', 'undo']);
    expect([...store.document.keys()]).toEqual(['g1', 'g2']);
  });

  it('tells of changes in their order, though a listener edits in turn', () => {
    const store = createStore(start());
    store.subscribe(({ diff }) => {
      if (diff.added.has('g3')) store.transact('Answer', (tx) => tx.update('g3', 'group', (record) => ({ ...record, note: 'seen' })));
    });
    let copy: Document = start();
    store.subscribe(({ diff }) => (copy = applyDiff(copy, diff)));
    store.transact('Add', (tx) => tx.put(group('g3')));
    expect([...copy]).toEqual([...store.document]);
    expect(copy.get('g3')).toEqual(group('g3', 'seen'));
  });
});
