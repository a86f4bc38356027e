/** The series path through the modules: in which order they follow each other, and how each one sits so that its lugs lie near its neighbours'. */
import { boxCentre } from '../../geometry/box.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { CellTypeRecord } from '../../model/records/cellType.ts';
import { leastDisconnectRoom_mm } from './disconnectRoom.ts';
import { gridPlaces, moduleBox, type GridPlace, type ModuleStructure } from './moduleGrid.ts';
import { lugsOf, seated, SEATS, type Seat } from './moduleSeat.ts';

export interface ModulePlace extends GridPlace {
  readonly seat: Seat;
}

/** Lugs farther aside than this cannot be joined by a straight bar, mm, and what each mm beyond counts against it. */
const STRAIGHT_mm = 5;
const SKEW_COST = 20;
/** What a mm counts that the service disconnect has too little, and what it counts that it stands where carriers have their connectors. */
const ROOM_COST = 50;
const CONNECTORS_COST = 5000;
/** What a mm counts that an output lies away from the pack's front. */
const FRONT_COST = 0.01;

/**
 * The modules in series order. Of a serpentine along x and one along y, and of the four ways each module may sit, those with which the
 * bars from lug to lug are straight and shortest together; a service disconnect above module `breakAfter` (counted from 1) gets the room
 * it needs between two lugs, at ends of modules where no connectors stand: those lie towards the pack's front. Outputs lie towards the pack's front where that costs nothing.
 */
export function modulePath(structure: ModuleStructure, type: CellTypeRecord, parallel: number, breakAfter: number | null): readonly ModulePlace[] {
  const paths = serpentines(structure).map((places) => seatedPath(places, structure, type, parallel, breakAfter));
  return paths.reduce((best, path) => (path.cost < best.cost - 1e-6 ? path : best)).places;
}

function serpentines(structure: ModuleStructure): GridPlace[][] {
  const places = gridPlaces(structure);
  const { alongX, alongY } = structure.modules;
  const alongLines = [...places].sort((a, b) => a.line - b.line || (a.line % 2 === 0 ? a.column - b.column : b.column - a.column));
  const alongColumns = [...places].sort((a, b) => a.column - b.column || (a.column % 2 === 0 ? a.line - b.line : b.line - a.line));
  const paths = alongX === 1 || alongY === 1 ? [alongLines] : [alongLines, alongColumns];
  // The same from the back: column for column the other way round.
  const fromBack = paths.map((path) => path.map(({ column, line }) => ({ column: alongX - 1 - column, line })));
  return alongX === 1 ? paths : [...paths, ...fromBack];
}

interface Path {
  readonly places: readonly ModulePlace[];
  readonly cost: number;
}

/** The cheapest seats along the path: for each seat of a module the cheapest way up to it. */
function seatedPath(places: readonly GridPlace[], structure: ModuleStructure, type: CellTypeRecord, parallel: number, breakAfter: number | null): Path {
  const local = lugsOf(structure, type, parallel);
  const room_mm = breakAfter === null ? 0 : leastDisconnectRoom_mm(structure.modules);
  const middles = places.map((place) => boxCentre(moduleBox(structure, type, place)));
  const lugsAt = middles.map((middle) => {
    return SEATS.map((seat) => ({ minus: over(middle, seated(local.minus, seat)), plus: over(middle, seated(local.plus, seat)) }));
  });
  let ways: Path[] = SEATS.map((seat, s) => ({ places: places.slice(0, 1).map((place) => ({ ...place, seat })), cost: FRONT_COST * (lugsAt[0]?.[s]?.minus.x ?? 0) }));
  for (const [i, place] of places.entries()) {
    if (i === 0) continue;
    ways = SEATS.map((seat, s) => {
      const to = lugsAt[i]?.[s]?.minus ?? { x: 0, y: 0 };
      const costs = ways.map(({ cost }, before) => cost + linkCost(lugsAt[i - 1]?.[before]?.plus ?? to, to, i === breakAfter ? { room_mm, isAtFront: to.x < (middles[i]?.x ?? 0) } : null));
      const best = costs.reduce((least, cost, before) => (cost < (costs[least] ?? Infinity) - 1e-6 ? before : least), 0);
      return { places: [...(ways[best]?.places ?? []), { ...place, seat }], cost: costs[best] ?? 0 };
    });
  }
  const last = lugsAt.at(-1) ?? [];
  const ended = ways.map((way, s) => ({ ...way, cost: way.cost + FRONT_COST * (last[s]?.plus.x ?? 0) }));
  return ended.reduce((best, way) => (way.cost < best.cost - 1e-6 ? way : best));
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
