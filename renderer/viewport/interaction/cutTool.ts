/** Cuts a bar in two: at a click between two weld pads, or along a line drawn across it. */
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';
import type { Tool } from './tool.ts';

/** The cursor is moved by more than this for a line, px. */
const LINE_PX = 5;
/** Places along a drawn line at which a bar is looked for. */
const LOOKS = 40;

interface MeantCut {
  readonly bar: string;
  readonly from: Point3;
  readonly to: Point3;
}

export function cutTool(hand: Hand): Tool {
  const show = (meant: MeantCut | null): boolean => {
    const ghost = meant && (hand.props().cutGhost?.(meant.bar, meant.from, meant.to) ?? null);
    hand.cursor.detailGhost.set(ghost);
    return ghost !== null;
  };
  const clear = (): void => hand.cursor.detailGhost.set(null);
  return {
    press(start) {
      return {
        kind: 'press',
        move(to) {
          show(meantBy(hand, start, to));
          return this;
        },
        release(to) {
          const meant = meantBy(hand, start, to);
          if (meant) hand.props().onCutBar?.(meant.bar, meant.from, meant.to);
        },
        end: clear,
      };
    },
    hover: (at) => show(meantBy(hand, at, at)),
    escape: () => false,
    leave: clear,
  };
}

/** The bar under the cursor, or the one that a line crosses: the selected one before others. From where to where on its face. */
function meantBy(hand: Hand, from: ScreenPoint, to: ScreenPoint): MeantCut | null {
  const isLine = Math.hypot(to.x - from.x, to.y - from.y) > LINE_PX;
  const looks = Array.from({ length: isLine ? LOOKS + 1 : 1 }, (_, i) => i / LOOKS);
  const hits = new Map<string, Point3[]>();
  for (const share of looks) {
    const hit = hand.hitAt({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    if (hit === null || (hit.item.body.kind !== 'busbar' && hit.item.body.kind !== 'weld')) continue;
    const points = hits.get(hit.item.body.owner) ?? [];
    points.push(hand.inPack(hit));
    hits.set(hit.item.body.owner, points);
  }
  const { selection } = hand.props();
  const [bar, points] = [...hits].sort(([a, p], [b, q]) => Number(selection.has(b)) - Number(selection.has(a)) || q.length - p.length)[0] ?? [];
  const [first, last] = [points?.[0], points?.at(-1)];
  return bar !== undefined && first && last ? { bar, from: first, to: last } : null;
}
