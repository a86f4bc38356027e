/** Drags corners, holes, slots and tabs of the selected bar: a ghost follows the cursor; the release takes it, Esc leaves all as it was. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';
import { CLICK_PX } from './gestures.ts';
import type { Hand } from './Hand.ts';
import { placeAt, placeKey, shiftOf, type PlaceGrip } from './placeGrip.ts';
import type { Gesture } from './tool.ts';

export interface PlaceHand {
  /** Null: there is nothing of the kind under the cursor. */
  press(at: ScreenPoint): Gesture | null;
  hover(at: ScreenPoint): boolean;
  /** False when nothing was being moved. */
  drop(): boolean;
  leave(): void;
}

export function placeHand(hand: Hand): PlaceHand {
  const toScreen = (point: Point3): ScreenPoint => hand.rig.toScreen(point);
  const under = (at: ScreenPoint): PlaceGrip | null => placeAt(hand.props().places, at, toScreen);
  let held: PlaceGrip | null = null;

  function drop(): boolean {
    const busy = held !== null;
    held = null;
    hand.cursor.placeDrag.set(null);
    return busy;
  }

  return {
    press(from) {
      drop();
      const place = under(from);
      if (place === null) return null;
      held = place;
      return {
        kind: 'place',
        move(at, keys) {
          const shift = held === null || Math.hypot(at.x - from.x, at.y - from.y) <= CLICK_PX ? null : shiftOf(place, from, at, toScreen, keys.altKey);
          if (shift !== null) hand.cursor.placeDrag.set({ place, shift });
          return this;
        },
        release() {
          const drag = hand.cursor.placeDrag.get();
          if (held === null || drag === null || (drag.shift.u === 0 && drag.shift.v === 0)) return;
          hand.props().onPlace?.(place, drag.shift);
        },
        end() {
          drop();
        },
      };
    },
    hover(at) {
      const place = under(at);
      hand.cursor.place.set(place === null ? null : placeKey(place));
      if (place !== null) hand.element.dataset['over'] = 'movable';
      return place !== null;
    },
    drop,
    leave() {
      drop();
      hand.cursor.place.set(null);
    },
  };
}
