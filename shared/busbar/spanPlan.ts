/** Laying out links and turns: a straight bar over two terminals with an expansion bump in the gap between its pads. */
import { boundsOf } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Busbar } from '../model/derived/busbar.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { bumpProfile, leastBumpRoom_mm, type BumpProfile } from './bump.ts';
import { dominantDirection, padExtent, rotationTowards, samplingDirection, toLocal, type BarFrame, type PadExtent } from './frame.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import { padLimits, plannedPad, type PadLimits, type PlannedPad } from './plannedPad.ts';
import { isAmple, sectionOf, settled, type BarMeasures } from './section.ts';
import type { ShapeOverrides } from './shapeOverrides.ts';
import { mm } from './wording.ts';

/** Widths grow in steps of this, mm. */
const WIDTH_STEP_mm = 0.5;

/** Two pads in the bar's frame, the lower one first. */
export interface Span {
  readonly frame: BarFrame;
  readonly low: PadExtent;
  readonly high: PadExtent;
  /** Across the bar: what the pads cover together, and how wide the cells let it become. */
  readonly across: readonly [number, number];
  readonly widest_mm: number;
}

export interface SpanPlan extends BarMeasures {
  readonly span: Span;
  readonly low: PlannedPad;
  readonly high: PlannedPad;
  readonly limits: { readonly low: PadLimits; readonly high: PadLimits };
  readonly bump: BumpProfile;
  readonly bumpStart: number;
  readonly bumpEnd: number;
  /** Where each pad's full width ends towards the bump: a pad wider than the bump steps down before it. */
  readonly lowStep: number;
  readonly highStep: number;
  /** Across the bar at the bump: what both pads cover. */
  readonly across: readonly [number, number];
  readonly width: Busbar['width'];
}

/** The two pads laid out along the axis that joins the terminals best. */
export function spanOf(ends: readonly [BarEnd, BarEnd], input: BusbarInput): Span {
  const [a, b] = ends;
  const direction = dominantDirection({ x: b.terminal.centre.x - a.terminal.centre.x, y: b.terminal.centre.y - a.terminal.centre.y });
  const rotation_deg = spanRotation(direction.x !== 0, a);
  const isBFurther = rotationTowards(direction) === rotation_deg;
  const [lowEnd, highEnd] = isBFurther ? [a, b] : [b, a];
  const frame: BarFrame = { origin: lowEnd.terminal.centre, rotation_deg };
  const low = padExtent(lowEnd, frame, input.settings.padOverhang_mm);
  const high = padExtent(highEnd, frame, input.settings.padOverhang_mm);
  const across = [snap_mm(Math.min(low.reach.minY, high.reach.minY)), snap_mm(Math.max(low.reach.maxY, high.reach.maxY))] as const;
  return { frame, low, high, across, widest_mm: widest_mm(frame, [lowEnd, highEnd], across, input.settings.cellEdgeSetback_mm) };
}

/** Towards +y the sampling side, where it lies across the bar; else along +x or +y of the pack. */
function spanRotation(isAlongX: boolean, end: BarEnd): BarFrame['rotation_deg'] {
  const sampling = samplingDirection(end);
  if (isAlongX) return sampling.y < 0 ? 180 : 0;
  return sampling.x > 0 ? 270 : 90;
}

/** Width to which the bar can grow about its centre line within both cells' sides; never under what it has. */
function widest_mm(frame: BarFrame, ends: readonly BarEnd[], across: readonly [number, number], setback_mm: number): number {
  const cells = ends.map((end) => boundsOf(toLocal(end.cell.outline, frame)));
  const low = Math.max(...cells.map((box) => box.minY)) + setback_mm;
  const high = Math.min(...cells.map((box) => box.maxY)) - setback_mm;
  const centre = (across[0] + across[1]) / 2;
  return Math.max(across[1] - across[0], 2 * Math.min(centre - low, high - centre));
}

