/** Which cells are turned the wrong way round for the series path. */
import type { Point3 } from '../geometry/types.ts';
import type { PlacedCell } from '../model/derived/index.ts';

export interface TurnedCells {
  /** Cells that would have to be turned by 180 degrees. */
  readonly turned: readonly PlacedCell[];
  /** Neighbours in the series path whose poles do not face each other however few cells are turned, and might. */
  readonly crossed: readonly (readonly [PlacedCell, PlacedCell])[];
}

/** A joint left crossed counts more than one cell to turn, and less than two: a single turned cell spoils two joints. */
const CROSSED_COST = 1.5;

/** The best way to a cell that stands as it does, or is turned: what it costs, and how the cell before stands in it. */
interface Way {
  readonly cost: number;
  readonly turned: boolean;
  readonly crossed: boolean;
  readonly before: Way | null;
}

/**
 * The fewest cells to turn so that along the series path every two neighbours face each other with the poles that a bar
 * joins (of one group: the like poles). `cells` in series order. Cells without both poles are taken as they are.
 */
export function turnedCells(cells: readonly PlacedCell[]): TurnedCells {
  let ways: readonly Way[] = [];
  let last: PlacedCell | null = null;
  for (const cell of cells) {
    const lengths = last ? jointLengths(last, cell) : null;
    ways = [false, true].map((turned) => cheapest(ways, turned, lengths));
    last = cell;
  }
  const turned: PlacedCell[] = [];
  const crossed: (readonly [PlacedCell, PlacedCell])[] = [];
  let way: Way | null = ways.reduce<Way | null>((least, candidate) => (least && least.cost <= candidate.cost ? least : candidate), null);
  for (let i = cells.length - 1; way; i--) {
    const [below, cell] = [cells[i - 1], cells[i]];
    if (cell && way.turned) turned.unshift(cell);
    if (below && cell && way.crossed) crossed.unshift([below, cell]);
    way = way.before;
  }
  const atFault = crossed.length === 0 || !needsCrossedRows(cells, new Set(turned)) ? crossed : crossed.filter(([below, above]) => !isRowEnd(below, above));
  return { turned, crossed: atFault };
}

/** Whether a leg can join two cells: they stand beside each other in neighbouring rows. */
function isRowEnd(below: PlacedCell, above: PlacedCell): boolean {
  return Math.abs(below.slot.row - above.slot.row) === 1 && below.slot.position === above.slot.position;
}

/** Legs lead round the back ends of rows: at the front, where connectors stand, rows must meet if turning whole rows can make them. */
const FRONT_COST = 1e6;

/**
 * Whether no turning of whole rows leaves fewer joints from row to row crossed: where rows end on the side on which they began, not all
 * can meet, and a leg leads round the ends of the others.
 */
function needsCrossedRows(cells: readonly PlacedCell[], turned: ReadonlySet<PlacedCell>): boolean {
  let asIs = 0;
  let least: readonly [kept: number, turnedRow: number] = [0, 0];
  for (const [i, above] of cells.entries()) {
    const below = cells[i - 1];
    if (!below || below.slot.row === above.slot.row) continue;
    const lengths = jointLengths(below, above);
    const weight = above.slot.position === 0 ? FRONT_COST : 1;
    const cost = (rowBelow: boolean, rowAbove: boolean) => (isCrossed(lengths, turned.has(below) !== rowBelow, turned.has(above) !== rowAbove) ? weight : 0);
    const to = (rowAbove: boolean) => Math.min(least[0] + cost(false, rowAbove), least[1] + cost(true, rowAbove));
    asIs += cost(false, false);
    least = [to(false), to(true)];
  }
  return asIs <= Math.min(...least);
}

/** Dynamic programming: the cheapest of the ways to the cell before, with this cell standing as given. */
function cheapest(before: readonly Way[], turned: boolean, lengths: JointLengths | null): Way {
  const own = turned ? 1 : 0;
  const continued = before.map((way): Way => {
    const crossed = isCrossed(lengths, way.turned, turned);
    return { cost: way.cost + own + (crossed ? CROSSED_COST : 0), turned, crossed, before: way };
  });
  return continued.reduce((least, way) => (way.cost < least.cost ? way : least), continued[0] ?? { cost: own, turned, crossed: false, before: null });
}

interface JointLengths {
  /** Distance of the joined poles by whether the first and the second cell are turned, mm. */
  readonly asIs: number;
  readonly firstTurned: number;
  readonly secondTurned: number;
  readonly bothTurned: number;
  /** How much longer than the shortest a joint may be, mm: cells that were nudged still face each other. */
  readonly tolerance_mm: number;
}

function jointLengths(first: PlacedCell, second: PlacedCell): JointLengths | null {
  const [a, b] = [poles(first), poles(second)];
  if (!a || !b) return null;
  const like = first.group === second.group;
  const from = [a.plus, a.minus] as const;
  const to = like ? ([b.plus, b.minus] as const) : ([b.minus, b.plus] as const);
  return {
    asIs: distance(from[0], to[0]),
    firstTurned: distance(from[1], to[0]),
    secondTurned: distance(from[0], to[1]),
    bothTurned: distance(from[1], to[1]),
    tolerance_mm: distance(a.plus, a.minus) / 4,
  };
}

function isCrossed(lengths: JointLengths | null, first: boolean, second: boolean): boolean {
  if (!lengths) return false;
  const { asIs, firstTurned, secondTurned, bothTurned, tolerance_mm } = lengths;
  const shortest = Math.min(asIs, firstTurned, secondTurned, bothTurned);
  const length = first ? (second ? bothTurned : firstTurned) : second ? secondTurned : asIs;
  return length > shortest + tolerance_mm;
}

/** At their heights: cells with both tabs at one end have them one above the other. */
function poles(cell: PlacedCell): { plus: Point3; minus: Point3 } | null {
  const poleOf = (polarity: '+' | '-'): Point3 | null => {
    const terminal = cell.terminals.find((candidate) => candidate.polarity === polarity);
    return terminal ? { ...terminal.centre, z: (terminal.z[0] + terminal.z[1]) / 2 } : null;
  };
  const [plus, minus] = [poleOf('+'), poleOf('-')];
  return plus && minus ? { plus, minus } : null;
}

function distance(a: Point3, b: Point3): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
