/**
 * Lays the series path by clicking groups in order: those clicked follow the first, the rest stays as it is. Enter applies it, and so does a
 * click on the last group there is; Backspace takes the last one back, Esc gives up. A click on a bar or a circuit means the cell under it.
 */
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Box2, Point3 } from '../../../shared/geometry/types.ts';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';
import { followingOrder } from '../../../shared/placement/path/followingOrder.ts';
import { seriesPath, type PathStop } from '../../../shared/placement/seriesPath.ts';
import type { PathDraft, RefusalReason, ScreenPoint } from './cursor.ts';
import type { ToolMaker } from './tool.ts';

interface Known {
  readonly cells: readonly PlacedCell[];
  readonly groupOf: ReadonlyMap<string, string>;
  /** In plan, mm. */
  readonly seats: readonly { readonly group: string; readonly box: Box2 }[];
  /** Middle of each group, in series order. */
  readonly middles: ReadonlyMap<string, Point3>;
}

export const pathTool: ToolMaker = (hand) => {
  let known: Known | null = null;
  let picked: readonly string[] = [];
  let over: string | null = null;

  function now(): Known {
    const { cells } = hand.props();
    if (known?.cells !== cells) {
      known = {
        cells,
        groupOf: new Map(cells.map(({ id, group }) => [id, group] as const)),
        seats: cells.map(({ group, outline }) => ({ group, box: boundsOf(outline) })),
        middles: new Map(seriesPath(cells).map((stop) => [stop.group, middleOf(stop)] as const)),
      };
    }
    return known;
  }

  function groupAt(at: ScreenPoint): string | null {
    const { groupOf, seats } = now();
    const hit = hand.hitAt(at);
    if (hit === null) return null;
    const point = hand.inPack(hit);
    // Over a bar or a circuit it is the cell under it.
    return groupOf.get(hit.item.body.owner) ?? seats.find(({ box }) => point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY)?.group ?? null;
  }

  function show(): void {
    const { middles } = now();
    const pointsOf = (groups: readonly string[]): Point3[] => groups.flatMap((group) => middles.get(group) ?? []);
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
    const group = groupAt(at);
    if (group === null) return refuse(at, 'notACell');
    if (picked.includes(group)) return refuse(at, 'inPathAlready');
    picked = [...picked, group];
    show();
    if (picked.length === now().middles.size) apply();
  }

  show();
  return {
    press: () => ({
      kind: 'press',
      move() {
        return this;
      },
      release: pick,
      end: () => undefined,
    }),
    hover(at) {
      const group = groupAt(at);
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

function middleOf({ enter, leave }: PathStop): Point3 {
  return { x: (enter.x + leave.x) / 2, y: (enter.y + leave.y) / 2, z: Math.max(enter.z, leave.z) };
}
