/** A bar laid out at a thickness: its pads, the joints between them and the lug of an output. */
import type { Box2, Point2 } from '../geometry/types.ts';
import type { Busbar } from '../model/derived/busbar.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { snap_mm } from '../units/units.ts';
import { SIDES_ALONG, otherAxis, type Interval } from './axis.ts';
import { coinBox, coinedTo_mm } from './coin.ts';
import { lapLimits, plannedLaps, withoutBolt, type PlannedLap } from './cuts/plannedLap.ts';
import type { CutFlats } from './details/cutFlats.ts';
import type { BusbarInput } from './input.ts';
import { leastBumpWidth_mm, measuresOfJoint, planJoint, type PlannedJoint } from './joint.ts';
import type { BarLayout, LaidJoin } from './layout.ts';
import { acrossAt, enoughWidth_mm, hasLapAcross, isOnLap, plainAcross, widest_mm, widthRange } from './lineWidth.ts';
import { padLimits, plannedPad, type PadLimits, type PlannedPad } from './plannedPad.ts';
import type { BumpStep } from './stepBump.ts';
import { isAmple, sectionOf, settled, type BarMeasures, type SegmentMeasures } from './section.ts';
import { NO_SHAPE, type ShapeOverrides } from './shapeOverrides.ts';
import { mm } from './wording.ts';

/** Longest that a lug may be drawn out by hand, mm: the program's choice. */
const LONGEST_DRAW_mm = 100;
/** Lugs get broader in steps of this, mm. */
const HEAD_STEP_mm = 0.5;

export interface PlannedLug {
  /** The pad whose box goes on to the bolt's centre; the lug's end is a half circle about that. */
  readonly pad: number;
  readonly bolt: Point2;
  /** At the bolt; where that is more than the pad's width, `head` is what is so broad. */
  readonly width_mm: number;
  readonly head: Box2 | null;
}

/** A leg round the ends of two rows: flat, of one piece with the pads that it joins. */
export interface PlannedLeg {
  readonly low: number;
  readonly high: number;
  /** From each pad outwards, and across beyond the cells. */
  readonly boxes: readonly Box2[];
  readonly segment: SegmentMeasures;
}

export interface TreePlan extends BarMeasures {
  readonly layout: BarLayout;
  readonly pads: readonly PlannedPad[];
  readonly limits: readonly PadLimits[];
  readonly joints: readonly PlannedJoint[];
  /** The joints of each pad. */
  readonly jointsAt: readonly (readonly PlannedJoint[])[];
  readonly lug: PlannedLug | null;
  readonly leg: PlannedLeg | null;
  /** Under other pieces of the bar: their segments come last. */
  readonly laps: readonly PlannedLap[];
  readonly width: Busbar['width'];
  /** Flats with holes, slots or tabs that somebody gave the bar; absent where there are none. */
  readonly cut?: CutFlats;
}

/**
 * The bar at a thickness. A turn, a link of more than two pads, and an output that cannot be thicker, that is too narrow for the duty is widened as
 * far as its cells allow; the lug of an output that cannot be thicker is, beyond its cells, as the section beside the bolt's hole asks; a link of two keeps the width of its pads. A width set by hand takes the place of both, and edges moved by hand go
 * from there. Refuses what its joints refuse, and a hole that leaves nothing of the lug.
 */
export function planTree(layout: BarLayout, thickness_mm: number, input: BusbarInput, shape: ShapeOverrides, place: string): Result<TreePlan> {
  const plain = layout.lines.map((line) => plainAcross(layout, line, input));
  const { width_mm } = shape;
  const rest = width_mm === null ? grown(layout, plain, thickness_mm, input, place) : plain.map((across, i) => (isOnLap(layout, i) ? across : acrossAt(layout, across, width_mm)));
  return laidOut(layout, plain, rest, thickness_mm, input, shape, place);
}

