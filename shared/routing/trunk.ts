/** The trunk: the order of its lanes, and its place in the channel between the vents and the own side's bars. */
import { boundsOf } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import type { Branch, Drop } from './branches.ts';
import { found, outOfRange, refused, type PinnedInput, type RouteInput, type Step } from './input.ts';
import type { Measures } from './measures.ts';
import type { PinRange } from './pins.ts';
import type { Row } from './row.ts';
import { riseBeside_mm } from './headBeside.ts';
import { packed_mm, type Spacing } from './spacing.ts';

export interface Lane {
  readonly branch: Branch;
  readonly drop: Drop;
  readonly y: number;
}

export interface Trunk {
  /** From the row's edge at the connector's end, or its first branch, to its last one. */
  readonly box: Box2;
  /** From the own side's edge: own branches from the nearest to the farthest, then far ones back to the nearest. */
  readonly lanes: readonly Lane[];
  /** How far it may be moved across the row. */
  readonly range: PinRange;
}

/**
 * The trunk for these branches. Lanes leave it in the order in which they lie, the outermost first, so that none crosses
 * another. Refuses with what the channel has and what the trunk needs.
 */
export function placeTrunk(input: PinnedInput, row: Row, branches: readonly Branch[], measures: Measures, spacing: Spacing): Step<Trunk> {
  const { fpc } = input.sampling;
  const order = laneOrder(branches);
  const width = fpc.traceWidth_mm;
  const offsets = packed_mm(order.map(({ drop }) => drop.level * input.cellMax_V), width, spacing.covered_mm);
  const inset = fpc.edgeDistance_mm + width / 2;
  const trunkWidth = (offsets[offsets.length - 1] ?? 0) + 2 * inset;

  const ventEdge = Math.min(...row.cells.flatMap(({ vent }) => (vent ? [vent.minY - fpc.channelClearance_mm] : [])), roofOf(input, row, order, measures, spacing));
  const highest_y = ventEdge - trunkWidth;
  const bars_y = ownBarEdge(input, row);
  const lowest_y = lowestPlace(input, order, offsets, inset, bars_y, measures, spacing);
  if (lowest_y.neck > highest_y + COINCIDENT_mm) {
    const straight = lowest_y.bare <= highest_y + COINCIDENT_mm;
    const code = straight ? 'no-room-for-fuse' : 'channel-too-narrow';
    const message = straight ? 'the branches between trunk and tabs are too short for their fuse necks' : 'the channel between vents and busbars is too narrow for the trunk';
    const from_y = straight ? lowest_y.neck : lowest_y.bare;
    return refused(input.frontEnd.id, code, message, {
      at: row.axes.point({ x: row.box.minX, y: ventEdge }),
      actual: straight ? measures.neckRoom_mm - (lowest_y.neck - highest_y) : ventEdge - from_y,
      required: straight ? measures.neckRoom_mm : trunkWidth,
    });
  }
  // In the middle of the room there is: as far from the vents as the necks allow and as much again.
  const slack_mm = Math.max(0, (highest_y - lowest_y.neck) / 2);
  const range: PinRange = { min_mm: snap_mm(-slack_mm), max_mm: snap_mm(slack_mm), value_mm: input.pins.trunk_mm };
  const astray = outOfRange(input.frontEnd.id, 'the trunk', range, row.axes.point({ x: row.box.minX, y: ventEdge }));
  if (astray) return astray;
  const minY = (lowest_y.neck + highest_y) / 2 + input.pins.trunk_mm;
  return found({
    range,
    box: { minX: row.oneSided ? Math.min(...branches.map((branch) => branch.from_x)) : row.box.minX, maxX: Math.max(...branches.map((branch) => trunkEndOf(branch, measures))), minY, maxY: minY + trunkWidth },
    lanes: order.map(({ branch, drop }, i) => ({ branch, drop, y: minY + inset + (offsets[i] as number) })),
  });
}

/** The trunk of a row with one side leaves room above it for its connector. */
function roofOf(input: RouteInput, { oneSided }: Row, order: readonly { drop: Drop }[], measures: Measures, spacing: Spacing): number {
  return oneSided ? oneSided.roof_y - riseBeside_mm(input, order.map(({ drop }) => drop.level * input.cellMax_V), measures, spacing) : Infinity;
}

function laneOrder(branches: readonly Branch[]): { branch: Branch; drop: Drop }[] {
  const all = branches.flatMap((branch) => branch.drops.map((drop) => ({ branch, drop })));
  const own = all.filter(({ branch }) => branch.side === 'own').sort((a, b) => a.drop.x - b.drop.x);
  const far = all.filter(({ branch }) => branch.side === 'far').sort((a, b) => b.drop.x - a.drop.x);
  return [...own, ...far];
}

function trunkEndOf(branch: Branch, measures: Measures): number {
  return branch.kind === 'crossing' ? (branch.drops[0] as Drop).x + measures.branchWidth_mm / 2 : branch.to_x;
}

/** Innermost edge of what the tapped bars have on the own side of this row. */
function ownBarEdge(input: RouteInput, row: Row): number {
  const mid_y = (row.box.minY + row.box.maxY) / 2;
  // Pads and bumps: a leg beyond the cells is not beside the row.
  const boxes = input.busbars.flatMap((bar) => [...bar.pads.map((pad) => pad.box), ...bar.raised.map(boundsOf)].map((box) => row.axes.box(box)));
  const own = row.oneSided ? boxes : boxes.filter((box) => (box.minY + box.maxY) / 2 < mid_y);
  return Math.max(row.box.minY, ...own.map((box) => box.maxY));
}

/** How low the trunk's edge may lie: clear of pads, sensors and bars (`bare`), and with room for necks as well. */
function lowestPlace(
  input: RouteInput,
  order: readonly { branch: Branch; drop: Drop }[],
  offsets: readonly number[],
  inset: number,
  bars_y: number,
  measures: Measures,
  spacing: Spacing,
): { bare: number; neck: number } {
  const { fpc, ntc } = input.sampling;
  const span_V = Math.max(...order.map(({ drop }) => drop.level)) - Math.min(...order.map(({ drop }) => drop.level));
  // A pad beside the trunk faces its first lane.
  const apart_mm = Math.max(0, spacing.bare_mm(span_V * input.cellMax_V) - fpc.edgeDistance_mm);
  let bare = bars_y + fpc.channelClearance_mm;
  let neck = bare;
  for (const [i, { branch }] of order.entries()) {
    if (branch.sensor) bare = Math.max(bare, bars_y + fpc.channelClearance_mm + measures.cornerMargin_mm + ntc.pad_mm.y + sensorGap_mm(spacing, fpc.edgeDistance_mm));
    if (branch.side !== 'own' || !branch.site) continue;
    bare = Math.max(bare, branch.site.pad.maxY + apart_mm);
    if (branch.kind === 'straight') neck = Math.max(neck, branch.site.pad.maxY + measures.neckRoom_mm - inset - (offsets[i] as number));
  }
  return { bare, neck: Math.max(bare, neck) };
}

/** Between a sensor's pads and the trunk's edge: its own two lines have no difference, and the others lie behind them. */
export function sensorGap_mm(spacing: Spacing, edgeDistance_mm: number): number {
  return Math.max(0, spacing.bare_mm(0) - edgeDistance_mm);
}