/**
 * The bar at a thickness. A turn that is too narrow for the duty is widened about its centre line as far as its cells
 * allow; a link keeps the width of its pads. A width set by hand takes the place of both, and edges moved by hand go from
 * there. Refuses pads that overlap, a bump that has no room between them, and pads too far askew to be joined.
 */
export function planSpan(span: Span, role: 'link' | 'turn', thickness_mm: number, input: BusbarInput, shape: ShapeOverrides, place: string): Result<SpanPlan> {
  const plain = restAcross(span, role, thickness_mm, input);
  const rest = shape.width_mm === null ? plain : acrossAt(span, plain, shape.width_mm);
  const low = plannedPad(span.low, { ...span.low.reach, minY: rest[0], maxY: rest[1] }, span.frame, shape);
  const high = plannedPad(span.high, { ...span.high.reach, minY: rest[0], maxY: rest[1] }, span.frame, shape);
  const room_mm = high.box.minX - low.box.maxX;
  const { bump: settings, cornerRadius_mm } = input.settings;
  const bump = bumpProfile(thickness_mm, settings, room_mm);
  const least_mm = leastBumpRoom_mm(thickness_mm, settings);
  if (!bump) {
    const room = room_mm < 0 ? `the pads overlap by ${mm(-room_mm)}` : `the pads leave ${mm(room_mm)}`;
    return fail('bump-has-no-room', place, `the expansion bump of ${mm(thickness_mm)} bar needs ${mm(least_mm)} between its pads, ${room}: ${mm(least_mm - room_mm)} too little`);
  }
  const across = [Math.max(low.box.minY, high.box.minY), Math.min(low.box.maxY, high.box.maxY)] as const;
  const leastWidth_mm = Math.max(2 * cornerRadius_mm, thickness_mm);
  if (across[1] - across[0] < leastWidth_mm - COINCIDENT_mm) {
    return fail('pads-askew', place, `the pads share ${mm(Math.max(0, across[1] - across[0]))} of their width, the bump between them needs ${mm(leastWidth_mm)}`);
  }
  const bumpStart = snap_mm((low.box.maxX + high.box.minX) / 2 - bump.chord_mm / 2);
  const bumpEnd = snap_mm(bumpStart + bump.chord_mm);
  // Room for a full rounding beside the bump, whose bends must stay straight.
  const lowStep = isStepped(low.box, across) ? snap_mm(Math.min(low.box.maxX, bumpStart - 2 * cornerRadius_mm)) : bumpStart;
  const highStep = isStepped(high.box, across) ? snap_mm(Math.max(high.box.minX, bumpEnd + 2 * cornerRadius_mm)) : bumpEnd;
  const slack_mm = room_mm - least_mm;
  const own = { low: padLimits(span.low, span.frame, input), high: padLimits(span.high, span.frame, input) };
  const joined = (limits: PadLimits): Box2 => ({
    ...limits.keep,
    minY: Math.min(limits.keep.minY, across[1] - leastWidth_mm),
    maxY: Math.max(limits.keep.maxY, across[0] + leastWidth_mm),
  });
  return ok({
    thickness_mm,
    ...measuresOf(span, low, high, bump, { bumpStart, bumpEnd, lowStep, highStep, across }),
    span,
    low,
    high,
    limits: {
      low: { keep: joined(own.low), reach: { ...own.low.reach, maxX: low.box.maxX + slack_mm } },
      high: { keep: joined(own.high), reach: { ...own.high.reach, minX: high.box.minX - slack_mm } },
    },
    bump,
    bumpStart,
    bumpEnd,
    lowStep,
    highStep,
    across,
    width: widthRange(span, own, plain, rest, leastWidth_mm),
  });
}

function isStepped(box: Box2, across: readonly [number, number]): boolean {
  return box.minY !== across[0] || box.maxY !== across[1];
}

