/** Select: a click, a frame drawn on the screen, a drag of the selected cells or of a grip of the selected item. */
import { ownersInFrame } from './boxSelect.ts';
import type { ScreenPoint } from './cursor.ts';
import { cornerHand } from './cornerHand.ts';
import { dragCells } from './dragCells.ts';
import { gripHand } from './dragGrip.ts';
import { placeHand } from './dragPlace.ts';
import { CLICK_PX, selectMode } from './gestures.ts';
import type { Modifiers } from './gestures.ts';
import type { Hand } from './Hand.ts';
import type { Hit } from './pick.ts';
import { refusedByLock } from './refuse.ts';
import type { Gesture, Tool } from './tool.ts';

export function selectTool(hand: Hand): Tool {
  const grips = gripHand(hand);
  const places = placeHand(hand), corners = cornerHand(hand);
  return {
    press: (at) => corners.press(at) ?? places.press(at) ?? grips.press(at) ?? pressed(hand, at),
    hover(at) {
      if (corners.hover(at)) return true;
      const overPlace = places.hover(at);
      return grips.hover(at) || overPlace;
    },
    doubleClick: (at) => void (corners.doubleClick(at) || grips.reset(at)),
    key: (event) => grips.key(event),
    escape: () => corners.drop() || places.drop() || grips.drop(),
    leave() {
      places.leave();
      grips.leave();
    },
  };
}

/** Whether a press on the hit followed by a drag moves the selected cells. */
export function canDrag(hand: Hand, hit: Hit | null): boolean {
  const { selection, layers, onMoveCells } = hand.props();
  return hit !== null && onMoveCells !== undefined && selection.has(hit.item.body.owner) && !layers.cells.locked && hit.item.body.kind === 'cell';
}

/** A click, until the cursor goes farther than a click does. */
function pressed(hand: Hand, from: ScreenPoint): Gesture {
  const hit = hand.hitAt(from);
  return {
    kind: 'press',
    move(at, keys) {
      if (Math.hypot(at.x - from.x, at.y - from.y) <= CLICK_PX) return this;
      if (hit === null || !canDrag(hand, hit) || !hand.seesPlan()) return framed(hand, from).move(at, keys);
      return refusedByLock(hand, at, hand.selectedCells()) ?? dragCells(hand, hit.point).move(at, keys);
    },
    release: (at, keys) => click(hand, hit, at, keys),
    end: () => undefined,
  };
}

/** Selects what is under the cursor; the sign of a finding and a dimension before what they lie on. */
export function click(hand: Hand, hit: Hit | null, at: ScreenPoint, keys: Modifiers): void {
  const props = hand.props(), mode = selectMode(keys), finding = hand.findingAt(at);
  const owner = finding === null ? (hand.dimensionAt(at) ?? hit?.item.body.owner) : hand.ownerOf(finding);
  if (finding !== null) props.onFocusFinding?.(finding.key);
  // A missed click with a modifier held must not throw the selection away.
  if (owner !== undefined || mode === 'replace') props.onSelect(owner ?? null, mode);
}

/** Draws a frame whose items are selected at the release. */
export function framed(hand: Hand, from: ScreenPoint): Gesture {
  return {
    kind: 'frame',
    move(at) {
      hand.cursor.frame.set({ from, to: at });
      return this;
    },
    release: (at, keys) => hand.take(ownersInFrame({ from, to: at }, hand.scene, hand.rig.glance()), selectMode(keys)),
    end: () => hand.cursor.frame.set(null),
  };
}
