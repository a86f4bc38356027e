/** What a tool is to the machine that runs it (PointerTools.ts): it answers presses of the left button and keys. */
import type { ScreenPoint } from './cursor.ts';
import type { Modifiers } from './gestures.ts';
import type { Hand } from './Hand.ts';

/** From a press to its release. What it shows lives outside the document until then. */
export interface Gesture {
  /** Gives the cursor its shape; tests read it. */
  readonly kind: string;
  /** At most once a frame, with the last place. Gives the gesture that goes on: itself, or what it has become. */
  move(at: ScreenPoint, keys: Modifiers): Gesture;
  /** Called after a last `move` to the same place. */
  release(at: ScreenPoint, keys: Modifiers): void;
  /** Takes away what it showed. Called after a release, and alone when the gesture is given up. */
  end(): void;
}

export interface Tool {
  press(at: ScreenPoint, keys: Modifiers): Gesture | null;
  /** The cursor moved with no button held. True when the tool has something under it, and the common hover is left out. */
  hover?(at: ScreenPoint, keys: Modifiers): boolean;
  /** The two presses came before. */
  doubleClick?(at: ScreenPoint): void;
  /** A key pressed with the focus outside of fields. True when the tool used it up. */
  key?(event: KeyboardEvent): boolean;
  /** Esc: drops what is half done. False when there is nothing, and the tool is left. */
  escape(): boolean;
  /** Another tool is taken up: what it showed goes. */
  leave(): void;
}

export type ToolMaker = (hand: Hand) => Tool;
