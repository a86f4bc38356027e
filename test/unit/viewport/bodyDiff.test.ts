import { describe, expect, it } from 'vitest';
import { PAGE_SIZE, PagedMap } from '../../../renderer/state/bodies/PagedMap.ts';
import { diffBodies } from '../../../renderer/viewport/scene/bodyDiff.ts';
import type { BodyDiff } from '../../../renderer/viewport/scene/bodyDiff.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import { box, mapOf } from './bodies.ts';
import { taken } from './steps.ts';

const size = { x: 10, y: 10, z: [0, 5] as const };
const a = box('a', 'cell', { x: 0, y: 0 }, size), b = box('b', 'cell', { x: 20, y: 0 }, size);

const diff = (before: ReadonlyMap<string, Body>, after: ReadonlyMap<string, Body>): BodyDiff => taken(diffBodies(before, after));

describe('difference of bodies', () => {
  it('finds nothing between equal objects in two maps', () => {
    expect(diff(mapOf(a, b), mapOf(b, a))).toEqual({ added: [], changed: [], removed: [] });
  });

  it('tells added, changed and removed apart', () => {
    const moved = { ...a, z: [1, 6] as const }, c = box('c', 'cell', { x: 40, y: 0 }, size);
    expect(diff(mapOf(a, b), mapOf(moved, c))).toEqual({ added: [c], changed: [{ from: a, to: moved }], removed: [b] });
  });

  it('goes by identity, not by content', () => {
    expect(diff(mapOf(a), mapOf({ ...a })).changed).toHaveLength(1);
  });

  it('of a table looks at no more than the pages that an edit touched', () => {
    const all = Array.from({ length: 100 * PAGE_SIZE }, (_, index) => box(`c${index}`, 'cell', { x: 20 * index, y: 0 }, size));
    const before = PagedMap.of(all.map((body) => [body.id, body] as const)), edit = before.edit();
    const moved = { ...a, id: 'c1000' }, added = { ...a, id: 'new' };
    edit.set('c1000', moved);
    edit.set('new', added);
    edit.delete('c5');
    const after = edit.done();
    let pages = 0;
    expect([...before.changesTo(after, () => (pages += 1))]).toHaveLength(3);
    expect(pages).toBe(3);
    expect(diff(before, after)).toEqual({ added: [added], changed: [{ from: all[1000], to: moved }], removed: [all[5]] });
    expect(diff(after, before)).toEqual({ added: [all[5]], changed: [{ from: moved, to: all[1000] }], removed: [added] });
  });
});
