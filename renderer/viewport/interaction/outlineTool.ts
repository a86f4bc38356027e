/**
 * Draws a closed outline in plan, corner by corner: clicks, or lengths typed in the direction of the cursor. A click on the first corner or
 * Enter closes it, Backspace takes the last corner back, A draws arcs, Esc gives up.
 */
import { outlineFlaw } from '../../../shared/geometry/outlineFlaw.ts';
import type { Contour, Point2 } from '../../../shared/geometry/types.ts';
import { parseQuantity } from '../../../shared/units/quantity.ts';
import type { OutlineKind } from '../types.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Modifiers } from './gestures.ts';
import type { Hand } from './Hand.ts';
import { bent, bulgeTo, nextMode, withEdge, withoutLast, type EdgeMode } from './outlineArc.ts';
import { snappedCorner, type SnappedCorner } from './outlineSnap.ts';
import type { Tool, ToolMaker } from './tool.ts';
import { startsNumber, typeValue } from './valueDrag.ts';

/** From this close the first corner takes the cursor, and a click closes the outline. */
const CLOSE_PX = 10;
/** Nearer than this to the last corner a click is meant for that one, mm. */
const LEAST_mm = 0.1;
const FREE: Modifiers = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

export const drawEnvelopeTool: ToolMaker = (hand) => outlineTool(hand, 'envelope');
export const drawKeepOutTool: ToolMaker = (hand) => outlineTool(hand, 'keepout');

function outlineTool(hand: Hand, kind: OutlineKind): Tool {
  let corners: Contour = [];
  let mode: EdgeMode = 'line';
  let through: Point2 | null = null;
  let next: SnappedCorner | null = null;
  let last: ScreenPoint | null = null;

  function show(): void {
    const closes = next !== null && next.closes;
    hand.cursor.outline.set({ kind, corners, next: next && { point: next.point, held: next.held, bulge: bulgeTo(mode, corners, through, next.point) ?? 0 }, closes, mode, through });
  }

  function clear(): void {
    corners = [];
    mode = 'line';
    through = null;
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
    // Two corners and an arc enclose something.
    if (!first || corners.length < (mode === 'line' && !corners.some(({ bulge }) => bulge) ? 3 : 2) || (mode === 'threePoint' && through === null)) return null;
    const seen = hand.rig.toScreen({ ...first, z: 0 });
    return Math.hypot(seen.x - at.x, seen.y - at.y) <= CLOSE_PX ? { point: first, held: 'corner', closes: true } : null;
  }

  function add(point: Point2): void {
    const before = corners.at(-1);
    if (before && Math.hypot(before.x - point.x, before.y - point.y) < LEAST_mm) return;
    if (mode === 'threePoint' && through === null && before) {
      through = point;
      return;
    }
    const bulge = bulgeTo(mode, corners, through, point);
    if (bulge === null) return refuse('noArc');
    corners = withEdge(corners, bulge, point);
    through = null;
  }

  function refuse(reason: 'fewCorners' | 'outlineCrosses' | 'noArc'): void {
    hand.cursor.refusal.set({ at: last ?? { x: 0, y: 0 }, reason, values: {} });
  }

  /** With an edge as they are drawn now where the first corner was clicked, with a straight one on Enter. Why it cannot be stands at the cursor. */
  function close(bulge: number | null): void {
    if (bulge === null) return refuse('noArc');
    const drawn = bent(corners, bulge);
    const flaw = outlineFlaw(drawn);
    if (flaw) return refuse(flaw.kind === 'few-corners' || drawn.length < 2 ? 'fewCorners' : 'outlineCrosses');
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
          if (next?.closes) close(bulgeTo(mode, corners, through, next.point));
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
      if (event.key === 'Enter') close(0);
      else if (event.key === 'Backspace' && corners.length > 0) {
        if (through === null) corners = withoutLast(corners);
        else through = null;
        if (corners.length < 2 && mode === 'tangent') mode = 'line';
        if (last) follow(last, FREE);
        show();
      } else if (event.key.toLowerCase() === 'a' && corners.length > 0) {
        mode = nextMode(mode, corners);
        through = null;
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
