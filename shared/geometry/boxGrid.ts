/** Boxes that come and go, found by the squares of the plan they reach into. For boxes that stay, `spatialIndex` is faster. */
import { boxesOverlap } from './box.ts';
import type { Box2 } from './types.ts';

export interface BoxGrid {
  /** `number` must be free. */
  add(number: number, box: Box2): void;
  remove(number: number): void;
  /** The least number whose box overlaps or touches `box`; undefined where there is none. */
  least(box: Box2): number | undefined;
}

/** An empty grid. `square_mm` about the size of the boxes is fastest. Throws a RangeError unless it is above 0. */
export function createBoxGrid(square_mm: number): BoxGrid {
  if (!(square_mm > 0)) throw new RangeError(`square_mm must be above 0, is ${square_mm}`);
  const boxes = new Map<number, Box2>();
  const squares = new Map<string, Set<number>>();

  function* squaresOf({ minX, minY, maxX, maxY }: Box2): Generator<string> {
    for (let x = Math.floor(minX / square_mm); x <= Math.floor(maxX / square_mm); x++) {
      for (let y = Math.floor(minY / square_mm); y <= Math.floor(maxY / square_mm); y++) yield `${x}:${y}`;
    }
  }

  return {
    add(number, box) {
      boxes.set(number, box);
      for (const key of squaresOf(box)) {
        const there = squares.get(key);
        if (there) there.add(number);
        else squares.set(key, new Set([number]));
      }
    },
    remove(number) {
      const box = boxes.get(number);
      if (!box) return;
      boxes.delete(number);
      for (const key of squaresOf(box)) squares.get(key)?.delete(number);
    },
    least(box) {
      let least: number | undefined;
      for (const key of squaresOf(box)) {
        for (const number of squares.get(key) ?? []) {
          if (least !== undefined && number >= least) continue;
          const other = boxes.get(number);
          if (other && boxesOverlap(other, box)) least = number;
        }
      }
      return least;
    },
  };
}
