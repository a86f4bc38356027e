/** Turning and moving the view: the same with every tool. */
import type { ScreenPoint } from './cursor.ts';
import { TURN_RAD_PER_PX } from './gestures.ts';
import type { Hand } from './Hand.ts';
import type { Gesture } from './tool.ts';

/** About the point under the cursor, or the middle of the pack. */
export function orbit(hand: Hand, from: ScreenPoint): Gesture {
  const hit = hand.hitAt(from), pivot = hit?.point ?? hand.restPivot();
  let last = from;
  hand.cursor.pivot.set(hit === null ? null : from);
  return {
    kind: 'orbit',
    move(at) {
      hand.rig.orbit({ azimuth: (last.x - at.x) * TURN_RAD_PER_PX, polar: (last.y - at.y) * TURN_RAD_PER_PX }, pivot);
      last = at;
      return this;
    },
    release: () => undefined,
    end: () => hand.cursor.pivot.set(null),
  };
}

export function pan(hand: Hand, from: ScreenPoint): Gesture {
  let last = from;
  hand.focusAt(from);
  return {
    kind: 'pan',
    move(at) {
      hand.rig.pan(at.x - last.x, last.y - at.y);
      last = at;
      return this;
    },
    release: () => undefined,
    end: () => undefined,
  };
}
