import { describe, expect, it } from 'vitest';
import { diffBodies } from '../../../renderer/viewport/scene/bodyDiff.ts';
import { box, mapOf } from './bodies.ts';

const size = { x: 10, y: 10, z: [0, 5] as const };
const a = box('a', 'cell', { x: 0, y: 0 }, size), b = box('b', 'cell', { x: 20, y: 0 }, size);

describe('difference of bodies', () => {
  it('finds nothing between equal objects in two maps', () => {
    expect(diffBodies(mapOf(a, b), mapOf(b, a))).toEqual({ added: [], changed: [], removed: [] });
  });

  it('tells added, changed and removed apart', () => {
    const moved = { ...a, z: [1, 6] as const }, c = box('c', 'cell', { x: 40, y: 0 }, size);
    expect(diffBodies(mapOf(a, b), mapOf(moved, c))).toEqual({ added: [c], changed: [{ from: a, to: moved }], removed: [b] });
  });

  it('goes by identity, not by content', () => {
    expect(diffBodies(mapOf(a), mapOf({ ...a })).changed).toHaveLength(1);
  });
});
