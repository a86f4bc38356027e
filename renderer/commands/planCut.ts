/** Which pads a cut through a bar leaves on either side, and where it goes through a branch between two of them. */
import type { ListedBusbar } from '../../shared/contracts/listed.ts';
import { dot } from '../../shared/geometry/frame.ts';
import type { Point3 } from '../../shared/geometry/types.ts';
import type { BarAnchor } from '../../shared/model/derived/index.ts';
import type { TextKey } from '../i18n/en.ts';

/** A cut this near the midline between two weld pads is meant to lie on it, and others lie on this grid, mm. */
const SNAP_mm = 3;
const STEP_mm = 0.5;
/** A line that is drawn shorter than this is a click, mm. */
const LEAST_LINE_mm = 2;
/** The line that is shown reaches beyond the bar by this, mm. */
const BEYOND_mm = 6;

export interface PlannedCut {
  /** Of the piece that is new. */
  readonly cells: readonly string[];
  /** The branch that it goes through, where it is one only; that of the new piece last. */
  readonly branch: readonly [BarAnchor, BarAnchor] | null;
  /** From the midline of that branch, mm. */
  readonly at_mm: number;
  readonly line: readonly [Point3, Point3];
}

interface Place {
  readonly u: number;
  readonly v: number;
}

/** At a click where both places are the same, else along the line; what stands in the way. */
export function planCut(bar: ListedBusbar | undefined, from: Point3, to: Point3): PlannedCut | TextKey {
  const anchors = bar?.anchors ?? [];
  const [first] = anchors;
  if (!bar || !first) return 'cut.fixedBar';
  if (anchors.length < 2) return 'cut.noTerminal';
  const placeOf = (at: Point3): Place => {
    const offset = { x: at.x - first.at.x, y: at.y - first.at.y, z: at.z - first.at.z };
    const along = ({ x, y, z = 0 }: BarAnchor['u']): number => dot(offset, { x, y, z });
    return { u: along(first.u), v: along(first.v) };
  };
  const branches = branchesOf(bar).map(([a, b]) => ({ a, b, from: placeOf(a.at), to: placeOf(b.at) }));
  const [p, q] = [placeOf(from), placeOf(to)];
  const length_mm = Math.hypot(q.u - p.u, q.v - p.v);
  const isLine = length_mm >= LEAST_LINE_mm;
  const clicked = isLine ? null : branchAt(p, branches);
  if (!isLine && !clicked) return 'cut.notBetween';
  const axis = clicked ? axisOf(clicked) : null;
  const along = clicked && axis ? snapped(p[axis], (clicked.from[axis] + clicked.to[axis]) / 2) : 0;
  const origin: Place = axis === null ? p : { ...p, [axis]: along };
  const direction: Place = axis === null ? { u: (q.u - p.u) / length_mm, v: (q.v - p.v) / length_mm } : axis === 'u' ? { u: 0, v: 1 } : { u: 1, v: 0 };
  const sideOf = ({ u, v }: Place): number => direction.u * (v - origin.v) - direction.v * (u - origin.u);
  const [low, high] = [anchors.filter(({ at }) => sideOf(placeOf(at)) < 0), anchors.filter(({ at }) => sideOf(placeOf(at)) >= 0)];
  if (low.length === 0 || high.length === 0) return 'cut.noTerminal';
  // What is left of the bar keeps its first pad.
  const left = low.includes(first) ? low : high;
  const crossed = branches.filter(({ a, b }) => left.includes(a) !== left.includes(b));
  const [only] = crossed;
  const half_mm = bar.width.value_mm / 2 + BEYOND_mm;
  const middle: Place = axis === null || !clicked ? { u: (p.u + q.u) / 2, v: (p.v + q.v) / 2 } : axis === 'u' ? { u: along, v: clicked.from.v } : { u: clicked.from.u, v: along };
  const inPack = (by: number): Point3 => {
    const { x: ux, y: uy, z: uz = 0 } = first.u, { x: vx, y: vy, z: vz = 0 } = first.v;
    const [u, v] = [middle.u + by * direction.u, middle.v + by * direction.v];
    return { x: first.at.x + u * ux + v * vx, y: first.at.y + u * uy + v * vy, z: first.at.z + u * uz + v * vz };
  };
  const reach_mm = isLine ? Math.max(half_mm, length_mm / 2) : half_mm;
  return {
    cells: [...new Set((left === low ? high : low).map(({ cell }) => cell))],
    branch: crossed.length === 1 && only ? (left.includes(only.a) ? [only.a, only.b] : [only.b, only.a]) : null,
    at_mm: crossed.length === 1 && only ? offsetOn(only, origin, direction) : 0,
    line: [inPack(-reach_mm), inPack(reach_mm)],
  };
}

interface Branch {
  readonly a: BarAnchor;
  readonly b: BarAnchor;
  readonly from: Place;
  readonly to: Place;
}

/** Between two terminals each. */
export function branchesOf({ segments, pads, anchors = [] }: ListedBusbar): (readonly [BarAnchor, BarAnchor])[] {
  const anchorOf = (terminal: string | null): BarAnchor | undefined => anchors[pads.findIndex((pad) => pad.terminal === terminal)];
  return segments.flatMap(({ between }) => {
    const [a, b] = [anchorOf(between[0]), anchorOf(between[1])];
    return a && b ? [[a, b] as const] : [];
  });
}

function axisOf({ from, to }: Branch): 'u' | 'v' {
  return Math.abs(to.u - from.u) >= Math.abs(to.v - from.v) ? 'u' : 'v';
}

/** The branch beside whose middle line the place lies, of several the nearest. */
function branchAt(place: Place, branches: readonly Branch[]): Branch | null {
  const fitting = branches.flatMap((branch) => {
    const axis = axisOf(branch), other = axis === 'u' ? 'v' : 'u';
    const [a, b] = [branch.from[axis], branch.to[axis]];
    const isBetween = place[axis] > Math.min(a, b) && place[axis] < Math.max(a, b);
    return isBetween ? [{ branch, away: Math.abs(place[other] - (branch.from[other] + branch.to[other]) / 2) }] : [];
  });
  return fitting.sort((a, b) => a.away - b.away)[0]?.branch ?? null;
}

/** From the midline of a branch to where a line crosses it, along +u or +v. */
function offsetOn(branch: Branch, origin: Place, direction: Place): number {
  const axis = axisOf(branch), other = axis === 'u' ? 'v' : 'u';
  const middle = { u: (branch.from.u + branch.to.u) / 2, v: (branch.from.v + branch.to.v) / 2 };
  if (Math.abs(direction[other]) < 1e-9) return 0;
  const crossing = origin[axis] + ((middle[other] - origin[other]) / direction[other]) * direction[axis];
  return snapped(crossing, middle[axis]) - middle[axis];
}

function snapped(at: number, midline: number): number {
  const away = at - midline;
  return Math.abs(away) <= SNAP_mm ? midline : midline + Math.round(away / STEP_mm) * STEP_mm;
}

