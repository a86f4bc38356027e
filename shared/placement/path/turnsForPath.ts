/** Which groups to turn by 180 degrees for another series order, so that what the current leaves lies beside what it enters next. */
import type { Point3 } from '../../geometry/types.ts';
import { recordOfKind, type Document } from '../../model/document.ts';
import type { CellRecord } from '../../model/records/cell.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { Series } from '../groups/series.ts';
import { placeCell } from '../placeCell.ts';
import { seriesPath, type PathStop } from '../seriesPath.ts';
import { hasTabsTogether } from '../tabs/foldedTab.ts';

/** Turning a group counts as much as a stretch of path of this part of the way through a group: of a few groups one is turned rather than a bar led across a row. */
const TURN = 1 / 16;
/** Groups that can stand closer than so many usual bars are long are neighbours. Between others no turning makes a short bar: what it gains counts by this part only. */
const NEIGHBOURS = 3, AFAR = 0.1;
const NO_NETS = { below: '', above: '' };

/** A group as it stands, and turned. */
type Ways = readonly [PathStop | undefined, PathStop | undefined];

interface Best {
  readonly cost_mm: number;
  /** Whether the group before is turned on the way here. */
  readonly from: 0 | 1;
}

/**
 * The groups of `order` to be turned, each cell about its own centre: as few as can be. One is turned where neighbours would be joined across their
 * row otherwise, and where the bars between groups that lie apart get very much shorter; links that there are already count only by what they would
 * grow: a path is not tidied up where nothing was asked for.
 */
export function turnsForPath(document: Document, series: Series, order: readonly string[]): ReadonlySet<string> {
  const ways = waysOf(document, series);
  const before = new Map(series.order.map((group, i) => [group, series.order[i - 1]] as const));
  const usual_mm = median(series.order.flatMap((group, i) => (i === 0 ? [] : link_mm(ways.get(series.order[i - 1] ?? '')?.[0], ways.get(group)?.[0]))));
  const turn_mm = TURN * median([...ways.values()].map(([stop]) => (stop ? distance_mm(stop.enter, stop.leave) : 0)));
  const table: (readonly [Best, Best])[] = [];
  for (const [i, group] of order.entries()) {
    const last = table.at(-1), below = order[i - 1];
    const price = below === undefined ? null : linkPrice(ways.get(below), ways.get(group), before.get(group) === below, usual_mm);
    const best = (turned: 0 | 1): Best => {
      const own_mm = turned * turn_mm;
      if (!last || price === null) return { cost_mm: own_mm, from: 0 };
      const [straight, other] = ([0, 1] as const).map((from) => last[from].cost_mm + price(from, turned));
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

/** The cell turned by 180 degrees about its own centre; with both tabs at one end about its length, so that they stay at it. */
export function turnedAbout(cell: CellRecord, type: CellTypeRecord): CellRecord {
  if (hasTabsTogether(type)) {
    const { rolled, ...pose } = cell.pose;
    return { ...cell, pose: rolled === true ? pose : { ...pose, rolled: true } };
  }
  return { ...cell, pose: { ...cell.pose, rotation_deg: (cell.pose.rotation_deg + 180) % 360 } };
}

function waysOf(document: Document, { cells }: Series): ReadonlyMap<string, Ways> {
  const stops = (of: (cell: CellRecord, type: CellTypeRecord) => CellRecord): ReadonlyMap<string, PathStop> =>
    new Map(seriesPath(cells.map((cell) => {
      const type = recordOfKind(document, cell.type, 'cellType');
      return placeCell(of(cell, type), type, NO_NETS);
    })).map((stop) => [stop.group, stop] as const));
  const standing = stops((cell) => cell), turned = stops(turnedAbout);
  return new Map(cells.map(({ group }) => [group, [standing.get(group), turned.get(group)]] as const));
}

/** What a link counts, by whether the groups at its ends are turned; `isThere`: it is one of the path as it was. */
function linkPrice(from: Ways | undefined, to: Ways | undefined, isThere: boolean, usual_mm: number): (fromTurned: 0 | 1, toTurned: 0 | 1) => number {
  const length_mm = (a: 0 | 1, b: 0 | 1): number => link_mm(from?.[a], to?.[b]);
  const least_mm = Math.min(length_mm(0, 0), length_mm(0, 1), length_mm(1, 0), length_mm(1, 1));
  const weight = least_mm <= NEIGHBOURS * usual_mm ? 1 : AFAR;
  const known_mm = isThere ? length_mm(0, 0) : least_mm;
  return (a, b) => weight * Math.max(0, length_mm(a, b) - known_mm);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function link_mm(from: PathStop | undefined, to: PathStop | undefined): number {
  return from && to ? distance_mm(from.leave, to.enter) : 0;
}

function distance_mm(a: Point3, b: Point3): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
