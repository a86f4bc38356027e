/**
 * Move: handles at the middle of the selected cells. Dragged, they move a ghost; a number typed meanwhile, or after a click
 * on a handle or a press of its letter, goes to that handle's dimension. Enter takes it, Esc leaves everything as it was.
 */
import { parseQuantity } from '../../../shared/units/quantity.ts';
import { stepped } from '../../../shared/placement/snap/snapMove.ts';
import type { SnapGuide } from '../../../shared/placement/snap/types.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import { handlePlace, isStill, shift } from './cellMove.ts';
import type { CellMove } from './cellMove.ts';
import type { ScreenPoint } from './cursor.ts';
import { dragCells } from './dragCells.ts';
import { CLICK_PX } from './gestures.ts';
import type { Modifiers } from './gestures.ts';
import { alongArm, gizmoPartAt, gizmoShape, turnBetween } from './gizmo.ts';
import type { GizmoAxis, GizmoPart, GizmoShape } from './gizmo.ts';
import type { Hand } from './Hand.ts';
import { refused, refusedByLock } from './refuse.ts';
import { click, framed } from './selectTool.ts';
import { snapperFor } from './snapping.ts';
import type { Gesture, Tool } from './tool.ts';
import { startsNumber, typeValue, valueDrag } from './valueDrag.ts';

/** A turn stops at quarters, with Alt at whole degrees. */
const TURN_STEP_DEG = 90;
const LETTERS: Readonly<Record<string, EntryField>> = { x: 'x', y: 'y', z: 'z' };

/** What a number is typed for. */
export type EntryField = GizmoAxis | 'turn';
const NEXT: Readonly<Record<EntryField, EntryField>> = { x: 'y', y: 'x', z: 'x', turn: 'turn' };

