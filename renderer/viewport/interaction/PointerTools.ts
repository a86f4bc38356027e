/**
 * The hand on the pack: runs the tool in hand. Turning, moving and zooming the view and hovering are the same with every
 * tool; the left button and the keys are the tool's. Moves are worked off once a frame, with the last event.
 */
import type { CameraRig } from '../camera/CameraRig.ts';
import type { PackScene } from '../scene/PackScene.ts';
import type { ToolName, ViewportProps } from '../types.ts';
import type { CursorState } from './cursor.ts';
import { meaningOfPress, wheelFactor } from './gestures.ts';
import { Hand } from './Hand.ts';
import { Hover } from './hover.ts';
import { orbit, pan } from './navigation.ts';
import { canDrag } from './selectTool.ts';
import type { Gesture, Tool } from './tool.ts';
import { TOOL_MAKERS } from './toolbox.ts';

/** Keys pressed in these belong to them. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="menubar"], [role="dialog"], .mantine-Popover-dropdown';

export class PointerTools {
  private readonly hand: Hand;
  private readonly hover: Hover;
  private gesture: Gesture | null = null;
  private frame = 0;
  private last: PointerEvent | null = null;
  private name: ToolName;
  private tool: Tool;

  constructor(element: HTMLElement, scene: PackScene, rig: CameraRig, cursor: CursorState, props: () => ViewportProps) {
    this.hand = new Hand(element, scene, rig, cursor, props);
    this.hover = new Hover(this.hand);
    this.name = props().tool;
    this.tool = TOOL_MAKERS[this.name](this.hand);
  }

  attach(): () => void {
    const { element, rig, cursor } = this.hand;
    const listen = new AbortController();
    const { signal } = listen;
    element.addEventListener('pointerdown', (event) => this.press(event), { signal });
    element.addEventListener('pointermove', (event) => this.move(event), { signal });
    element.addEventListener('pointerup', (event) => this.release(event), { signal });
    element.addEventListener('pointercancel', () => this.end(), { signal });
    element.addEventListener('pointerleave', () => this.leave(), { signal });
    element.addEventListener('dblclick', (event) => this.tool.doubleClick?.(this.hand.place(event)), { signal });
    element.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    // Chromium on Linux pastes on middle click and scrolls by middle drag elsewhere.
    element.addEventListener('auxclick', (event) => event.preventDefault(), { signal });
    window.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
    // A view that was changed by a key or the cube has something else under the cursor than the tip says.
    const unsubscribe = rig.subscribe(() => {
      if (this.gesture === null) cursor.tip.set(null);
    });
    element.dataset['tool'] = this.name;
    return () => {
      listen.abort();
      unsubscribe();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      this.end();
      this.tool.leave();
    };
  }

  /** Puts the tool in hand away and takes up another; nothing when it is the same. */
  take(name: ToolName): void {
    if (name === this.name) return;
    this.end();
    this.tool.leave();
    this.name = name;
    this.tool = TOOL_MAKERS[name](this.hand);
    this.hand.element.dataset['tool'] = name;
    this.hand.cursor.tip.set(null);
  }

  private press(event: PointerEvent): void {
    if (this.gesture !== null) return;
    const meaning = meaningOfPress(event.button, event);
    if (meaning === null) return;
    const { hand } = this;
    event.preventDefault();
    hand.element.focus({ preventScroll: true });
    hand.element.setPointerCapture(event.pointerId);
    hand.cursor.tip.set(null);
    hand.cursor.refusal.set(null);
    const at = hand.place(event);
    if (meaning === 'pan') this.begin(pan(hand, at));
    else if (meaning === 'orbit') this.begin(orbit(hand, at));
    else this.begin(this.tool.press(at, event));
  }

  private move(event: PointerEvent): void {
    this.last = event;
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.workOff());
  }

  private workOff(): void {
    this.frame = 0;
    const event = this.last;
    if (event === null) return;
    const at = this.hand.place(event);
    if (this.gesture === null) this.hoverAt(event);
    else this.begin(this.gesture.move(at, event));
  }

  private release(event: PointerEvent): void {
    this.last = event;
    if (this.gesture !== null) this.workOff();
    this.gesture?.release(this.hand.place(event), event);
    this.end();
    this.hoverAt(event);
  }

  private hoverAt(event: PointerEvent): void {
    const at = this.hand.place(event);
    if (this.tool.hover?.(at, event) === true) this.hover.quiet(at);
    else this.hover.at(at, (hit) => this.name === 'select' && canDrag(this.hand, hit));
  }

  private leave(): void {
    if (this.gesture !== null) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.hand.cursor.grip.set(null);
    this.hover.leave();
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    if (event.deltaY === 0) return;
    const at = this.hand.place(event);
    this.hand.focusAt(at);
    this.hand.rig.zoom(wheelFactor(event), this.hand.ndc(at));
  }

  /** Esc first gives up the gesture, then what the tool has half done, then the tool; only then it clears the selection. */
  private key(event: KeyboardEvent): void {
    const elsewhere = event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null;
    if (event.key !== 'Escape') {
      if (!elsewhere && !event.isComposing && this.tool.key?.(event) === true) this.consume(event);
    } else if (this.gesture !== null && this.gesture.kind !== 'press') {
      this.consume(event);
      this.tool.escape();
      this.end();
    } else if (!elsewhere && (this.tool.escape() || this.backToSelect())) this.consume(event);
  }

  private consume(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
  }

  private backToSelect(): boolean {
    if (this.name === 'select') return false;
    this.hand.props().onTool?.('select');
    return true;
  }

  private begin(gesture: Gesture | null): void {
    this.gesture = gesture;
    this.hand.element.dataset['gesture'] = gesture?.kind ?? 'none';
  }

  private end(): void {
    this.gesture?.end();
    this.begin(null);
  }
}
