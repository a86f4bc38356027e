import { describe, expect, it } from 'vitest';
import { createBoxGrid } from '../../../shared/geometry/boxGrid.ts';
import { remembered } from '../../../shared/geometry/remembered.ts';

describe('remembered answers', () => {
  it('are made again when the object or an argument is another', () => {
    let made = 0;
    const sum = remembered((key: { n: number }, more: number) => {
      made += 1;
      return key.n + more;
    });
    const one = { n: 1 };
    expect([sum(one, 2), sum(one, 2), made]).toEqual([3, 3, 1]);
    expect([sum(one, 3), sum({ n: 1 }, 3), made]).toEqual([4, 4, 3]);
    expect([sum(one, 2), made]).toEqual([3, 4]);
  });
});

describe('box grid', () => {
  const box = (x: number, y: number) => ({ minX: x, minY: y, maxX: x + 30, maxY: y + 30 });

  it('finds the least number that touches a box, until it is taken out', () => {
    const grid = createBoxGrid(10);
    for (const [number, x] of [[7, 0], [3, 30], [5, 200]] as const) grid.add(number, box(x, -15));
    expect(grid.least(box(30, 0))).toBe(3);
    grid.remove(3);
    expect(grid.least(box(30, 0))).toBe(7);
    expect(grid.least(box(31, 0))).toBeUndefined();
    expect(grid.least(box(-500, 0))).toBeUndefined();
  });
});
