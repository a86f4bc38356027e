/** Which groups to turn by 180 degrees for another series order, so that what the current leaves lies beside what it enters next. */
import type { Point3 } from '../../geometry/types.ts';
import { recordOfKind, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { Series } from '../groups/series.ts';
import { placeCell } from '../placeCell.ts';
import { seriesPath, type PathStop } from '../seriesPath.ts';

/** What turning a group counts as, mm of path: many are not turned for a little. */
const TURN_mm = 1;
const NO_NETS = { below: '', above: '' };

/** A group as it stands, and turned. */
type Ways = readonly [PathStop | undefined, PathStop | undefined];

interface Best {
  readonly cost_mm: number;
  /** Whether the group before is turned on the way here. */
  readonly from: 0 | 1;
}

/**
 * The groups of `order` to be turned, each cell about its own centre. Of all ways to turn them the one with the shortest links between
 * groups, where links that there are already count only by what they would grow: a path is not tidied up where nothing was asked for.
 */
export function turnsForPath(document: Document, series: Series, order: readonly string[]): ReadonlySet<string> {
  const ways = waysOf(document, series);
  const before = new Map(series.order.map((group, i) => [group, series.order[i - 1]] as const));
  const table: (readonly [Best, Best])[] = [];
  for (const [i, group] of order.entries()) {
    const last = table.at(-1), below = order[i - 1];
    const known_mm = below !== undefined && before.get(group) === below ? link_mm(ways.get(below)?.[0], ways.get(group)?.[0]) : 0;
    const best = (turned: 0 | 1): Best => {
      const own_mm = turned * TURN_mm;
      if (!last || below === undefined) return { cost_mm: own_mm, from: 0 };
      const [straight, other] = ([0, 1] as const).map((from) => last[from].cost_mm + Math.max(0, link_mm(ways.get(below)?.[from], ways.get(group)?.[turned]) - known_mm));
      return (other ?? Infinity) < (straight ?? Infinity) ? { cost_mm: (other ?? 0) + own_mm, from: 1 } : { cost_mm: (straight ?? 0) + own_mm, from: 0 };
    };
    table.push([best(0), best(1)]);
  }
  const turned = new Set<string>();
  const end = table.at(-1);
  let way: 0 | 1 = end && end[1].cost_mm < end[0].cost_mm ? 1 : 0;
  for (let i = order.length - 1; i >= 0; i--) {
    const group = order[i], step = table[i];
    if (way === 1 && group !== undefined) turned.add(group);
    if (step) way = step[way].from;
  }
  return turned;
}

/** The cell turned by 180 degrees about its own centre. */
export function turnedAbout(cell: CellRecord): CellRecord {
  return { ...cell, pose: { ...cell.pose, rotation_deg: (cell.pose.rotation_deg + 180) % 360 } };
}

function waysOf(document: Document, { cells }: Series): ReadonlyMap<string, Ways> {
  const stops = (of: (cell: CellRecord) => CellRecord): ReadonlyMap<string, PathStop> =>
    new Map(seriesPath(cells.map((cell) => placeCell(of(cell), recordOfKind(document, cell.type, 'cellType'), NO_NETS))).map((stop) => [stop.group, stop] as const));
  const standing = stops((cell) => cell), turned = stops(turnedAbout);
  return new Map(cells.map(({ group }) => [group, [standing.get(group), turned.get(group)]] as const));
}

function link_mm(from: PathStop | undefined, to: PathStop | undefined): number {
  return from && to ? distance_mm(from.leave, to.enter) : 0;
}

function distance_mm(a: Point3, b: Point3): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
