/** Pure decisions about the mouse: what a press starts, how far a wheel zooms. */
import type { SelectMode } from '../types.ts';

export interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** A press that stays within this is a click. */
export const CLICK_PX = 4;
/** A whole turn in about the width of a screen. */
export const TURN_RAD_PER_PX = 0.0065;
const LINE_PX = 16;
const PAGE_PX = 400;

export type PressMeaning = 'select' | 'orbit' | 'pan' | null;

/** Left selects, middle turns, Shift+middle and right move the view. */
export function meaningOfPress(button: number, { shiftKey }: Pick<Modifiers, 'shiftKey'>): PressMeaning {
  if (button === 0) return 'select';
  if (button === 1) return shiftKey ? 'pan' : 'orbit';
  return button === 2 ? 'pan' : null;
}

export function selectMode({ shiftKey, ctrlKey, metaKey }: Omit<Modifiers, 'altKey'>): SelectMode {
  if (ctrlKey || metaKey) return 'toggle';
  return shiftKey ? 'add' : 'replace';
}

/** How much more the frame shows after a wheel event: a mouse notch a fifth, a trackpad in proportion, a pinch faster. */
export function wheelFactor(wheel: { deltaY: number; deltaMode: number; ctrlKey: boolean }): number {
  const unit = wheel.deltaMode === 1 ? LINE_PX : wheel.deltaMode === 2 ? PAGE_PX : 1;
  const delta_px = Math.max(-240, Math.min(240, wheel.deltaY * unit));
  return Math.exp(delta_px * (wheel.ctrlKey && Math.abs(delta_px) < 50 ? 0.01 : 0.0017));
}
