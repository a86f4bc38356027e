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
  /** By column, then by row. */
  const squares = new Map<number, Map<number, Set<number>>>();

  /** Calls `visit` with what each square in reach of the box holds; squares that hold nothing are made only when `make` is set. */
  function forSquares({ minX, minY, maxX, maxY }: Box2, make: boolean, visit: (there: Set<number>) => void): void {
    const lastX = Math.floor(maxX / square_mm), lastY = Math.floor(maxY / square_mm);
    for (let x = Math.floor(minX / square_mm); x <= lastX; x++) {
      let column = squares.get(x);
      if (!column) {
        if (!make) continue;
        squares.set(x, (column = new Map<number, Set<number>>()));
      }
      for (let y = Math.floor(minY / square_mm); y <= lastY; y++) {
        let there = column.get(y);
        if (!there) {
          if (!make) continue;
          column.set(y, (there = new Set()));
        }
        visit(there);
      }
    }
  }

  return {
    add(number, box) {
      boxes.set(number, box);
      forSquares(box, true, (there) => there.add(number));
    },
    remove(number) {
      const box = boxes.get(number);
      if (!box) return;
      boxes.delete(number);
      forSquares(box, false, (there) => there.delete(number));
    },
    least(box) {
      let least: number | undefined;
      forSquares(box, false, (there) => {
        for (const number of there) {
          if (least !== undefined && number >= least) continue;
          const other = boxes.get(number);
          if (other && boxesOverlap(other, box)) least = number;
        }
      });
      return least;
    },
  };
}