/** Across each line as nobody has changed it: widened until the section is ample or there is no more room. */
function grown(layout: BarLayout, plain: readonly Interval[], thickness_mm: number, input: BusbarInput, place: string): readonly Interval[] {
  const { designMargin } = input.settings;
  if (hasLapAcross(layout) || !mayGrow(layout, thickness_mm, input)) return plain;
  const narrow = laidOut(layout, plain, plain, thickness_mm, input, NO_SHAPE, place);
  if (!narrow.ok) return plain;
  const section = sectionOf(narrow.value, input, 'duty');
  if (isAmple(section, designMargin)) return plain;
  return plain.map((across, i) => {
    if (isOnLap(layout, i)) return across;
    const most_mm = widest_mm(layout, layout.lines[i] ?? [], across, thickness_mm, input);
    return acrossAt(layout, across, Math.min(enoughWidth_mm(across, section.margin, designMargin), most_mm));
  });
}

/** An output sooner gets thicker, which keeps it slim. */
function mayGrow({ role, pads }: BarLayout, thickness_mm: number, input: BusbarInput): boolean {
  return role === 'turn' || (role === 'link' ? pads.length > 2 : isThickest(thickness_mm, input));
}

function laidOut(layout: BarLayout, plain: readonly Interval[], rest: readonly Interval[], thickness_mm: number, input: BusbarInput, shape: ShapeOverrides, place: string): Result<TreePlan> {
  const across: Interval[] = [];
  for (const [i, line] of layout.lines.entries()) for (const pad of line) across[pad] = rest[i] ?? [0, 0];
  const pads = layout.pads.map((extent, i) => {
    const [minY, maxY] = across[i] ?? [extent.reach.minY, extent.reach.maxY];
    const plainBox = { ...extent.reach, minY, maxY };
    return plannedPad(extent, i === layout.lug ? { ...plainBox, minX: snap_mm(plainBox.minX), maxX: lugEnd(layout, i, input) } : plainBox, layout.frame, shape);
  });
  const lug = plannedLug(layout, pads, plain, thickness_mm, input, place);
  if (!lug.ok) return lug;
  const joints = plannedJoints(layout, pads, thickness_mm, input, place);
  if (!joints.ok) return joints;
  const jointsAt = pads.map((): PlannedJoint[] => []);
  for (const joint of joints.value) for (const pad of [joint.join.low, joint.join.high]) jointsAt[pad]?.push(joint);
  const own = layout.pads.map((extent) => (extent.lap === undefined ? padLimits(extent, layout.frame, input) : { keep: extent.reach, reach: extent.reach }));
  const leg = plannedLeg(layout, pads, input);
  const laps = plannedLaps(layout, pads, input);
  const leastWidth_mm = lug.value ? input.settings.output.hole_mm + 2 * thickness_mm : leastBumpWidth_mm(thickness_mm, input);
  const segments = [...segmentsOf(layout, pads, joints.value, lug.value, thickness_mm, input), ...(leg ? [leg.segment] : []), ...laps.map(({ segment }) => segment)];
  return ok({
    thickness_mm,
    segments: segments.length > 0 ? segments : aloneOn(pads, layout),
    layout,
    pads,
    limits: own.map((limits, i) => lapLimits(i, limitsOf(i, limits, pads, jointsAt[i] ?? [], lug.value, leg, leastWidth_mm), layout.laps)),
    joints: joints.value,
    jointsAt,
    lug: lug.value,
    leg,
    laps,
    width: widthRange(layout, own, plain, rest, thickness_mm, leastWidth_mm, input),
  });
}

function lugEnd({ cells }: BarLayout, pad: number, { settings }: BusbarInput): number {
  return snap_mm((cells[pad]?.maxX ?? 0) + settings.output.lugLength_mm);
}