/** Across the bar as nobody has changed it: a turn is widened until its section is ample or the cells' sides are reached. */
function restAcross(span: Span, role: 'link' | 'turn', thickness_mm: number, input: BusbarInput): readonly [number, number] {
  const bump = bumpProfile(thickness_mm, input.settings.bump, span.high.reach.minX - span.low.reach.maxX);
  if (role === 'link' || !bump) return span.across;
  const { designMargin } = input.settings;
  const width_mm = snap_mm(span.across[1] - span.across[0]);
  const length_mm = snap_mm(span.high.centre.x - span.low.centre.x - bump.chord_mm + bump.developed_mm);
  const section = sectionOf({ thickness_mm, width_mm, narrowest_mm: width_mm, length_mm }, input, 'duty');
  if (isAmple(section, designMargin)) return span.across;
  // Every margin grows at least in proportion to the width, so this much is enough.
  const enough_mm = Math.ceil((width_mm * designMargin) / section.margin / WIDTH_STEP_mm - 1e-9) * WIDTH_STEP_mm;
  return about((span.across[0] + span.across[1]) / 2, Math.min(enough_mm, span.widest_mm));
}

/** A bar whose taps lie along one side keeps that side where it is; any other keeps its centre line. */
function acrossAt(span: Span, rest: readonly [number, number], width_mm: number): readonly [number, number] {
  return keepsSamplingSide(span) ? [snap_mm(rest[1] - width_mm), rest[1]] : about((rest[0] + rest[1]) / 2, width_mm);
}

function keepsSamplingSide({ low, high }: Span): boolean {
  return low.sampling.y > 0 && high.sampling.y > 0;
}

function about(centre: number, width_mm: number): readonly [number, number] {
  return [snap_mm(centre - width_mm / 2), snap_mm(centre + width_mm / 2)];
}

function widthRange(span: Span, own: SpanPlan['limits'], plain: readonly [number, number], rest: readonly [number, number], leastWidth_mm: number): Busbar['width'] {
  const keep = [Math.min(own.low.keep.minY, own.high.keep.minY), Math.max(own.low.keep.maxY, own.high.keep.maxY)] as const;
  const lowest = Math.max(own.low.reach.minY, own.high.reach.minY);
  const centre = (plain[0] + plain[1]) / 2;
  const [least, most] = keepsSamplingSide(span)
    ? [plain[1] - keep[0], plain[1] - lowest]
    : [2 * Math.max(centre - keep[0], keep[1] - centre), span.widest_mm];
  const plain_mm = plain[1] - plain[0];
  return {
    min_mm: snap_mm(Math.min(plain_mm, Math.max(least, leastWidth_mm))),
    max_mm: snap_mm(Math.max(plain_mm, most)),
    value_mm: snap_mm(rest[1] - rest[0]),
  };
}

/**
 * Nothing narrows the bar where the current crosses it but a step: round the window it passes into the weld. A stepped bar has the
 * width of a straight one of its resistance.
 */
function measuresOf(
  span: Span,
  low: PlannedPad,
  high: PlannedPad,
  bump: BumpProfile,
  at: Pick<SpanPlan, 'bumpStart' | 'bumpEnd' | 'lowStep' | 'highStep' | 'across'>,
): Omit<BarMeasures, 'thickness_mm'> {
  const narrowest_mm = snap_mm(at.across[1] - at.across[0]);
  const length_mm = snap_mm(span.high.centre.x - span.low.centre.x - bump.chord_mm + bump.developed_mm);
  const before_mm = Math.max(0, at.lowStep - span.low.centre.x);
  const after_mm = Math.max(0, span.high.centre.x - at.highStep);
  const widthOf = ({ box }: PlannedPad) => box.maxY - box.minY;
  if (!isStepped(low.box, at.across) && !isStepped(high.box, at.across)) return { width_mm: narrowest_mm, narrowest_mm, length_mm };
  const squares = before_mm / widthOf(low) + after_mm / widthOf(high) + (length_mm - before_mm - after_mm) / narrowest_mm;
  return { width_mm: settled(length_mm / squares), narrowest_mm, length_mm };
}
