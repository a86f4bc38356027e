/** What moving cells and moving a grip have in common: dragged they follow the cursor, clicked they ask for a number, which counts from then on. */
import type { Entry, ScreenPoint } from './cursor.ts';
import { CLICK_PX } from './gestures.ts';
import type { Modifiers } from './gestures.ts';
import type { Hand } from './Hand.ts';
import type { Gesture } from './tool.ts';

export interface Dragged {
  readonly kind: string;
  /** False once it was dropped, as with Esc. */
  isHeld(): boolean;
  follow(at: ScreenPoint, keys: Modifiers): void;
  take(): void;
  /** Opens the field for its number. */
  open(): void;
  drop(): void;
}

/** From the press of a handle to its release. */
export function valueDrag(hand: Hand, from: ScreenPoint, { kind, isHeld, follow, take, open, drop }: Dragged): Gesture {
  const typed = (): boolean => hand.cursor.entry.get() !== null;
  let dragged = false;
  return {
    kind,
    move(at, keys) {
      if (typed() || !isHeld()) return this;
      if (!dragged && Math.hypot(at.x - from.x, at.y - from.y) <= CLICK_PX) return this;
      dragged = true;
      follow(at, keys);
      return this;
    },
    release() {
      // A field opened meanwhile stays: the number counts, and waits for Enter.
      if (typed() || !isHeld()) return;
      if (dragged) take();
      else open();
    },
    end() {
      if (!typed()) drop();
    },
  };
}

export interface TypedValue extends Pick<Entry, 'field' | 'at' | 'text' | 'change' | 'next'> {
  taken(): void;
  dropped(): void;
}

/** Opens the field for a number at its place. An empty one takes what is shown; afterwards the keys are the view's again. */
export function typeValue(hand: Hand, { taken, dropped, ...entry }: TypedValue): void {
  const { text, change } = entry;
  hand.cursor.entry.set({
    ...entry,
    take(typed) {
      const good = typed.trim() === '' || change(typed);
      if (good) taken();
      return good;
    },
    drop() {
      dropped();
      hand.element.focus({ preventScroll: true });
    },
  });
  if (text !== '') change(text);
}

const STARTS_NUMBER = /^[-+.\d(]$/;

/** Whether a key begins a number to be typed. */
export function startsNumber({ key }: KeyboardEvent): boolean {
  return STARTS_NUMBER.test(key);
}
