/** A bar laid out at a thickness: its pads, the joints between them and the lug of an output. */
import type { Box2, Point2 } from '../geometry/types.ts';
import type { Busbar } from '../model/derived/busbar.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { snap_mm } from '../units/units.ts';
import { SIDES_ALONG, otherAxis, type Interval } from './axis.ts';
import type { CutFlats } from './details/cutFlats.ts';
import type { BusbarInput } from './input.ts';
import { leastBumpWidth_mm, measuresOfJoint, planJoint, type PlannedJoint } from './joint.ts';
import type { BarLayout, LaidJoin } from './layout.ts';
import { acrossAt, enoughWidth_mm, plainAcross, widest_mm, widthRange } from './lineWidth.ts';
import { padLimits, plannedPad, type PadLimits, type PlannedPad } from './plannedPad.ts';
import { isAmple, sectionOf, settled, type BarMeasures, type SegmentMeasures } from './section.ts';
import { NO_SHAPE, type ShapeOverrides } from './shapeOverrides.ts';
import { mm } from './wording.ts';

/** Longest that a lug may be drawn out by hand, mm: the program's choice. */
const LONGEST_DRAW_mm = 100;

export interface PlannedLug {
  /** The pad whose box goes on to the bolt's centre; the lug's end is a half circle about that. */
  readonly pad: number;
  readonly bolt: Point2;
  readonly width_mm: number;
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
  readonly width: Busbar['width'];
  /** Flats with holes, slots or tabs that somebody gave the bar; absent where there are none. */
  readonly cut?: CutFlats;
}

/**
 * The bar at a thickness. A turn, and a link of more than two pads, that is too narrow for the duty is widened as far as its cells
 * allow; a link of two keeps the width of its pads. A width set by hand takes the place of both, and edges moved by hand go
 * from there. Refuses what its joints refuse, and a hole that leaves nothing of the lug.
 */
export function planTree(layout: BarLayout, thickness_mm: number, input: BusbarInput, shape: ShapeOverrides, place: string): Result<TreePlan> {
  const plain = layout.lines.map((line) => plainAcross(layout, line, input));
  const { width_mm } = shape;
  const rest = width_mm === null ? grown(layout, plain, thickness_mm, input, place) : plain.map((across) => acrossAt(layout, across, width_mm));
  return laidOut(layout, plain, rest, thickness_mm, input, shape, place);
}

/** Across each line as nobody has changed it: widened until the section is ample or there is no more room. */
function grown(layout: BarLayout, plain: readonly Interval[], thickness_mm: number, input: BusbarInput, place: string): readonly Interval[] {
  const mayGrow = layout.role === 'turn' || (layout.role === 'link' && layout.pads.length > 2);
  if (!mayGrow) return plain;
  const { designMargin } = input.settings;
  const narrow = laidOut(layout, plain, plain, thickness_mm, input, NO_SHAPE, place);
  if (!narrow.ok) return plain;
  const section = sectionOf(narrow.value, input, 'duty');
  if (isAmple(section, designMargin)) return plain;
  return plain.map((across, i) => {
    const most_mm = widest_mm(layout, layout.lines[i] ?? [], across, thickness_mm, input);
    return acrossAt(layout, across, Math.min(enoughWidth_mm(across, section.margin, designMargin), most_mm));
  });
}

function laidOut(layout: BarLayout, plain: readonly Interval[], rest: readonly Interval[], thickness_mm: number, input: BusbarInput, shape: ShapeOverrides, place: string): Result<TreePlan> {
  const across: Interval[] = [];
  for (const [i, line] of layout.lines.entries()) for (const pad of line) across[pad] = rest[i] ?? [0, 0];
  const pads = layout.pads.map((extent, i) => {
    const [minY, maxY] = across[i] ?? [extent.reach.minY, extent.reach.maxY];
    const plainBox = { ...extent.reach, minY, maxY };
    return plannedPad(extent, i === layout.lug ? { ...plainBox, minX: snap_mm(plainBox.minX), maxX: lugEnd(layout, i, input) } : plainBox, layout.frame, shape);
  });
  const lug = plannedLug(layout, pads, input, place);
  if (!lug.ok) return lug;
  const joints = plannedJoints(layout, pads, thickness_mm, input, place);
  if (!joints.ok) return joints;
  const jointsAt = pads.map((): PlannedJoint[] => []);
  for (const joint of joints.value) for (const pad of [joint.join.low, joint.join.high]) jointsAt[pad]?.push(joint);
  const own = layout.pads.map((extent) => padLimits(extent, layout.frame, input));
  const leg = plannedLeg(layout, pads, input);
  const leastWidth_mm = lug.value ? input.settings.output.hole_mm + 2 * thickness_mm : leastBumpWidth_mm(thickness_mm, input);
  return ok({
    thickness_mm,
    segments: [...segmentsOf(layout, pads, joints.value, lug.value, input), ...(leg ? [leg.segment] : [])],
    layout,
    pads,
    limits: own.map((limits, i) => limitsOf(i, limits, pads, jointsAt[i] ?? [], lug.value, leg, leastWidth_mm)),
    joints: joints.value,
    jointsAt,
    lug: lug.value,
    leg,
    width: widthRange(layout, own, plain, rest, thickness_mm, leastWidth_mm, input),
  });
}

function lugEnd({ cells }: BarLayout, pad: number, { settings }: BusbarInput): number {
  return snap_mm((cells[pad]?.maxX ?? 0) + settings.output.lugLength_mm);
}

function plannedLug({ lug }: BarLayout, pads: readonly PlannedPad[], { settings }: BusbarInput, place: string): Result<PlannedLug | null> {
  const box = lug === null ? undefined : pads[lug]?.box;
  if (lug === null || !box) return ok(null);
  const { hole_mm } = settings.output;
  const width_mm = snap_mm(box.maxY - box.minY);
  if (width_mm <= hole_mm) return fail('lug-too-narrow', place, `a bolt hole of ${mm(hole_mm)} leaves nothing of a lug ${mm(width_mm)} wide`);
  return ok({ pad: lug, bolt: { x: box.maxX, y: snap_mm((box.minY + box.maxY) / 2) }, width_mm });
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
      const joint = planJoint([low, high], join, within, thickness_mm, input, place);
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

function segmentsOf({ pads: extents }: BarLayout, pads: readonly PlannedPad[], joints: readonly PlannedJoint[], lug: PlannedLug | null, { settings }: BusbarInput): SegmentMeasures[] {
  const segments = joints.flatMap((joint) => {
    const [low, high] = [pads[joint.join.low], pads[joint.join.high]];
    return low && high ? [measuresOfJoint(joint, low, high)] : [];
  });
  if (!lug) return segments;
  const { width_mm, pad, bolt } = lug;
  const polarity = extents[pad]?.end.terminal.polarity === '+' ? 1 : -1;
  const length_mm = snap_mm(bolt.x - (extents[pad]?.centre.x ?? 0));
  return [...segments, { low: pad, high: extents.length, flow: polarity, rated: 1, width_mm, narrowest_mm: snap_mm(width_mm - settings.output.hole_mm), length_mm }];
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
    keep.maxX = Math.max(own.keep.maxX, extent.reach.maxX) + lug.width_mm / 2;
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