function plannedLug(layout: BarLayout, pads: readonly PlannedPad[], plain: readonly Interval[], thickness_mm: number, input: BusbarInput, place: string): Result<PlannedLug | null> {
  const { lug, cells, pads: extents } = layout;
  const box = lug === null ? undefined : pads[lug]?.box;
  if (lug === null || !box) return ok(null);
  const { hole_mm } = input.settings.output;
  const width_mm = snap_mm(box.maxY - box.minY);
  if (width_mm <= hole_mm) return fail('lug-too-narrow', place, `a bolt hole of ${mm(hole_mm)} leaves nothing of a lug ${mm(width_mm)} wide`);
  const slim: PlannedLug = { pad: lug, bolt: { x: box.maxX, y: snap_mm((box.minY + box.maxY) / 2) }, width_mm, head: null };
  const minX = snap_mm((cells[lug]?.maxX ?? box.maxX) + input.settings.cellEdgeSetback_mm);
  const [low, high] = plain[layout.lines.findIndex((line) => line.includes(lug))] ?? [box.minY, box.maxY];
  // The lug of the next row may lie beside it.
  const grown_mm = input.hasFreeSides ? 0 : Math.max(0, snap_mm(width_mm - (high - low)));
  const added_mm = box.maxX > minX ? headBeyond_mm(lugSegment(slim, extents, pads, input), thickness_mm, grown_mm, input) : 0;
  if (added_mm === 0) return ok(slim);
  // The side of the sampling line stays where it is.
  const [minY, maxY] = acrossAt(layout, [box.minY, box.maxY], width_mm + added_mm);
  return ok({ ...slim, bolt: { x: box.maxX, y: snap_mm((minY + maxY) / 2) }, width_mm: snap_mm(maxY - minY), head: { minX, maxX: box.maxX, minY, maxY } });
}

/**
 * By how much a lug gets broader than its bar, mm: as far as the hole's section asks, and with what its bar has grown no more than what the hole takes. An output sooner gets
 * thicker, which keeps its lug slim; it gets broader where its thickness is given or no stock is thicker.
 */
function headBeyond_mm(segment: SegmentMeasures, thickness_mm: number, grown_mm: number, input: BusbarInput): number {
  const { designMargin, output } = input.settings;
  if (!isThickest(thickness_mm, input)) return 0;
  const section = sectionOf({ thickness_mm, segments: [segment] }, input, 'duty');
  if (isAmple(section, designMargin)) return 0;
  const asked_mm = section.margin > 0 ? (segment.narrowest_mm * designMargin) / section.margin - segment.narrowest_mm : Infinity;
  return Math.min(Math.max(0, output.hole_mm - grown_mm), Math.ceil(asked_mm / HEAD_STEP_mm) * HEAD_STEP_mm);
}

/** Whether the bar gets no thicker: its thickness is given by hand, by the settings or by the other bars of the pack, or no stock is thicker. */
function isThickest(thickness_mm: number, { overrides, settings, sharedThickness_mm }: BusbarInput): boolean {
  const isGiven = sharedThickness_mm !== undefined || settings.thickness_mm !== null || overrides.some(({ feature }) => feature === 'thickness_mm');
  return isGiven || thickness_mm >= Math.max(...settings.stock_mm);
}

/** A pad on a lap lies higher than one over a terminal by the thickness of the piece below. */
function stepOf([low, high]: readonly [PlannedPad, PlannedPad], { piece }: BusbarInput): BumpStep | null {
  const on = low.extent.lap !== undefined ? 'low' : high.extent.lap !== undefined ? 'high' : null;
  const number = low.extent.lap ?? high.extent.lap;
  const lap = piece?.laps.find((one) => one.number === number);
  return on && lap ? { on, by_mm: lap.under_mm } : null;
}

