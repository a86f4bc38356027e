/** Laying out links and turns: a straight bar over two terminals with an expansion bump in the gap between its pads. */
import { boundsOf } from '../geometry/contour.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { snap_mm } from '../units/units.ts';
import { bumpProfile, leastBumpRoom_mm, type BumpProfile } from './bump.ts';
import { dominantDirection, padExtent, rotationTowards, samplingDirection, toLocal, type BarFrame, type PadExtent } from './frame.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import { isAmple, sectionOf, type BarMeasures } from './section.ts';
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
  readonly bump: BumpProfile;
  readonly bumpStart: number;
  readonly bumpEnd: number;
  readonly across: readonly [number, number];
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
 * allow; a link keeps the width of its pads. Refuses pads that overlap and a bump that has no room between them.
 */
export function planSpan(span: Span, role: 'link' | 'turn', thickness_mm: number, input: BusbarInput, place: string): Result<SpanPlan> {
  const room_mm = span.high.reach.minX - span.low.reach.maxX;
  const { bump: settings } = input.settings;
  const bump = bumpProfile(thickness_mm, settings, room_mm);
  if (!bump) {
    const least_mm = leastBumpRoom_mm(thickness_mm, settings);
    const room = room_mm < 0 ? `the pads overlap by ${mm(-room_mm)}` : `the pads leave ${mm(room_mm)}`;
    return fail('bump-has-no-room', place, `the expansion bump of ${mm(thickness_mm)} bar needs ${mm(least_mm)} between its pads, ${room}: ${mm(least_mm - room_mm)} too little`);
  }
  const bumpStart = snap_mm((span.low.reach.maxX + span.high.reach.minX) / 2 - bump.chord_mm / 2);
  const base: SpanPlan = {
    thickness_mm,
    ...widths(span.across[1] - span.across[0]),
    length_mm: snap_mm(span.high.centre.x - span.low.centre.x - bump.chord_mm + bump.developed_mm),
    span,
    bump,
    bumpStart,
    bumpEnd: snap_mm(bumpStart + bump.chord_mm),
    across: span.across,
  };
  return ok(role === 'turn' ? widened(base, input) : base);
}

/** Widened until the section is ample or the cells' sides are reached. */
function widened(plan: SpanPlan, input: BusbarInput): SpanPlan {
  const { designMargin } = input.settings;
  const section = sectionOf(plan, input, 'duty');
  if (isAmple(section, designMargin)) return plan;
  // Every margin grows at least in proportion to the width, so this much is enough.
  const enough_mm = Math.ceil((plan.width_mm * designMargin) / section.margin / WIDTH_STEP_mm - 1e-9) * WIDTH_STEP_mm;
  const width_mm = Math.min(enough_mm, plan.span.widest_mm);
  const centre = (plan.across[0] + plan.across[1]) / 2;
  const across = [snap_mm(centre - width_mm / 2), snap_mm(centre + width_mm / 2)] as const;
  return { ...plan, ...widths(across[1] - across[0]), across };
}

/** Nothing narrows the bar where the current crosses it: round the window it passes into the weld. */
function widths(width_mm: number): Pick<BarMeasures, 'width_mm' | 'narrowest_mm'> {
  return { width_mm: snap_mm(width_mm), narrowest_mm: snap_mm(width_mm) };
}
