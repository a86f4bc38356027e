/** Lasso: a line drawn freely round what is to be selected. A click selects as always. */
import type { ScreenPoint } from './cursor.ts';
import { CLICK_PX, selectMode } from './gestures.ts';
import type { Hand } from './Hand.ts';
import { ownersInLasso } from './lassoSelect.ts';
import { click } from './selectTool.ts';
import type { Gesture, Tool } from './tool.ts';

/** Points closer than this add nothing to the line. */
const STEP_PX = 3;

export function lassoTool(hand: Hand): Tool {
  return {
    press: (at) => pressed(hand, at),
    escape: () => false,
    leave: () => undefined,
  };
}

function pressed(hand: Hand, from: ScreenPoint): Gesture {
  const hit = hand.hitAt(from);
  return {
    kind: 'press',
    move(at, keys) {
      return Math.hypot(at.x - from.x, at.y - from.y) <= CLICK_PX ? this : drawn(hand, from).move(at, keys);
    },
    release: (at, keys) => click(hand, hit, at, keys),
    end: () => undefined,
  };
}

function drawn(hand: Hand, from: ScreenPoint): Gesture {
  let line: readonly ScreenPoint[] = [from];
  return {
    kind: 'lasso',
    move(at) {
      const last = line.at(-1) ?? from;
      if (Math.hypot(at.x - last.x, at.y - last.y) >= STEP_PX) {
        line = [...line, at];
        hand.cursor.lasso.set(line);
      }
      return this;
    },
    release: (_at, keys) => hand.take(ownersInLasso(line, hand.scene, hand.rig.glance()), selectMode(keys)),
    end: () => hand.cursor.lasso.set(null),
  };
}
