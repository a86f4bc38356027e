/**
 * The ends of a bar over round cells in the bar's own frame: s along the series path, u across the band. The column next to the spine lies
 * at s = 0, its first cell at u = 0; a bar of a band that runs back is turned by 180 degrees, and its frame with it.
 */
import type { Point2 } from '../../geometry/types.ts';
import type { Busbar } from '../../model/derived/busbar.ts';
import type { PlacedTerminal } from '../../model/derived/cells.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { toLocalPoint, type BarFrame } from '../frame.ts';
import type { BarEnd, BusbarInput } from '../input.ts';
import type { CombInput } from './input.ts';

/** Cells that stand off their column's line by less than this belong to it, mm. */
const SAME_COLUMN_mm = 0.05;
/** Coordinates of a shape are whole tenths of a micrometre: what a pose is off by noise then gives equal shapes. */
const SHAPE_GRID_per_mm = 1e4;

export interface Station {
  readonly u: number;
  /** Index among the input's ends. */
  readonly end: number;
}

export interface Column {
  readonly s: number;
  /** By u, lowest first. */
  readonly stations: readonly Station[];
}

/** Where a tap's piece is: beyond an edge of a band, downwards or upwards. */
export interface TapPlace {
  /** The band's `slot.row`. */
  readonly row: number;
  readonly edge_u: number;
  readonly side: 1 | -1;
}

/** Radii of a cell's poles and can, mm. */
export interface RoundCell {
  readonly can: number;
  readonly disc: number;
  readonly ringOuter: number;
  readonly ringInner: number;
}

export interface CombLayout {
  readonly role: Busbar['role'];
  readonly frame: BarFrame;
  /** Next to the spine first. Columns of a link's negatives lie beyond the spine, all others before it. */
  readonly plus: readonly Column[];
  readonly minus: readonly Column[];
  readonly cell: RoundCell;
  /** Heights of the faces of + poles and rims, mm. */
  readonly discTop_z: number;
  readonly rimTop_z: number;
  readonly taps: readonly TapPlace[];
}

/** Refuses, at `place`: poles that are not concentric or at different heights, cells that stand in no columns, more columns than fingers reach. */
export function combLayout(input: BusbarInput & { readonly comb: CombInput }, place: string): Result<CombLayout> {
  const { ends } = input;
  const plus = ends.filter(({ terminal }) => terminal.polarity === '+');
  const minus = ends.filter(({ terminal }) => terminal.polarity === '-');
  const radii = radiiOf(ends);
  if (!radii) return fail('poles-not-concentric', place, 'a bar over round cells needs a + disc and a - ring on each of them');
  const discTop_z = ends[0]?.cell.terminals.find(({ polarity }) => polarity === '+')?.top_z ?? 0;
  const rimTop_z = ends[0]?.cell.terminals.find(({ polarity }) => polarity === '-')?.top_z ?? 0;
  const apart = ends.find(({ terminal }) => Math.abs(terminal.top_z - (terminal.polarity === '+' ? discTop_z : rimTop_z)) > COINCIDENT_mm);
  if (apart) return fail('different-heights', place, `terminal ${apart.terminal.id} is not level with the others`);
  if (discTop_z < rimTop_z - COINCIDENT_mm) return fail('rim-above-pole', place, 'a bar over round cells lies on the + poles, and the rims stand higher than these');
  const role = roleOf(plus, minus);
  const sign = directionOf(role, plus, minus, input.outputDirection);
  const near = nearest(plus.length > 0 ? plus : minus, sign);
  if (!near) return fail('no-ends', place, 'no terminal lies on this net');
  const frame: BarFrame = { origin: { x: near.terminal.centre.x, y: near.terminal.centre.y }, rotation_deg: sign === 1 ? 0 : 180 };
  const [plusColumns, minusColumns] = [plus, minus].map((poles) => columnsOf(poles, ends, frame)) as [Column[], Column[]];
  plusColumns.sort((a, b) => b.s - a.s);
  minusColumns.sort((a, b) => (role === 'link' ? a.s - b.s : b.s - a.s));
  if (plusColumns.length > 2 || minusColumns.length > 2) return fail('too-many-columns', place, 'the cells of a group stand in more than two columns across their band: fingers do not reach past them');
  if (role === 'link' && (minusColumns[0]?.s ?? 0) <= COINCIDENT_mm) return fail('columns-crossed', place, 'the cells of the two groups do not stand one after the other along their band');
  const bands = [...new Set(ends.map(({ cell }) => cell.slot.row))].sort((a, b) => a - b).flatMap((row) => (input.comb.bands[row] ? [{ row, ...input.comb.bands[row] }] : []));
  const taps = bands.map(({ row, minY, maxY, samplingSide }): TapPlace => {
    const { y } = toLocalPoint({ x: frame.origin.x, y: samplingSide === 1 ? maxY : minY }, frame);
    return { row, edge_u: onGrid(y), side: frame.rotation_deg === 0 ? samplingSide : samplingSide === 1 ? -1 : 1 };
  });
  return ok({ role, frame, plus: plusColumns, minus: minusColumns, cell: radii, discTop_z, rimTop_z, taps });
}

