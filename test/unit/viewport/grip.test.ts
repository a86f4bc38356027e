import { describe, expect, it } from 'vitest';
import { draggedValue, gripAt, gripShape, resizeCursor } from '../../../renderer/viewport/interaction/grip.ts';
import type { Grip } from '../../../renderer/viewport/interaction/grip.ts';

/** Seen from above at 2 px/mm, y up. */
const plan = ({ x, y }: { x: number; y: number }) => ({ x: 2 * x, y: -2 * y });
/** Seen along x: the direction of an edge at +x points at the eye. */
const side = ({ y, z }: { y: number; z: number }) => ({ x: 2 * y, y: -2 * z });

const edge: Grip = {
  target: 'busbar:g1|g2', feature: 'edge:c1:+x', label: '', at: { x: 100, y: 50, z: 30 }, along: { x: 1, y: 0 }, length_mm: 40,
  ghost: [], min_mm: -3, max_mm: 4.2, value_mm: 1, overridden: true,
};

describe('a grip', () => {
  it('stands along its edge, of one size whatever the scale, and not on an edge too short to be told', () => {
    expect(gripShape(edge, plan, 2)).toEqual({ at: { x: 200, y: -100 }, from: { x: 200, y: -89 }, to: { x: 200, y: -111 }, per_mm: { x: 2, y: 0 } });
    expect(gripShape({ ...edge, length_mm: 8 }, plan, 2)).toBeNull();
    expect(gripShape({ ...edge, length_mm: null }, plan, 2)).not.toBeNull();
  });

  it('is not there where its direction points at the eye', () => {
    expect(gripShape(edge, side, 2)).toBeNull();
    expect(gripShape({ ...edge, along: { x: 0, y: 1 }, length_mm: null }, side, 2)).toBeNull();
  });

  it('is the nearest within reach', () => {
    const other: Grip = { ...edge, feature: 'edge:c1:+y', at: { x: 108, y: 50, z: 30 } };
    expect(gripAt([edge, other], { x: 207, y: -100 }, plan, 2)).toBe(edge);
    expect(gripAt([edge, other], { x: 210, y: -100 }, plan, 2)).toBe(other);
    expect(gripAt([edge, other], { x: 230, y: -100 }, plan, 2)).toBeNull();
  });

  it('goes in half millimetres, with Alt in hundredths, and stops at the ends of its range', () => {
    const per_mm = { x: 2, y: 0 }, from = { x: 200, y: -100 };
    const dragged = (px: number, free = false) => draggedValue(edge, { per_mm }, from, { x: 200 + px, y: -70 }, free);
    expect(dragged(2.7)).toEqual({ value_mm: 2.5, limit: null });
    expect(dragged(2.7, true)).toEqual({ value_mm: 2.35, limit: null });
    expect(dragged(40)).toEqual({ value_mm: 4.2, limit: 'max' });
    expect(dragged(-40)).toEqual({ value_mm: -3, limit: 'min' });
    expect(Object.is(dragged(-2).value_mm, 0)).toBe(true);
  });

  it('shows the arrow that lies nearest to its direction on the screen', () => {
    expect([{ x: 1, y: 0.1 }, { x: -1, y: 0 }, { x: 0, y: -1 }, { x: 1, y: 1 }, { x: 1, y: -1 }].map(resizeCursor)).toEqual(['ew', 'ew', 'ns', 'nwse', 'nesw']);
  });
});
