/** Gives a bar a hole, a slot or a tab where its face is clicked: a ghost of it follows the cursor over bars that take one. */
import type { DetailKind } from '../../../shared/model/derived/index.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';
import { refused } from './refuse.ts';
import type { ToolMaker } from './tool.ts';

export function detailTool(kind: DetailKind): ToolMaker {
  return (hand) => {
    const show = (at: ScreenPoint): boolean => {
      const hit = barUnder(hand, at);
      const ghost = hit === null ? null : (hand.props().detailGhost?.(kind, hit.owner, hit.point) ?? null);
      hand.cursor.detailGhost.set(ghost);
      return ghost !== null;
    };
    return {
      press(at) {
        const hit = barUnder(hand, at);
        if (hit === null) return refused(hand, at, 'notABar');
        if (!(hand.props().detailGhost?.(kind, hit.owner, hit.point) ?? null)) return refused(hand, at, 'fixedBar');
        return {
          kind: 'press',
          move(to) {
            show(to);
            return this;
          },
          release(to) {
            const meant = barUnder(hand, to);
            if (meant !== null) hand.props().onAddDetail?.(kind, meant.owner, meant.point);
          },
          end: () => hand.cursor.detailGhost.set(null),
        };
      },
      hover: show,
      escape: () => false,
      leave: () => hand.cursor.detailGhost.set(null),
    };
  };
}

function barUnder(hand: Hand, at: ScreenPoint) {
  const hit = hand.hitAt(at);
  if (hit === null || (hit.item.body.kind !== 'busbar' && hit.item.body.kind !== 'weld')) return null;
  return { owner: hit.item.body.owner, point: hand.inPack(hit) };
}
