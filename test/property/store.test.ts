import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createStore } from '../../shared/model/store/store.ts';
import type { AnyRecord } from '../../shared/model/records/index.ts';

const record = (id: string, value: number): AnyRecord => ({ id, kind: 'group', value });

const edit = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), action: fc.constantFrom('put', 'remove'), value: fc.nat(5), end: fc.constantFrom('plain', 'commit', 'bail', 'follow') });

it('undoes any sequence of edits to the first document, and redoes to the last', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const first = new Map([['a', record('a', 0)], ['b', record('b', 0)]]);
      const store = createStore(first);
      for (const { id, action, value, end } of edits) {
        const gesture = end === 'commit' || end === 'bail' ? store.mark('gesture') : null;
        store.transact('edit', (tx) => {
          if (action === 'put') tx.put(record(id, value));
          else if (tx.document.has(id)) tx.remove(id);
        });
        if (end === 'follow' && store.undoSteps.length > 0 && !store.document.has('follow')) {
          store.follow({ added: new Map([['follow', record('follow', value)]]), updated: new Map(), removed: new Map() });
        }
        if (end === 'commit') gesture?.commit();
        if (end === 'bail') gesture?.bail();
      }
      const last = Object.fromEntries(store.document);
      while (store.undo());
      expect(Object.fromEntries(store.document)).toEqual(Object.fromEntries(first));
      while (store.redo());
      expect(Object.fromEntries(store.document)).toEqual(last);
    }),
  );
});
