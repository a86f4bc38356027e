/** A joint of a bar: the expansion bump in the gap between two pads, and how each pad steps down to it. */
import type { Box2 } from '../geometry/types.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { extentAlong, otherAxis, type Axis, type Interval } from './axis.ts';
import { bumpProfile, leastBumpRoom_mm, type BumpProfile } from './bump.ts';
import { leastStepBumpRoom_mm, stepBumpProfile, type BumpStep } from './stepBump.ts';
import type { BusbarInput } from './input.ts';
import type { LaidJoin } from './layout.ts';
import type { PlannedPad } from './plannedPad.ts';
import { settled, type SegmentMeasures } from './section.ts';
import { mm } from './wording.ts';

export interface PlannedJoint {
  readonly join: LaidJoin;
  readonly axis: Axis;
  readonly bump: BumpProfile;
  /** Along the axis, of the bump. */
  readonly start: number;
  readonly end: number;
  /** Along the axis, where each pad's full width ends: a pad wider than the bump steps down before it. */
  readonly lowStep: number;
  readonly highStep: number;
  /** Across the axis, of the bump: what both pads cover. */
  readonly across: Interval;
  /** Least width that the bump may have, and how much the pads may still be drawn out towards it. */
  readonly leastWidth_mm: number;
  readonly slack_mm: number;
}

/** The least width of a bump of a bar of this thickness, mm. */
export function leastBumpWidth_mm(thickness_mm: number, input: BusbarInput): number {
  return Math.max(2 * input.settings.cornerRadius_mm, thickness_mm);
}

/**
 * The joint of two pads. `within`: how far across it may reach; `step`: which of both lies on another bar. Refuses pads that overlap, a bump that has no room between
 * them, and pads too far askew to be joined.
 */
export function planJoint(pads: readonly [PlannedPad, PlannedPad], join: LaidJoin, within: Interval, thickness_mm: number, input: BusbarInput, place: string, step: BumpStep | null = null): Result<PlannedJoint> {
  const { axis } = join;
  const [low, high] = [pads[0].box, pads[1].box];
  const { bump: settings, cornerRadius_mm } = input.settings;
  const [, lowEnd] = extentAlong(low, axis);
  const [highStart] = extentAlong(high, axis);
  const room_mm = highStart - lowEnd;
  const bump = step ? stepBumpProfile(thickness_mm, settings, room_mm, step) : bumpProfile(thickness_mm, settings, room_mm);
  const least_mm = step ? leastStepBumpRoom_mm(thickness_mm, settings, step) : leastBumpRoom_mm(thickness_mm, settings);
  if (!bump) {
    const room = room_mm < 0 ? `the pads overlap by ${mm(-room_mm)}` : `the pads leave ${mm(room_mm)}`;
    return fail('bump-has-no-room', place, `the expansion bump of ${mm(thickness_mm)} bar needs ${mm(least_mm)} between its pads, ${room}: ${mm(least_mm - room_mm)} too little`);
  }
  const across = sharedExtent([extentAlong(low, otherAxis(axis)), extentAlong(high, otherAxis(axis)), within]);
  const leastWidth_mm = leastBumpWidth_mm(thickness_mm, input);
  if (across[1] - across[0] < leastWidth_mm - COINCIDENT_mm) {
    return fail('pads-askew', place, `the pads share ${mm(Math.max(0, across[1] - across[0]))} of their width, the bump between them needs ${mm(leastWidth_mm)}`);
  }
  const start = snap_mm((lowEnd + highStart) / 2 - bump.chord_mm / 2);
  const end = snap_mm(start + bump.chord_mm);
  return ok({
    join,
    axis,
    bump,
    start,
    end,
    // Room for a full rounding beside the bump, whose bends must stay straight.
    lowStep: isStepped(low, axis, across) ? snap_mm(Math.min(lowEnd, start - 2 * cornerRadius_mm)) : start,
    highStep: isStepped(high, axis, across) ? snap_mm(Math.max(highStart, end + 2 * cornerRadius_mm)) : end,
    across,
    leastWidth_mm,
    slack_mm: room_mm - least_mm,
  });
}

/**
 * Nothing narrows the bar where the current crosses it but a step: round the window it passes into the weld. A stepped bar has the
 * width of a straight one of its resistance.
 */
export function measuresOfJoint({ join, axis, bump, lowStep, highStep, across }: PlannedJoint, low: PlannedPad, high: PlannedPad): SegmentMeasures {
  const [from, to] = [low.extent.centre[axis], high.extent.centre[axis]];
  const narrowest_mm = snap_mm(across[1] - across[0]);
  const length_mm = snap_mm(to - from - bump.chord_mm + bump.developed_mm);
  const segment = { low: join.low, high: join.high, flow: join.flow, rated: join.rated };
  if (!isStepped(low.box, axis, across) && !isStepped(high.box, axis, across)) return { ...segment, width_mm: narrowest_mm, narrowest_mm, length_mm };
  const before_mm = Math.max(0, lowStep - from);
  const after_mm = Math.max(0, to - highStep);
  const squares = before_mm / widthOf(low.box, axis) + after_mm / widthOf(high.box, axis) + (length_mm - before_mm - after_mm) / narrowest_mm;
  return { ...segment, width_mm: settled(length_mm / squares), narrowest_mm, length_mm };
}

function isStepped(box: Box2, axis: Axis, across: Interval): boolean {
  const [low, high] = extentAlong(box, otherAxis(axis));
  return low !== across[0] || high !== across[1];
}

function widthOf(box: Box2, axis: Axis): number {
  const [low, high] = extentAlong(box, otherAxis(axis));
  return high - low;
}

function sharedExtent(extents: readonly Interval[]): Interval {
  return [Math.max(...extents.map(([low]) => low)), Math.min(...extents.map(([, high]) => high))];
}
