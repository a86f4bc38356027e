/** Where a lap joint between two weld pads may lie, and how long it must be. */
import type { Box2 } from '../../geometry/types.ts';
import type { BarLap } from '../../model/derived/busbar.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { boltSize } from '../../standards/bolts.ts';
import { COINCIDENT_mm, snap_mm } from '../../units/units.ts';
import { extentAlong, otherAxis, type Axis, type Interval } from '../axis.ts';
import { coinedTo_mm } from '../coin.ts';
import { padExtent, type BarFrame } from '../frame.ts';
import type { BarEnd, BusbarInput } from '../input.ts';
import { axisOfJoin } from '../joins.ts';
import { padLimits } from '../plannedPad.ts';
import { leastStepBumpRoom_mm } from '../stepBump.ts';
import { mm } from '../wording.ts';

/** Of a welded lap that nobody has given a length, mm, and of the flat round a bolt that the table does not have. */
const FIRST_OVERLAP_mm = 12;
const ROUND_BOLT_mm = 6;
/** More of the bar is pressed round the seams of a coined pad than must be left round them, mm. */
const COIN_RIM_mm = 1;

const PLANE: BarFrame = { origin: { x: 0, y: 0 }, rotation_deg: 0 };

export interface LapPlace {
  readonly axis: Axis;
  /** Midline between the two terminals along the axis. */
  readonly midline: number;
  readonly overlap_mm: number;
  readonly at_mm: number;
  readonly range_mm: readonly [min: number, max: number];
  readonly along: Interval;
  readonly across: Interval;
}

export interface LapWish {
  readonly joint: BarLap['joint'];
  /** Null: the least that will do, and as near to the midline as can be. */
  readonly overlap_mm: number | null;
  readonly at_mm: number | null;
}

/** Shortest overlap that the seams, or the bolt, have room in, mm. */
export function leastOverlap_mm(joint: BarLap['joint'], { weld, output }: Pick<BusbarsRecord, 'weld' | 'output'>): number {
  return joint === 'bolted' ? (boltSize(output.bolt)?.lug_mm ?? output.hole_mm + 2 * ROUND_BOLT_mm) : snap_mm((2 * weld.seams + 1) * weld.seamWidth_mm);
}

/**
 * The lap between the pad of a piece below and that of the piece on it, whose expansion bump lies between the lap and its pad. Refuses, at `place`,
 * too short an overlap, a place out of range with the range, and pads too far askew.
 */
export function lapPlace(under: BarEnd, over: BarEnd, wish: LapWish, thickness: { readonly under_mm: number; readonly over_mm: number }, input: Pick<BusbarInput, 'settings'>, place: string): Result<LapPlace> {
  const { settings } = input;
  const axis = axisOfJoin(under, over);
  const least_mm = leastOverlap_mm(wish.joint, settings);
  const overlap_mm = wish.overlap_mm ?? Math.max(least_mm, FIRST_OVERLAP_mm);
  if (overlap_mm < least_mm - COINCIDENT_mm) return fail('lap-too-short', place, `a ${wish.joint} lap must be at least ${mm(least_mm)} long, got ${mm(overlap_mm)}`);
  const [from, to] = [under.terminal.centre[axis], over.terminal.centre[axis]];
  const side = to >= from ? 1 : -1;
  const [keepUnder, keepOver] = [under, over].map((end) => padLimits(padExtent(end, PLANE, settings.padOverhang_mm), PLANE, input).keep) as [Box2, Box2];
  const reachOver = padExtent(over, PLANE, settings.padOverhang_mm).reach;
  const facing = (box: Box2, isFar: boolean): number => {
    const [low, high] = extentAlong(box, axis);
    return side * ((side > 0) === isFar ? high : low);
  };
  const first = facing(keepUnder, true) + (coinedTo_mm(settings, thickness.under_mm) === null ? 0 : COIN_RIM_mm);
  const chord_mm = leastStepBumpRoom_mm(thickness.over_mm, settings.bump, { on: 'low', by_mm: thickness.under_mm });
  const last = facing(reachOver, false) - chord_mm;
  const room_mm = last - first;
  if (room_mm < overlap_mm - COINCIDENT_mm) {
    return fail('lap-has-no-room', place, `a lap of ${mm(overlap_mm)} and the bump beside it need ${mm(overlap_mm + chord_mm)} between the weld pads on ${under.terminal.id} and ${over.terminal.id}, there are ${mm(Math.max(0, room_mm + chord_mm))}`);
  }
  const midline = snap_mm((from + to) / 2);
  const ends = [side * (first + overlap_mm / 2) - midline, side * (last - overlap_mm / 2) - midline].map(snap_mm);
  const range_mm = [Math.min(...ends), Math.max(...ends)] as const;
  const at_mm = wish.at_mm ?? Math.min(range_mm[1], Math.max(range_mm[0], 0));
  if (at_mm < range_mm[0] - COINCIDENT_mm || at_mm > range_mm[1] + COINCIDENT_mm) {
    return fail('lap-out-of-range', place, `the lap must lie from ${mm(range_mm[0])} to ${mm(range_mm[1])} from the midline between the weld pads, got ${mm(at_mm)}`);
  }
  const [u, o] = [keepUnder, keepOver].map((box) => extentAlong(box, otherAxis(axis))) as [Interval, Interval];
  const across: Interval = [snap_mm(Math.max(u[0], o[0])), snap_mm(Math.min(u[1], o[1]))];
  const needed_mm = wish.joint === 'bolted' ? settings.output.hole_mm : 2 * settings.weld.seamWidth_mm;
  if (across[1] - across[0] < needed_mm) return fail('pads-askew', place, `the pads share ${mm(Math.max(0, across[1] - across[0]))} of their width, the lap between them needs ${mm(needed_mm)}`);
  const middle = midline + at_mm;
  return ok({ axis, midline, overlap_mm, at_mm: snap_mm(at_mm), range_mm, along: [snap_mm(middle - overlap_mm / 2), snap_mm(middle + overlap_mm / 2)], across });
}
