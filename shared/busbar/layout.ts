/** How a bar runs over its terminals, whatever its thickness: its frame, its pads, what joins them, and what each branch carries. */
import { boundsOf } from '../geometry/contour.ts';
import { rotatedPoint } from '../geometry/transform.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Busbar } from '../model/derived/busbar.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import type { Axis } from './axis.ts';
import { flowsIn, type Branch } from './flows.ts';
import { dominantDirection, padExtent, rotationTowards, samplingDirection, toLocal, type BarFrame, type PadExtent } from './frame.ts';
import { roleOfEnds } from './barClass.ts';
import { lapsUnder, padOnLap, type LaidLap } from './cuts/laidLap.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import { axisOfJoin, joinsOf, needsLeg, Pieces } from './joins.ts';
import { mm } from './wording.ts';

/** A branch with its shares of the pack's current: from low to high, and what the section must stand. */
export interface LaidBranch extends Branch {
  readonly flow: number;
  readonly rated: number;
}

/** Two pads to be joined along an axis of the bar's frame; `low` lies lower on it. */
export interface LaidJoin extends LaidBranch {
  readonly axis: Axis;
}

export interface BarLayout {
  readonly role: Busbar['role'];
  readonly frame: BarFrame;
  /** In the order of their places in the frame, along x before y; behind those over terminals, those on laps. */
  readonly pads: readonly PadExtent[];
  /** Outlines of the pads' cells, as boxes in the frame. */
  readonly cells: readonly Box2[];
  /** The pad of each end. */
  readonly padOfEnd: readonly number[];
  /** What each pad takes of the pack's current. */
  readonly shares: readonly number[];
  readonly joins: readonly LaidJoin[];
  /** Pads that are joined along the frame's x, in that order: each line has one width. */
  readonly lines: readonly (readonly number[])[];
  /** The pad that the lug of an output goes on from. */
  readonly lug: number | null;
  /** The pads at the ends of two rows that a leg joins, beyond the cells towards the frame's +x. */
  readonly leg: LaidBranch | null;
  /** Laps of other pieces that lie on this one, where somebody cut the bar. */
  readonly laps: readonly LaidLap[];
  /** Towards which side of the frame's y all sampling lines lie; 0: neither. */
  readonly samplingSide: 1 | -1 | 0;
}

/**
 * The layout over the ends. A net with terminals of one polarity only is an output. Refuses an output without a direction, and
 * terminals at different heights.
 */