/** The joints along the lines first: those from line to line keep clear of them. */
function plannedJoints({ joins }: BarLayout, pads: readonly PlannedPad[], thickness_mm: number, input: BusbarInput, place: string): Result<PlannedJoint[]> {
  const joints = new Map<LaidJoin, PlannedJoint>();
  const clear_mm = 2 * input.settings.cornerRadius_mm;
  const free = pads.map((): [number, number] => [-Infinity, Infinity]);
  for (const axis of ['x', 'y'] as const) {
    for (const join of joins) {
      const [low, high] = [pads[join.low], pads[join.high]];
      if (join.axis !== axis || !low || !high) continue;
      const beside = axis === 'x' ? [] : [free[join.low] ?? [], free[join.high] ?? []];
      const within = [Math.max(-Infinity, ...beside.map(([from = -Infinity]) => from)), Math.min(Infinity, ...beside.map(([, to = Infinity]) => to))] as const;
      const joint = planJoint([low, high], join, within, thickness_mm, input, place, stepOf([low, high], input));
      if (!joint.ok) return joint;
      joints.set(join, joint.value);
      const [ofLow, ofHigh] = [free[join.low], free[join.high]];
      if (axis === 'x' && ofLow && ofHigh) {
        ofLow[1] = Math.min(ofLow[1], snap_mm(joint.value.start - clear_mm));
        ofHigh[0] = Math.max(ofHigh[0], snap_mm(joint.value.end + clear_mm));
      }
    }
  }
  return ok(joins.flatMap((join) => joints.get(join) ?? []));
}

/**
 * Current that goes past a pad has less metal where that is coined. What the pad itself takes leaves round its window, so that only the second
 * largest of its branches goes past; the segment counts as narrow as its own current would have to be squeezed for the same density.
 */
function pastCoins(segment: SegmentMeasures, { axis }: PlannedJoint, pads: readonly [PlannedPad, PlannedPad], thickness_mm: number, past: ReadonlyMap<number, number>, layout: BarLayout, { settings }: BusbarInput): SegmentMeasures {
  const coined_mm = coinedTo_mm(settings, thickness_mm);
  if (coined_mm === null) return segment;
  const [under, over] = SIDES_ALONG[otherAxis(axis)];
  const left = pads.map(({ box, extent }, i) => {
    const through = past.get(i === 0 ? segment.low : segment.high) ?? 0;
    if (extent.lap !== undefined) return Infinity;
    const coin = coinBox(extent, box, layout.frame, settings);
    if (!coin || through <= 0) return Infinity;
    const pressed_mm = coin[over] - coin[under];
    const metal_mm = box[over] - box[under] - pressed_mm + ((pressed_mm - settings.weldWindow_mm) * coined_mm) / thickness_mm;
    return (metal_mm * segment.rated) / through;
  });
  return { ...segment, narrowest_mm: snap_mm(Math.min(segment.narrowest_mm, ...left)) };
}

/** Share of the current that goes past a pad: the second largest of its branches. */
function branchPast(pad: number, joints: readonly PlannedJoint[], lug: PlannedLug | null): number {
  const branches = joints.filter(({ join }) => join.low === pad || join.high === pad).map(({ join }) => join.rated);
  return [...branches, ...(lug?.pad === pad ? [1] : [])].sort((a, b) => b - a)[1] ?? 0;
}

function segmentsOf(layout: BarLayout, pads: readonly PlannedPad[], joints: readonly PlannedJoint[], lug: PlannedLug | null, thickness_mm: number, input: BusbarInput): SegmentMeasures[] {
  const { pads: extents } = layout;
  const past = new Map(pads.map((_, pad) => [pad, branchPast(pad, joints, lug)] as const));
  const segments = joints.flatMap((joint) => {
    const [low, high] = [pads[joint.join.low], pads[joint.join.high]];
    return low && high ? [pastCoins(withoutBolt(measuresOfJoint(joint, low, high), [low, high], input), joint, [low, high], thickness_mm, past, layout, input)] : [];
  });
  return lug ? [...segments, lugSegment(lug, extents, pads, input)] : segments;
}

/** A piece on one terminal leads nowhere: it is as strong as what that takes part with would ask for. */
function aloneOn([pad]: readonly PlannedPad[], { shares }: BarLayout): SegmentMeasures[] {
  if (!pad) return [];
  const { minX, maxX, minY, maxY } = pad.box;
  const width_mm = snap_mm(maxY - minY);
  return [{ low: 0, high: 1, flow: 0, rated: shares[0] ?? 1, width_mm, narrowest_mm: width_mm, length_mm: snap_mm(maxX - minX) }];
}

