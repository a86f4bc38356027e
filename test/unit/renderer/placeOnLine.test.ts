/** Between which two groups a group that is dragged stands, by where the cursor is over the line through the others. */
import { describe, expect, it } from 'vitest';
import { placeOnLine } from '../../../renderer/viewport/interaction/pathGroups.ts';

/** Out to x 30 and back, 20 below. */
const LINE = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 30, y: 0 }, { x: 30, y: 20 }, { x: 0, y: 20 }];

describe('the place of a group on the line', () => {
  it.each<[string, number, number, number]>([
    ['before the first', -8, 1, 0],
    ['between the first two', 4, 3, 1],
    ['between the next', 22, -5, 2],
    ['at the turn', 36, 11, 3],
    ['on the way back', 12, 17, 4],
    ['behind the last', -6, 22, 5],
  ])('%s', (_where, x, y, place) => {
    expect(placeOnLine(LINE, { x, y })).toBe(place);
  });

  it('is the only one where there is no line', () => {
    expect(placeOnLine([{ x: 0, y: 0 }], { x: 5, y: 5 })).toBe(0);
  });
});