function roleOf(plus: readonly BarEnd[], minus: readonly BarEnd[]): Busbar['role'] {
  if (plus.length === 0 || minus.length === 0) return 'output';
  return new Set([...plus, ...minus].map(({ cell }) => cell.slot.row)).size > 1 ? 'turn' : 'link';
}

/** Towards which end of the pack the spine lies from the + poles, or from the rims of the pack's negative. */
function directionOf(role: Busbar['role'], plus: readonly BarEnd[], minus: readonly BarEnd[], output: Point2 | undefined): 1 | -1 {
  if (role === 'link') return meanX(minus) >= meanX(plus) ? 1 : -1;
  // A turn leads round the same end of both bands at which an output there would leave.
  return (output?.x ?? 1) < 0 ? -1 : 1;
}

function meanX(ends: readonly BarEnd[]): number {
  return ends.reduce((sum, { terminal }) => sum + terminal.centre.x, 0) / ends.length;
}

/** The end next to the spine, and of those the first one across the band. */
function nearest(ends: readonly BarEnd[], sign: 1 | -1): BarEnd | undefined {
  return [...ends].sort((a, b) => {
    const ds = sign * (b.terminal.centre.x - a.terminal.centre.x);
    return Math.abs(ds) > SAME_COLUMN_mm ? ds : sign * (a.terminal.centre.y - b.terminal.centre.y);
  })[0];
}

function columnsOf(poles: readonly BarEnd[], ends: readonly BarEnd[], frame: BarFrame): Column[] {
  const columns: { s: number; stations: Station[] }[] = [];
  for (const pole of poles) {
    const { x, y } = toLocalPoint(pole.terminal.centre, frame);
    const [s, station] = [onGrid(x), { u: onGrid(y), end: ends.indexOf(pole) }];
    const column = columns.find((candidate) => Math.abs(candidate.s - s) <= SAME_COLUMN_mm);
    if (column) column.stations.push(station);
    else columns.push({ s, stations: [station] });
  }
  for (const { stations } of columns) stations.sort((a, b) => a.u - b.u);
  return columns;
}

function onGrid(value_mm: number): number {
  return Math.round(value_mm * SHAPE_GRID_per_mm) / SHAPE_GRID_per_mm + 0;
}

function radiiOf(ends: readonly BarEnd[]): RoundCell | null {
  const cell = ends[0]?.cell;
  const disc = cell?.terminals.find(({ polarity }) => polarity === '+');
  const ring = cell?.terminals.find(({ polarity }) => polarity === '-');
  const hole = ring?.holes[0];
  if (!cell || !disc || !ring || !hole || disc.holes.length > 0 || Math.hypot(disc.centre.x - ring.centre.x, disc.centre.y - ring.centre.y) > COINCIDENT_mm) return null;
  const inner = Math.max(...hole.map(({ x }) => x)) - Math.min(...hole.map(({ x }) => x));
  return { can: snap_mm(radiusOf(cell.outline)), disc: snap_mm(radiusOf(disc.outline)), ringOuter: snap_mm(radiusOf(ring.outline)), ringInner: snap_mm(inner / 2) };
}

function radiusOf(outline: PlacedTerminal['outline']): number {
  const xs = outline.map(({ x }) => x);
  return (Math.max(...xs) - Math.min(...xs)) / 2;
}
