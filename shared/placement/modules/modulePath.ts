/** The series path through the modules: in which order they follow each other, and how each one sits so that its lugs lie near its neighbours'. */
import { boxCentre } from '../../geometry/box.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import type { PathShape } from '../../model/records/structure.ts';
import { leastDisconnectRoom_mm } from './disconnectRoom.ts';
import { gridPlaces, moduleBox, type GridPlace, type ModuleStructure } from './moduleGrid.ts';
import { lugsOf, seated, seatsOf, type Seat } from './moduleSeat.ts';
import { openPaths } from './pathShapes.ts';

export interface ModulePlace extends GridPlace {
  readonly seat: Seat;
}

/** Lugs farther aside than this cannot be joined by a straight bar, mm, and what each mm beyond counts against it. */
const STRAIGHT_mm = 5;
const SKEW_COST = 20;
/** What a mm counts that the service disconnect has too little, and what it counts that it stands where carriers have their connectors. */
const ROOM_COST = 50;
const CONNECTORS_COST = 5000;
/** What a mm counts that an output lies away from the side at which it is asked for, else from the pack's front. */
const SIDE_COST = 0.01;

/** The modules in series order, and the shape of the path through them. */
export interface ModulePath {
  readonly shape: PathShape;
  readonly places: readonly ModulePlace[];
}

/**
 * Of the paths that the structure leaves open, and of the four ways each module may sit, those with which the
 * bars from lug to lug are straight and shortest together; a service disconnect above module `breakAfter` (counted from 1) gets the room
 * it needs between two lugs, at ends of modules where no connectors stand: those lie towards the pack's front. Outputs lie at the side they are asked for at, else
 * towards the pack's front where that costs nothing. Of a grid that has no such path any: `pathProblems` says why.
 */
export function modulePath(structure: ModuleStructure, type: CellTypeRecord, parallel: number, breakAfter: number | null): ModulePath {
  const open = openPaths(structure);
  const paths = (open.length > 0 ? open : [{ shape: 'serpentine' as const, places: gridPlaces(structure) }]).map(({ shape, places }) => ({ shape, ...seatedPath(places, structure, type, parallel, breakAfter) }));
  return paths.reduce((best, path) => (path.cost < best.cost - 1e-6 ? path : best));
}

interface Path {
  readonly places: readonly ModulePlace[];
  readonly cost: number;
}

/** The cheapest seats along the path: for each seat of a module the cheapest way up to it. */
function seatedPath(places: readonly GridPlace[], structure: ModuleStructure, type: CellTypeRecord, parallel: number, breakAfter: number | null): Path {
  const local = lugsOf(structure, type, parallel);
  const room_mm = breakAfter === null ? 0 : leastDisconnectRoom_mm(structure.modules);
  const seats = seatsOf(structure);
  const middles = places.map((place) => boxCentre(moduleBox(structure, type, place)));
  const lugsAt = middles.map((middle) => {
    return seats.map((seat) => ({ minus: over(middle, seated(local.minus, seat)), plus: over(middle, seated(local.plus, seat)) }));
  });
  let ways: Path[] = seats.map((seat, s) => ({ places: places.slice(0, 1).map((place) => ({ ...place, seat })), cost: outputCost(lugsAt[0]?.[s]?.minus, structure) }));
  for (const [i, place] of places.entries()) {
    if (i === 0) continue;
    ways = seats.map((seat, s) => {
      const to = lugsAt[i]?.[s]?.minus ?? { x: 0, y: 0 };
      const costs = ways.map(({ cost }, before) => cost + linkCost(lugsAt[i - 1]?.[before]?.plus ?? to, to, i === breakAfter ? { room_mm, isAtFront: to.x < (middles[i]?.x ?? 0) } : null));
      const best = costs.reduce((least, cost, before) => (cost < (costs[least] ?? Infinity) - 1e-6 ? before : least), 0);
      return { places: [...(ways[best]?.places ?? []), { ...place, seat }], cost: costs[best] ?? 0 };
    });
  }
  const last = lugsAt.at(-1) ?? [];
  const ended = ways.map((way, s) => ({ ...way, cost: way.cost + outputCost(last[s]?.plus, structure) }));
  return ended.reduce((best, way) => (way.cost < best.cost - 1e-6 ? way : best));
}

function outputCost(lug: Point2 | undefined, { outputs = '-x', envelope_mm }: ModuleStructure): number {
  if (lug === undefined) return 0;
  const axis = outputs === '-x' || outputs === '+x' ? 'x' : 'y';
  return SIDE_COST * (outputs === '-x' || outputs === '-y' ? lug[axis] : envelope_mm[axis] - lug[axis]);
}

/** `disconnect`: what a service disconnect between the two needs, and whether connectors stand there. */
function linkCost(from: Point2, to: Point2, disconnect: { readonly room_mm: number; readonly isAtFront: boolean } | null): number {
  const [dx, dy] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  const straight = dx + dy + SKEW_COST * Math.max(0, Math.min(dx, dy) - STRAIGHT_mm);
  if (!disconnect) return straight;
  return straight + ROOM_COST * Math.max(0, disconnect.room_mm - Math.max(dx, dy)) + (disconnect.isAtFront ? CONNECTORS_COST : 0);
}

function over(middle: Point2, { x, y }: Point2): Point2 {
  return { x: middle.x + x, y: middle.y + y };
}
