/**
 * Draws a closed outline in plan, corner by corner: clicks, or lengths typed in the direction of the cursor. A click on the first corner or
 * Enter closes it, Backspace takes the last corner back, Esc gives up.
 */
import { outlineFlaw } from '../../../shared/geometry/outlineFlaw.ts';
import type { Point2 } from '../../../shared/geometry/types.ts';
import { parseQuantity } from '../../../shared/units/quantity.ts';
import type { OutlineKind } from '../types.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Modifiers } from './gestures.ts';
import type { Hand } from './Hand.ts';
import { snappedCorner, type SnappedCorner } from './outlineSnap.ts';
import type { Tool, ToolMaker } from './tool.ts';
import { startsNumber, typeValue } from './valueDrag.ts';

/** From this close the first corner takes the cursor, and a click closes the outline. */
const CLOSE_PX = 10;
const FREE: Modifiers = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

export const drawEnvelopeTool: ToolMaker = (hand) => outlineTool(hand, 'envelope');
export const drawKeepOutTool: ToolMaker = (hand) => outlineTool(hand, 'keepout');

function outlineTool(hand: Hand, kind: OutlineKind): Tool {
  let corners: readonly Point2[] = [];
  let next: SnappedCorner | null = null;
  let last: ScreenPoint | null = null;

  function show(): void {
    const closes = next !== null && next.closes;
    hand.cursor.outline.set({ kind, corners, next: next && { point: next.point, held: next.held }, closes });
  }

  function clear(): void {
    corners = [];
    next = null;
    hand.cursor.entry.set(null);
    show();
  }

  function follow(at: ScreenPoint, keys: Modifiers): void {
    last = at;
    next = closesAt(at) ?? snappedCorner(hand, at, corners, keys);
    show();
  }

  function closesAt(at: ScreenPoint): SnappedCorner | null {
    const [first] = corners;
    if (!first || corners.length < 3) return null;
    const seen = hand.rig.toScreen({ ...first, z: 0 });
    return Math.hypot(seen.x - at.x, seen.y - at.y) <= CLOSE_PX ? { point: first, held: 'corner', closes: true } : null;
  }

  function add(point: Point2): void {
    const before = corners.at(-1);
    if (before && Math.hypot(before.x - point.x, before.y - point.y) < 0.1) return;
    corners = [...corners, point];
  }

  /** True when it was closed; else why not stands at the cursor. */
  function close(): void {
    if (corners.length < 3 || outlineFlaw(corners)) {
      const at = last ?? { x: 0, y: 0 };
      hand.cursor.refusal.set({ at, reason: corners.length < 3 ? 'fewCorners' : 'outlineCrosses', values: {} });
      return;
    }
    const drawn = corners;
    clear();
    hand.props().onOutline?.(kind, drawn);
  }

  /** The length of the next edge, typed; it goes towards the cursor. */
  function type(text: string): void {
    const from = corners.at(-1), towards = next?.point;
    if (!from || !towards || last === null) return;
    const length = Math.hypot(towards.x - from.x, towards.y - from.y);
    if (length === 0) return;
    const unit = { x: (towards.x - from.x) / length, y: (towards.y - from.y) / length };
    const change = (typed: string): boolean => {
      const parsed = parseQuantity(typed.replaceAll('\u2212', '-'), 'length');
      if (!parsed.ok || parsed.value <= 0) return false;
      next = { point: rounded({ x: from.x + unit.x * parsed.value, y: from.y + unit.y * parsed.value }), held: 'typed', closes: false };
      show();
      return true;
    };
    const done = (): void => {
      hand.cursor.entry.set(null);
      hand.element.focus({ preventScroll: true });
    };
    typeValue(hand, {
      field: 'value', at: last, text, change, next: () => undefined,
      taken() {
        if (next) add(next.point);
        done();
        show();
      },
      dropped: done,
    });
  }

  show();
  return {
    press(at, keys) {
      hand.cursor.entry.set(null);
      if (!hand.seesPlan()) {
        hand.cursor.refusal.set({ at, reason: 'seenFromTheSide', values: {} });
        return null;
      }
      follow(at, keys);
      return {
        kind: 'press',
        move(to, held) {
          follow(to, held);
          return this;
        },
        release(to, held) {
          follow(to, held);
          if (next?.closes) close();
          else if (next) add(next.point);
          show();
        },
        end: () => undefined,
      };
    },
    hover(at, keys) {
      // What is typed stands until it is taken.
      if (hand.cursor.entry.get() === null) follow(at, keys);
      return true;
    },
    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'Enter') close();
      else if (event.key === 'Backspace' && corners.length > 0) {
        corners = corners.slice(0, -1);
        if (last) follow(last, FREE);
        show();
      } else if (corners.length > 0 && startsNumber(event)) type(event.key);
      else return false;
      return true;
    },
    escape() {
      const busy = corners.length > 0 || hand.cursor.entry.get() !== null;
      clear();
      return busy;
    },
    leave() {
      hand.cursor.entry.set(null);
      hand.cursor.outline.set(null);
    },
  };
}

function rounded({ x, y }: Point2): Point2 {
  const round = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;
  return { x: round(x), y: round(y) };
}
