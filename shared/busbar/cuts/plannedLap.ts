/** The part of a piece that lies under another one, and what a bolt through a lap takes of the section of either. */
import type { Box2, Point2 } from '../../geometry/types.ts';
import { snap_mm } from '../../units/units.ts';
import { extentAlong, otherAxis, boxOfExtents, SIDES_ALONG } from '../axis.ts';
import type { BusbarInput } from '../input.ts';
import type { BarLayout } from '../layout.ts';
import type { PadLimits, PlannedPad } from '../plannedPad.ts';
import type { SegmentMeasures } from '../section.ts';
import type { LaidLap } from './laidLap.ts';
import type { PieceLap } from './piece.ts';

export interface PlannedLap {
  readonly laid: LaidLap;
  /** From the middle of the pad to the far end of the lap, as broad as the pad. */
  readonly arm: Box2;
  /** Middle of the overlap. */
  readonly middle: Point2;
  readonly segment: SegmentMeasures;
}

export function middleOf({ minX, maxX, minY, maxY }: Box2): Point2 {
  return { x: snap_mm((minX + maxX) / 2), y: snap_mm((minY + maxY) / 2) };
}

/** Diameter of the hole for the bolt of a lap, mm; 0 where there is none. */
export function holeOf({ joint }: Pick<PieceLap, 'joint'>, { settings }: BusbarInput): number {
  return joint === 'bolted' ? settings.output.hole_mm : 0;
}

export function plannedLaps({ laps, pads: extents }: BarLayout, pads: readonly PlannedPad[], input: BusbarInput): PlannedLap[] {
  return laps.flatMap((laid): PlannedLap[] => {
    const { pad, axis, isHigh, box, lap, flow, rated } = laid;
    const planned = pads[pad];
    const centre = extents[pad]?.centre[axis];
    if (!planned || centre === undefined) return [];
    const across = extentAlong(planned.box, otherAxis(axis));
    const [low, high] = extentAlong(box, axis);
    const width_mm = snap_mm(across[1] - across[0]);
    const middle = middleOf(box);
    return [{
      laid,
      arm: boxOfExtents(axis, isHigh ? [centre, high] : [low, centre], across),
      middle,
      segment: { low: pad, high: extents.length + lap.number, flow, rated, width_mm, narrowest_mm: snap_mm(width_mm - holeOf(lap, input)), length_mm: snap_mm(Math.abs(middle[axis] - centre)) },
    }];
  });
}

/** What the bolt of a lap at either end leaves of a segment. */
export function withoutBolt(segment: SegmentMeasures, pads: readonly PlannedPad[], input: BusbarInput): SegmentMeasures {
  const laps = input.piece?.laps.filter(({ number, isOver }) => isOver && pads.some(({ extent }) => extent.lap === number)) ?? [];
  const hole_mm = Math.max(0, ...laps.map((lap) => holeOf(lap, input)));
  return hole_mm === 0 ? segment : { ...segment, narrowest_mm: snap_mm(segment.narrowest_mm - hole_mm) };
}

/** The edge towards a lap stays on this side of the bump of what lies on it; those beside it keep what the seams or the bolt need. */
export function lapLimits(pad: number, { keep, reach }: PadLimits, laps: readonly LaidLap[]): PadLimits {
  const own = laps.filter((lap) => lap.pad === pad);
  if (own.length === 0) return { keep, reach };
  const most: { -readonly [K in keyof Box2]: number } = { ...reach };
  for (const { axis, isHigh, box } of own) {
    const side = SIDES_ALONG[axis][isHigh ? 1 : 0];
    most[side] = isHigh ? Math.min(most[side], box[side]) : Math.max(most[side], box[side]);
  }
  return { keep, reach: most };
}