function lugSegment({ width_mm, pad, bolt }: PlannedLug, extents: BarLayout['pads'], pads: readonly PlannedPad[], { settings }: BusbarInput): SegmentMeasures {
  const polarity = extents[pad]?.end.terminal.polarity === '+' ? 1 : -1;
  const length_mm = snap_mm(bolt.x - (extents[pad]?.centre.x ?? 0));
  const box = pads[pad]?.box;
  const bar_mm = box ? snap_mm(box.maxY - box.minY) : width_mm;
  return { low: pad, high: extents.length, flow: polarity, rated: 1, width_mm: bar_mm, narrowest_mm: Math.min(bar_mm, snap_mm(width_mm - settings.output.hole_mm)), length_mm };
}

/** In the room beyond the cells that a lug would take, the setback away from them, and no narrower than its pads. */
function plannedLeg({ leg, cells, pads: extents }: BarLayout, pads: readonly PlannedPad[], { settings }: BusbarInput): PlannedLeg | null {
  const [low, high] = leg ? [pads[leg.low]?.box, pads[leg.high]?.box] : [];
  if (!leg || !low || !high) return null;
  const widths = [low, high].map((box) => box.maxY - box.minY);
  const width_mm = snap_mm(Math.max(settings.output.lugLength_mm - settings.cellEdgeSetback_mm, ...widths));
  const from = snap_mm(Math.max(...cells.map((cell) => cell.maxX)) + settings.cellEdgeSetback_mm);
  const to = snap_mm(from + width_mm);
  const middle = from + width_mm / 2;
  const arms = [leg.low, leg.high].map((pad) => middle - (extents[pad]?.centre.x ?? 0));
  const across_mm = (extents[leg.high]?.centre.y ?? 0) - (extents[leg.low]?.centre.y ?? 0);
  const length_mm = snap_mm(across_mm + arms.reduce((sum, arm) => sum + arm, 0));
  const squares = arms.reduce((sum, arm, i) => sum + arm / (widths[i] ?? width_mm), across_mm / width_mm);
  return {
    low: leg.low,
    high: leg.high,
    boxes: [...[low, high].map((box) => ({ ...box, minX: box.maxX, maxX: to })), { minX: from, maxX: to, minY: low.minY, maxY: high.maxY }],
    segment: { ...leg, width_mm: settled(length_mm / squares), narrowest_mm: snap_mm(Math.min(...widths)), length_mm },
  };
}

/** How far a pad's edges may be moved: its own limits, the least width of its joints and lug, and the room of its bumps. */
function limitsOf(pad: number, own: PadLimits, pads: readonly PlannedPad[], joints: readonly PlannedJoint[], lug: PlannedLug | null, leg: PlannedLeg | null, leastLug_mm: number): PadLimits {
  const planned = pads[pad];
  if (!planned) return own;
  const keep: { -readonly [K in keyof Box2]: number } = { ...own.keep };
  const reach: { -readonly [K in keyof Box2]: number } = { ...own.reach };
  const { box, rest, extent } = planned;
  if (lug?.pad === pad) {
    keep.maxX = Math.max(own.keep.maxX, extent.reach.maxX) + (box.maxY - box.minY) / 2;
    keep.minY = Math.min(keep.minY, box.maxY - leastLug_mm);
    keep.maxY = Math.max(keep.maxY, box.minY + leastLug_mm);
    reach.maxX = rest.maxX + LONGEST_DRAW_mm;
  }
  if (leg?.low === pad || leg?.high === pad) {
    // The pad goes on to the leg, whose place follows from the cells.
    keep.maxX = box.maxX;
    reach.maxX = box.maxX;
  }
  for (const { axis, join, across, leastWidth_mm, slack_mm } of joints) {
    const [low, high] = SIDES_ALONG[axis];
    const [under, over] = SIDES_ALONG[otherAxis(axis)];
    keep[under] = Math.min(keep[under], across[1] - leastWidth_mm);
    keep[over] = Math.max(keep[over], across[0] + leastWidth_mm);
    if (join.low === pad) reach[high] = box[high] + slack_mm;
    else reach[low] = box[low] - slack_mm;
  }
  return { keep, reach };
}