export function moveTool(hand: Hand): Tool {
  /** The handle being dragged, which typed digits go to. */
  let held: EntryField | null = null;
  let move: CellMove = shift(0, 0);
  /** What is being moved, whatever is selected meanwhile. */
  let moving: readonly string[] = [];

  function cells(): readonly string[] {
    return hand.selectedCells();
  }

  function centre(): Point3 | null {
    const ids = new Set(cells());
    return handlePlace(hand.props().cells.filter(({ id }) => ids.has(id)));
  }

  function shape(at: Point3 | null): GizmoShape | null {
    return at === null ? null : gizmoShape(at, (point) => hand.rig.toScreen(point), hand.rig.px_per_mm);
  }

  function show(next: CellMove, at: ScreenPoint, guides: readonly SnapGuide[], z: number): void {
    move = next;
    hand.cursor.drag.set({ cells: moving, at, move, guides, z });
  }

  function drop(): void {
    held = null;
    move = shift(0, 0);
    hand.cursor.entry.set(null);
    hand.cursor.drag.set(null);
  }

  function take(): void {
    const ids = moving, done = move;
    drop();
    if (!isStill(done)) hand.props().onMoveCells?.(ids, done);
    hand.element.focus({ preventScroll: true });
  }

  /** Opens the field for a typed number; `text` is what was typed so far. */
  function open(field: EntryField, text: string): void {
    const at = centre();
    if (at === null) return;
    if (hand.cursor.drag.get() === null) moving = cells();
    const { x, y } = hand.rig.toScreen(at);
    const change = (typed: string): boolean => {
      const parsed = parseQuantity(typed.replaceAll('\u2212', '-'), field === 'turn' ? 'angle' : 'length');
      if (parsed.ok) show(withValue(move, field, parsed.value, at), { x, y }, [], at.z);
      return parsed.ok;
    };
    typeValue(hand, { field, at: { x, y }, text, change, next: () => open(NEXT[field], ''), taken: take, dropped: drop });
  }

  function dragPart(part: GizmoPart, from: ScreenPoint, start: Point3, handles: GizmoShape): Gesture {
    moving = cells();
    const snap = snapperFor(hand, moving);
    held = part === 'plane' ? 'x' : part;
    return valueDrag(hand, from, {
      kind: part === 'turn' ? 'turn' : 'cells',
      isHeld: () => held !== null,
      follow(at, keys) {
        const { next, guides } = wanted(part, at, keys);
        if (part === 'plane') held = Math.abs(next.dx_mm) >= Math.abs(next.dy_mm) ? 'x' : 'y';
        show(next, at, guides, start.z);
      },
      take,
      open: () => {
        if (held !== null) open(held, '');
      },
      drop,
    });

    function wanted(moved: GizmoPart, at: ScreenPoint, keys: Modifiers): { readonly next: CellMove; readonly guides: readonly SnapGuide[] } {
      if (moved === 'turn') return { next: turned(at, keys), guides: [] };
      const along = (axis: GizmoAxis): number => {
        const arm = handles.arms.find((candidate) => candidate.axis === axis);
        return arm ? alongArm(arm, from, at) : 0;
      };
      if (moved === 'z') return { next: shift(0, 0, stepped(along('z'), hand.props().snap)), guides: [] };
      if (moved !== 'plane') {
        const { dx_mm, dy_mm, guides } = snap(moved === 'x' ? along('x') : 0, moved === 'y' ? along('y') : 0, keys, [moved]);
        return { next: shift(dx_mm, dy_mm), guides };
      }
      const a = hand.onPlane(from, start.z), b = hand.onPlane(at, start.z);
      const { dx_mm, dy_mm, guides } = snap(a && b ? b.x - a.x : 0, a && b ? b.y - a.y : 0, keys, ['x', 'y']);
      return { next: shift(dx_mm, dy_mm), guides };
    }

    function turned(at: ScreenPoint, { altKey }: Modifiers): CellMove {
      const a = hand.onPlane(from, start.z), b = hand.onPlane(at, start.z);
      const angle = a && b ? turnBetween(start, a, b) : 0, step = altKey ? 1 : TURN_STEP_DEG;
      return withValue(shift(0, 0), 'turn', Math.round(angle / step) * step + 0, start);
    }
  }

  /** A press beside the handles: a cell is taken along at once, another part says why it stays, the rest draws a frame. */
  function pressed(from: ScreenPoint): Gesture {
    const hit = hand.hitAt(from);
    return {
      kind: 'press',
      move(at, keys) {
        if (Math.hypot(at.x - from.x, at.y - from.y) <= CLICK_PX) return this;
        if (hit === null) return framed(hand, from).move(at, keys);
        const { body } = hit.item, { selection } = hand.props();
        const cell = body.cell ?? body.owner;
        const reason = !hand.props().cells.some(({ id }) => id === cell) ? 'notACell' : hand.seesPlan() ? null : 'seenFromTheSide';
        const taken = selection.has(cell) ? cells() : [cell], refusal = reason === null ? refusedByLock(hand, at, taken) : refused(hand, at, reason);
        if (refusal !== null) return refusal;
        if (!selection.has(cell)) hand.props().onSelect(cell, 'replace');
        return dragCells(hand, hit.point, taken).move(at, keys);
      },
      release: (at, keys) => click(hand, hit, at, keys),
      end: () => undefined,
    };
  }

  return {
    press(at) {
      if (hand.cursor.entry.get() !== null) drop();
      const start = centre(), handles = shape(start), part = handles === null ? null : gizmoPartAt(handles, at);
      if (part === null || start === null || handles === null) return pressed(at);
      return refusedByLock(hand, at, cells()) ?? dragPart(part, at, start, handles);
    },
    hover(at) {
      const handles = shape(centre()), part = handles === null ? null : gizmoPartAt(handles, at);
      hand.cursor.part.set(part);
      hand.element.dataset['over'] = part === null ? 'nothing' : 'movable';
      return part !== null;
    },
    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || cells().length === 0) return false;
      const letter = LETTERS[event.key.toLowerCase()], at = centre();
      if (letter !== undefined && !event.shiftKey) {
        if (at !== null && refusedByLock(hand, hand.rig.toScreen(at), cells()) === null) open(letter, '');
      }
      else if (held !== null && startsNumber(event)) open(held, event.key);
      else return false;
      return true;
    },
    escape() {
      const busy = hand.cursor.entry.get() !== null;
      if (busy) drop();
      return busy;
    },
    leave() {
      drop();
      hand.cursor.part.set(null);
    },
  };
}

function withValue(move: CellMove, field: EntryField, value: number, about: Point3): CellMove {
  if (field === 'turn') return { ...move, turn_deg: value, about: { x: about.x, y: about.y } };
  return { ...move, [`d${field}_mm`]: value };
}
