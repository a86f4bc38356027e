/** Drags corners of the selected outline with the select tool; a double click takes a corner out, or puts one into an edge. */
import type { Point2 } from '../../../shared/geometry/types.ts';
import type { ShownOutline } from '../types.ts';
import type { ScreenPoint } from './cursor.ts';
import { CLICK_PX } from './gestures.ts';
import { segmentDistance } from './gizmo.ts';
import type { Hand } from './Hand.ts';
import { snappedCorner } from './outlineSnap.ts';
import type { Gesture } from './tool.ts';

const REACH_PX = 9;
const EDGE_REACH_PX = 6;

export interface CornerHand {
  /** Null: there is no corner under the cursor. */
  press(at: ScreenPoint): Gesture | null;
  hover(at: ScreenPoint): boolean;
  /** True when it changed the corner or the edge there. */
  doubleClick(at: ScreenPoint): boolean;
  drop(): boolean;
}

export function cornerHand(hand: Hand): CornerHand {
  const seen = (outline: ShownOutline, { x, y }: Point2): ScreenPoint => hand.rig.toScreen({ x, y, z: outline.z });
  const cornerAt = (outline: ShownOutline, at: ScreenPoint): number => outline.corners.findIndex((corner) => {
    const place = seen(outline, corner);
    return Math.hypot(place.x - at.x, place.y - at.y) <= REACH_PX;
  });
  const edgeAt = (outline: ShownOutline, at: ScreenPoint): number => outline.corners.findIndex((from, i) => {
    const to = outline.corners[(i + 1) % outline.corners.length] ?? from;
    return !from.bulge && segmentDistance(seen(outline, from), seen(outline, to), at) <= EDGE_REACH_PX;
  });

  function drop(): boolean {
    const busy = hand.cursor.corner.get() !== null;
    hand.cursor.corner.set(null);
    return busy;
  }

  function drag(outline: ShownOutline, index: number, from: ScreenPoint): Gesture {
    const others = outline.corners.filter((_, i) => i !== index);
    return {
      kind: 'corner',
      move(at, keys) {
        if (Math.hypot(at.x - from.x, at.y - from.y) <= CLICK_PX && hand.cursor.corner.get() === null) return this;
        const next = snappedCorner(hand, at, others, keys);
        if (next) hand.cursor.corner.set({ outline, index, point: next.point });
        return this;
      },
      release() {
        const held = hand.cursor.corner.get();
        drop();
        if (held) hand.props().onCorners?.(outline.id, outline.corners.map((corner, i) => (i === index ? { ...corner, ...held.point } : corner)));
      },
      end: () => void drop(),
    };
  }

  return {
    press(at) {
      const { outline } = hand.props();
      if (!outline || !hand.seesPlan()) return null;
      const index = cornerAt(outline, at);
      return index < 0 ? null : drag(outline, index, at);
    },
    hover(at) {
      const { outline } = hand.props();
      const isOver = outline !== null && hand.seesPlan() && cornerAt(outline, at) >= 0;
      if (isOver) hand.element.dataset['over'] = 'corner';
      return isOver;
    },
    doubleClick(at) {
      const { outline, onCorners } = hand.props();
      if (!outline || !onCorners || !hand.seesPlan()) return false;
      const corner = cornerAt(outline, at), edge = corner < 0 ? edgeAt(outline, at) : -1;
      if (corner >= 0 && outline.corners.length > 3) onCorners(outline.id, outline.corners.filter((_, i) => i !== corner));
      else if (edge >= 0) {
        const place = snappedCorner(hand, at, [], { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false });
        if (place) onCorners(outline.id, [...outline.corners.slice(0, edge + 1), place.point, ...outline.corners.slice(edge + 1)]);
      } else return false;
      return true;
    },
    drop,
  };
}
