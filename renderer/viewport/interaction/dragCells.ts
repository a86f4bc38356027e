/** Drags the selected cells in plan, as a ghost until they are let go. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import { isStill, shift } from './cellMove.ts';
import type { CellMove } from './cellMove.ts';
import type { Hand } from './Hand.ts';
import { snapperFor } from './snapping.ts';
import type { Gesture } from './tool.ts';

/** `cells`: the selected ones, where it does not say otherwise. */
export function dragCells(hand: Hand, from: Point3, cells: readonly string[] = hand.selectedCells()): Gesture {
  const snap = snapperFor(hand, cells);
  let move: CellMove | null = null;
  return {
    kind: 'cells',
    move(at, keys) {
      const to = hand.onPlane(at, from.z);
      if (to === null) return this;
      const { dx_mm, dy_mm, guides } = snap(to.x - from.x, to.y - from.y, keys, ['x', 'y']);
      move = shift(dx_mm, dy_mm);
      hand.cursor.drag.set({ cells, at, move, guides, z: from.z });
      return this;
    },
    release() {
      if (move !== null && !isStill(move)) hand.props().onMoveCells?.(cells, move);
    },
    end: () => hand.cursor.drag.set(null),
  };
}
