/** Drags the selected cells in plan, as a ghost until they are let go. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import { snappedStep } from './gestures.ts';
import type { Hand } from './Hand.ts';
import type { Gesture } from './tool.ts';

export function dragCells(hand: Hand, from: Point3): Gesture {
  const cells = hand.selectedCells();
  return {
    kind: 'cells',
    move(at, { shiftKey }) {
      const to = hand.onPlane(at, from.z);
      if (to !== null) hand.cursor.drag.set({ cells, at, ...snappedStep(to.x - from.x, to.y - from.y, shiftKey) });
      return this;
    },
    release() {
      const drag = hand.cursor.drag.get();
      if (drag !== null && (drag.dx_mm !== 0 || drag.dy_mm !== 0)) hand.props().onDragCells?.(cells, drag.dx_mm, drag.dy_mm);
    },
    end: () => hand.cursor.drag.set(null),
  };
}
