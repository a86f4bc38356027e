/** What closes a cut: worked out in steps, seen whole. */
import { Color } from 'three';
import { expect, it } from 'vitest';
import { SectionCaps } from '../../../renderer/viewport/scene/SectionCaps.ts';
import { ShapeLibrary } from '../../../renderer/viewport/scene/shapes.ts';
import type { SectionPlane } from '../../../renderer/viewport/types.ts';
import { box } from './bodies.ts';

const plane = (at_mm: number): SectionPlane => ({ axis: 'x', at_mm, flipped: false });

it('closes cuts with the last step, and hides those of another plane until then', () => {
  const library = new ShapeLibrary(null), caps = new SectionCaps(), grey = new Color('#888888');
  const items = [0, 1, 2].map((index) => library.place(box(`b${index}`, 'cell', { x: 5, y: 100 * index }, { x: 20, y: 30, z: [0, 50] })));
  const cutAt = (at_mm: number): Generator<void, void> => caps.setting(items, plane(at_mm), () => grey);
  const drain = (steps: Generator<void, void>): void => {
    while (steps.next().done !== true);
  };
  drain(cutAt(5));
  expect([caps.root.visible, caps.triangleCount]).toEqual([true, 6]);
  // The same plane after an edit: what was there stays until it is replaced.
  const again = cutAt(5);
  again.next();
  expect([caps.root.visible, caps.triangleCount]).toEqual([true, 6]);
  const other = cutAt(6);
  other.next();
  expect(caps.root.visible).toBe(false);
  drain(other);
  expect([caps.root.visible, caps.triangleCount]).toEqual([true, 6]);
  drain(caps.setting(items, null, () => grey));
  expect(caps.root.visible).toBe(false);
});
