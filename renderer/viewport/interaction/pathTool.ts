/**
 * Lays the series path by clicking groups in order: those clicked follow the first, the rest stays as it is. Enter applies it, and so does a
 * click on the last group there is; Backspace takes the last one back, Esc gives up. A click on a bar or a circuit means the cell under it.
 * A group that is dragged is put between two others.
 */
import type { Point3 } from '../../../shared/geometry/types.ts';
import { followingOrder } from '../../../shared/placement/path/followingOrder.ts';
import type { PathDraft, RefusalReason, ScreenPoint } from './cursor.ts';
import { CLICK_PX } from './gestures.ts';
import { dragInPath } from './pathDrag.ts';
import { pathGroups } from './pathGroups.ts';
import type { ToolMaker } from './tool.ts';

export const pathTool: ToolMaker = (hand) => {
  const groups = pathGroups(hand);
  let picked: readonly string[] = [];
  let over: string | null = null;

  function show(): void {
    const middles = groups.middles();
    const pointsOf = (names: readonly string[]): Point3[] => names.flatMap((group) => middles.get(group) ?? []);
    const next = over === null || picked.includes(over) ? null : over;
    const order = followingOrder([...middles.keys()], next === null ? picked : [...picked, next]);
    const first = order.indexOf(picked[0] ?? next ?? '') + 1;
    const draft: PathDraft = { picked: pointsOf(picked), next: next === null ? null : (middles.get(next) ?? null), first, total: middles.size };
    hand.cursor.path.set(draft);
  }

  function refuse(at: ScreenPoint, reason: RefusalReason): void {
    hand.cursor.refusal.set({ at, reason, values: {} });
  }

  function apply(): void {
    if (picked.length > 1 && hand.props().onSeriesPath?.(picked) !== true) return;
    picked = [];
    show();
  }

  function pick(at: ScreenPoint): void {
    const group = groups.groupAt(at);
    if (group === null) return refuse(at, 'notACell');
    if (picked.includes(group)) return refuse(at, 'inPathAlready');
    picked = [...picked, group];
    show();
    if (picked.length === groups.middles().size) apply();
  }

  show();
  return {
    press(from) {
      // Half a path that was clicked is not mixed with one that is dragged.
      const held = picked.length === 0 ? groups.groupAt(from) : null;
      let wandered = false;
      return {
        kind: 'press',
        move(at, keys) {
          wandered ||= Math.hypot(at.x - from.x, at.y - from.y) > CLICK_PX;
          return held === null || !wandered ? this : dragInPath(hand, groups, held, show).move(at, keys);
        },
        release(at) {
          if (!wandered) pick(at);
        },
        end: () => undefined,
      };
    },
    hover(at) {
      const group = groups.groupAt(at);
      if (group !== over) {
        over = group;
        show();
      }
      return false;
    },
    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'Enter') apply();
      else if (event.key === 'Backspace') {
        picked = picked.slice(0, -1);
        show();
      } else return false;
      return true;
    },
    escape() {
      const busy = picked.length > 0;
      picked = [];
      show();
      return busy;
    },
    leave() {
      hand.cursor.path.set(null);
    },
  };
};
