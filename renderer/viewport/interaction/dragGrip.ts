/**
 * Drags grips: a ghost follows the cursor, a typed number goes to the value, a click opens the field for it. Enter or the
 * release takes it, Esc leaves everything as it was, a double click takes the manual value away.
 */
import { parseQuantity } from '../../../shared/units/quantity.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';
import { draggedValue, gripAt, gripKey, gripShape, heldInRange, resizeCursor } from './grip.ts';
import type { Grip, GripValue } from './grip.ts';
import type { Hand } from './Hand.ts';
import type { Gesture } from './tool.ts';
import { startsNumber, typeValue, valueDrag } from './valueDrag.ts';

export interface GripHand {
  /** Null: there is no grip under the cursor. */
  press(at: ScreenPoint): Gesture | null;
  hover(at: ScreenPoint): boolean;
  key(event: KeyboardEvent): boolean;
  /** Takes the manual value of the grip there away. */
  reset(at: ScreenPoint): void;
  /** False when nothing was being moved or typed. */
  drop(): boolean;
  leave(): void;
}

export function gripHand(hand: Hand): GripHand {
  let held: Grip | null = null;
  const toScreen = (point: Point3): ScreenPoint => hand.rig.toScreen(point);
  const under = (at: ScreenPoint): Grip | null => gripAt(hand.props().grips, at, toScreen, hand.rig.px_per_mm);

  function show(grip: Grip, value: GripValue): void {
    hand.cursor.gripDrag.set({ grip, ...value });
  }

  function drop(): boolean {
    const busy = held !== null || hand.cursor.entry.get() !== null;
    held = null;
    hand.cursor.gripDrag.set(null);
    if (busy) hand.cursor.entry.set(null);
    return busy;
  }

  function take(): void {
    const drag = hand.cursor.gripDrag.get();
    drop();
    hand.element.focus({ preventScroll: true });
    if (drag === null || drag.value_mm === drag.grip.value_mm) return;
    // At its default again it needs no manual value.
    hand.props().onOverride?.(drag.grip.target, drag.grip.feature, drag.value_mm === 0 ? null : drag.value_mm);
  }

  function open(grip: Grip, text: string): void {
    const change = (typed: string): boolean => {
      const parsed = parseQuantity(typed.replaceAll('\u2212', '-'), 'length');
      if (!parsed.ok) return false;
      const value = heldInRange(grip, parsed.value);
      show(grip, value);
      return value.limit === null;
    };
    held = grip;
    show(grip, { value_mm: grip.value_mm, limit: null });
    typeValue(hand, { field: 'value', at: toScreen(grip.at), text, change, next: () => undefined, taken: take, dropped: drop });
  }

  function drag(grip: Grip, from: ScreenPoint): Gesture {
    const shape = gripShape(grip, toScreen, hand.rig.px_per_mm);
    held = grip;
    return valueDrag(hand, from, {
      kind: 'grip',
      isHeld: () => held !== null && shape !== null,
      follow(at, keys) {
        if (shape !== null) show(grip, draggedValue(grip, shape, from, at, keys.altKey));
      },
      take,
      open: () => open(grip, ''),
      drop,
    });
  }

  return {
    press(at) {
      drop();
      const grip = under(at);
      return grip === null ? null : drag(grip, at);
    },
    hover(at) {
      const grip = under(at), shape = grip === null ? null : gripShape(grip, toScreen, hand.rig.px_per_mm);
      hand.cursor.grip.set(grip === null ? null : gripKey(grip));
      if (shape !== null) hand.element.dataset['over'] = `resize-${resizeCursor(shape.per_mm)}`;
      return grip !== null;
    },
    key(event) {
      if (held === null || event.ctrlKey || event.metaKey || event.altKey || !startsNumber(event)) return false;
      open(held, event.key);
      return true;
    },
    reset(at) {
      const grip = under(at);
      drop();
      if (grip?.overridden) hand.props().onOverride?.(grip.target, grip.feature, null);
    },
    drop,
    leave() {
      drop();
      hand.cursor.grip.set(null);
    },
  };
}
