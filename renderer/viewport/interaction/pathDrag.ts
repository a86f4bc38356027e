/** Drags a group along the series path: a line shows between which two it would stand; the release takes it, Esc leaves all as it was. */
import { movedOrder } from '../../../shared/placement/path/movedOrder.ts';
import type { Hand } from './Hand.ts';
import type { PathGroups } from './pathGroups.ts';
import type { Gesture } from './tool.ts';

/** `done` shows what was shown before. */
export function dragInPath(hand: Hand, groups: PathGroups, group: string, done: () => void): Gesture {
  const order = [...groups.middles().keys()];
  const others = order.filter((other) => other !== group);
  let place = order.indexOf(group);
  return {
    kind: 'path-drag',
    move(at) {
      place = groups.placeAmong(others, at);
      const middles = groups.middles();
      const next = movedOrder(order, group, place);
      const pointsOf = (names: readonly (string | undefined)[]) => names.flatMap((name) => (name === undefined ? [] : (middles.get(name) ?? [])));
      const from = order.indexOf(group), first = Math.max(0, place - 1);
      hand.cursor.path.set({
        picked: pointsOf(next.slice(first, place + 2)),
        next: null,
        first: first + 1,
        total: order.length,
        drag: { number: place + 1, closes: place === from ? [] : pointsOf([order[from - 1], order[from + 1]]) },
      });
      return this;
    },
    release() {
      if (place !== order.indexOf(group)) hand.props().onMoveInSeries?.(group, place);
    },
    end: done,
  };
}