export function layoutOf(input: BusbarInput, place: string): Result<BarLayout> {
  const { ends, outputDirection, piece } = input;
  const [first] = ends;
  if (!first) return fail('no-ends', place, 'no terminal lies on this net');
  const uneven = ends.find((end) => Math.abs(end.terminal.top_z - first.terminal.top_z) > COINCIDENT_mm);
  if (uneven) {
    const step_mm = Math.abs(uneven.terminal.top_z - first.terminal.top_z);
    return fail('terminals-uneven', place, `${first.terminal.id} and ${uneven.terminal.id} differ in height by ${mm(step_mm)}; a bar lies flat on both`);
  }
  const isOutput = piece ? piece.hasLug : ends.every((end) => end.terminal.polarity === first.terminal.polarity);
  if (isOutput && !outputDirection) return fail('no-output-direction', place, 'an output needs the direction in which its lug leaves');
  const isLegged = !isOutput && outputDirection !== undefined && needsLeg(ends);
  const joins = joinsOf(ends);
  const rotation_deg = piece?.rotation_deg ?? ((isOutput || isLegged) && outputDirection ? rotationTowards(dominantDirection(outputDirection)) : rotationAlong(joins, ends));
  const turned = ends.map((end) => rotatedPoint(end.terminal.centre, -rotation_deg));
  const order = ends.map((_, i) => i).sort((a, b) => (turned[a]?.x ?? 0) - (turned[b]?.x ?? 0) || (turned[a]?.y ?? 0) - (turned[b]?.y ?? 0));
  const sorted = order.flatMap((i) => ends[i] ?? []);
  const frame: BarFrame = { origin: (sorted[0] ?? first).terminal.centre, rotation_deg };
  const padOfEnd: number[] = [];
  for (const [pad, end] of order.entries()) padOfEnd[end] = pad;
  const onTerminals = sorted.map((end) => padExtent(end, frame, input.settings.padOverhang_mm));
  const ownShares = piece?.shares ?? sharesOf(ends);
  const shares = order.map((end) => ownShares[end] ?? 0);
  const lug = isOutput ? onTerminals.length - 1 : null;
  const over = (piece?.laps ?? []).filter((lap) => lap.isOver).map((lap) => padOnLap(lap, onTerminals, frame));
  const pads = [...onTerminals, ...over.map(({ extent }) => extent)];
  const axisIn = (axis: Axis): Axis => (rotation_deg % 180 === 0 ? axis : axis === 'x' ? 'y' : 'x');
  const branchOf = (axis: Axis, i: number, j: number) => {
    const at = (pad: number) => pads[pad]?.centre[axis] ?? 0;
    return at(i) <= at(j) ? { axis, low: i, high: j } : { axis, low: j, high: i };
  };
  const branches = [
    ...joins.map(({ a, b }) => branchOf(axisIn(axisOfJoin(ends[a] ?? first, ends[b] ?? first)), padOfEnd[a] ?? 0, padOfEnd[b] ?? 0)),
    ...over.map(({ pad, lap }, i) => branchOf(axisIn(lap.axis), pad, onTerminals.length + i)),
  ];
  const under = lapsUnder(piece?.laps ?? [], onTerminals, frame);
  const lines = linesOf(branches, pads.length);
  const leg = isLegged ? legOf(lines, pads) : [];
  const entering = order.map((end) => piece?.entering[end] ?? (ends[end]?.terminal.polarity === '+' ? 1 : -1) * (ownShares[end] ?? 0));
  for (const { pad, flow } of under) entering[pad] = (entering[pad] ?? 0) - flow;
  const rated = withFlows<Branch & { readonly axis?: Axis }>([...branches, ...leg], [...entering, ...over.map(({ lap }) => lap.entering)], Math.min(...shares), lug);
  const sides = new Set(onTerminals.map((pad) => Math.sign(pad.sampling.y)));
  const [side] = sides;
  return ok({
    role: piece?.role ?? roleOfEnds(ends),
    frame,
    pads,
    cells: pads.map(({ end }) => boundsOf(toLocal(end.cell.outline, frame))),
    padOfEnd,
    shares,
    joins: rated.flatMap(({ axis, ...branch }) => (axis ? [{ ...branch, axis }] : [])),
    lines,
    lug,
    leg: rated.find(({ axis }) => axis === undefined) ?? null,
    laps: under.map((lap) => ({ ...lap, rated: Math.max(Math.abs(lap.flow), Math.min(...shares)) })),
    samplingSide: sides.size === 1 && (side === 1 || side === -1) ? side : 0,
  });
}

/** Between the outermost pads of the two lines, the lower one on the frame's y first. */
function legOf(lines: readonly (readonly number[])[], pads: readonly PadExtent[]): Branch[] {
  const [low, high, ...others] = lines.map((line) => line.at(-1) ?? 0).sort((a, b) => (pads[a]?.centre.y ?? 0) - (pads[b]?.centre.y ?? 0));
  return low === undefined || high === undefined || others.length > 0 ? [] : [{ low, high }];
}

/** Towards +y the sampling side, where it lies across the first join; else along +x or +y of the plane. */
function rotationAlong(joins: ReturnType<typeof joinsOf>, ends: readonly BarEnd[]): BarFrame['rotation_deg'] {
  const [first] = ends;
  const [join] = joins;
  if (!first || !join) return 0;
  const sampling = samplingDirection(first);
  if (axisOfJoin(ends[join.a] ?? first, ends[join.b] ?? first) === 'x') return sampling.y < 0 ? 180 : 0;
  return sampling.x > 0 ? 270 : 90;
}

/** Cells in parallel share the current alike. */
function sharesOf(ends: readonly BarEnd[]): number[] {
  const positives = ends.filter(({ terminal }) => terminal.polarity === '+').length;
  return ends.map(({ terminal }) => 1 / (terminal.polarity === '+' ? positives : ends.length - positives));
}

/**
 * A branch that carries nothing while all cells are alike balances them. It must stand what one cell carries: so much passes
 * when the cell beside it, or its weld, drops out.
 */
function withFlows<B extends Branch>(branches: readonly B[], entering: readonly number[], least: number, lug: number | null): (B & { flow: number; rated: number })[] {
  const total = entering.reduce((sum, share) => sum + share, 0);
  const flows = flowsIn(branches, lug === null ? entering : entering.map((share, i) => (i === lug ? share - total : share)));
  return branches.map((branch, i) => ({ ...branch, flow: flows[i] ?? 0, rated: Math.max(Math.abs(flows[i] ?? 0), least) }));
}

function linesOf(branches: readonly (Branch & { readonly axis: Axis })[], count: number): number[][] {
  const pieces = new Pieces(count);
  for (const { axis, low, high } of branches) if (axis === 'x') pieces.join(low, high);
  const lines = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const line = lines.get(pieces.least(i));
    if (line) line.push(i);
    else lines.set(pieces.least(i), [i]);
  }
  return [...lines.values()];
}
