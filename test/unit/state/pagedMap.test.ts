/** A map that never changes, and the edits that make the next one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editTables, NO_TABLES } from '../../../renderer/state/bodies/tableEdit.ts';
import { PagedMap } from '../../../renderer/state/bodies/PagedMap.ts';
import { familiesOf } from '../../../renderer/state/itemOwners.ts';
import { box } from '../viewport/bodies.ts';

const keys = fc.integer({ min: 0, max: 400 }).map((number) => `k${number}`);
const edits = fc.array(fc.array(fc.tuple(keys, fc.option(fc.nat(9), { nil: undefined })), { maxLength: 300 }), { maxLength: 6 });

function changed<V>(before: PagedMap<V>, changes: readonly (readonly [string, V | undefined])[]): PagedMap<V> {
  const edit = before.edit();
  for (const [key, value] of changes) if (value === undefined) edit.delete(key);
    else edit.set(key, value);
  return edit.done();
}

describe('a paged map', () => {
  it('holds what a map would after any edits, leaves the maps before as they were, and tells any two apart', () => {
    fc.assert(fc.property(edits, (rounds) => {
      let paged = PagedMap.empty<number>();
      const plain = new Map<string, number>(), made = [{ paged, copy: new Map(plain) }];
      for (const round of rounds) {
        paged = changed(paged, round);
        for (const [key, value] of round) if (value === undefined) plain.delete(key);
          else plain.set(key, value);
        made.push({ paged, copy: new Map(plain) });
      }
      for (const { paged: map, copy } of made) {
        expect(map.size).toBe(copy.size);
        expect(new Map(map)).toEqual(copy);
        expect([...map.keys()].every((key) => map.get(key) === copy.get(key))).toBe(true);
        const last = new Map(copy);
        for (const [from, to] of map.changesTo(paged)) expect(from).not.toBe(to);
        const differing = [...new Set([...last.keys(), ...plain.keys()])].filter((key) => last.get(key) !== plain.get(key));
        expect([...map.changesTo(paged)]).toHaveLength(differing.length);
      }
    }), { numRuns: 40 });
  });

  it('keeps the order in which its keys came', () => {
    const map = changed(PagedMap.of([['b', 1], ['a', 2], ['c', 3]]), [['a', 9], ['d', 4]]);
    expect([...map.keys()]).toEqual(['b', 'a', 'c', 'd']);
  });

  it('shares the pages that an edit leaves alone', () => {
    const before = PagedMap.of(Array.from({ length: 5000 }, (_, index) => [`k${index}`, index] as const)), after = changed(before, [['k7', -1]]);
    expect(after.pages.filter((page, number) => page !== before.pages[number])).toHaveLength(1);
  });
});

describe('the tables of a pack', () => {
  const size = { x: 10, y: 10, z: [0, 5] as const };
  const body = (id: string, owner: string) => box(id, 'cell', { x: 0, y: 0 }, size, { owner });

  it('know the bodies of each owner through every change', () => {
    const first = editTables(NO_TABLES);
    for (const [id, owner] of [['a', 'x'], ['b', 'x'], ['c', 'y'], ['d', 'z']] as const) first.put(body(id, owner));
    const before = first.done(), edit = editTables(before);
    edit.put(body('a', 'y'));
    edit.put(body('b', 'x'));
    edit.remove('d');
    edit.put(body('e', 'z'));
    edit.remove('e');
    const after = edit.done();
    for (const tables of [before, after]) {
      const found = familiesOf(new Map(tables.bodies)), told = new Map(tables.families);
      expect([...told.keys()].sort()).toEqual([...found.keys()].sort());
      for (const [owner, family] of found) expect(new Set(told.get(owner))).toEqual(new Set(family));
    }
    expect([...after.families.keys()]).toEqual(['x', 'y']);
  });
});
