/** The groups of the series path as the cursor meets them: which lies under it, where each has its middle, and between which two it is. */
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Box2, Point3 } from '../../../shared/geometry/types.ts';
import type { PlacedCell } from '../../../shared/model/derived/index.ts';
import { seriesPath, type PathStop } from '../../../shared/placement/seriesPath.ts';
import type { ScreenPoint } from './cursor.ts';
import type { Hand } from './Hand.ts';

interface Known {
  readonly cells: readonly PlacedCell[];
  readonly groupOf: ReadonlyMap<string, string>;
  /** In plan, mm. */
  readonly seats: readonly { readonly group: string; readonly box: Box2 }[];
  readonly middles: ReadonlyMap<string, Point3>;
}

export interface PathGroups {
  /** Middle of each group, in series order. */
  middles(): ReadonlyMap<string, Point3>;
  /** Over a bar or a circuit it is the group of the cell under it. */
  groupAt(at: ScreenPoint): string | null;
  /** How many of these groups, which follow each other, lie before the cursor: it is between two of them, or beyond an end. */
  placeAmong(groups: readonly string[], at: ScreenPoint): number;
}

export function pathGroups(hand: Hand): PathGroups {
  let known: Known | null = null;

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

  return {
    middles: () => now().middles,
    groupAt(at) {
      const { groupOf, seats } = now();
      const hit = hand.hitAt(at);
      if (hit === null) return null;
      const point = hand.inPack(hit);
      return groupOf.get(hit.item.body.owner) ?? seats.find(({ box }) => point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY)?.group ?? null;
    },
    placeAmong(groups, at) {
      const { middles } = now();
      return placeOnLine(groups.flatMap((group) => middles.get(group) ?? []).map((point) => hand.rig.toScreen(point)), at);
    },
  };
}

/** How many points of the line lie before the place of it that is nearest. */
export function placeOnLine(line: readonly ScreenPoint[], at: ScreenPoint): number {
  let best = { away: Infinity, place: 0 };
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (!from) continue;
    const along = { x: to.x - from.x, y: to.y - from.y };
    const share = ((at.x - from.x) * along.x + (at.y - from.y) * along.y) / (along.x ** 2 + along.y ** 2 || 1);
    const held = Math.min(1, Math.max(0, share));
    const away = Math.hypot(at.x - from.x - held * along.x, at.y - from.y - held * along.y);
    const place = share < 0 && i === 1 ? 0 : share > 1 && i === line.length - 1 ? line.length : i;
    if (away < best.away) best = { away, place };
  }
  return best.place;
}

function middleOf({ enter, leave }: PathStop): Point3 {
  return { x: (enter.x + leave.x) / 2, y: (enter.y + leave.y) / 2, z: Math.max(enter.z, leave.z) };
}
