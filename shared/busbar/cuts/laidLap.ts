/** Lap joints of a piece in the frame of its bar. */
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import type { Box2 } from '../../geometry/types.ts';
import { snap_mm } from '../../units/units.ts';
import { boxOfExtents, otherAxis, type Axis } from '../axis.ts';
import { toLocal, type BarFrame, type PadExtent } from '../frame.ts';
import type { PieceLap } from './piece.ts';

/** A lap of another piece that lies on this one: the flat of a pad goes on to its far end. */
export interface LaidLap {
  readonly lap: PieceLap;
  readonly pad: number;
  readonly axis: Axis;
  /** Whether it lies towards the higher end of the axis. */
  readonly isHigh: boolean;
  readonly box: Box2;
  /** Share of the pack's current from the pad to the lap, and what the section must stand. */
  readonly flow: number;
  readonly rated: number;
}

/** `box`: the overlap, across it as far as seams or a bolt may reach. */
function boxOfLap({ axis, along, across }: PieceLap, frame: BarFrame): Box2 {
  return boundsOf(toLocal(rectangle(boxOfExtents(axis, along, across)), frame));
}

export function axisInFrame({ axis }: PieceLap, { rotation_deg }: BarFrame): Axis {
  return rotation_deg % 180 === 0 ? axis : otherAxis(axis);
}

export function lapsUnder(laps: readonly PieceLap[], pads: readonly PadExtent[], frame: BarFrame): Omit<LaidLap, 'rated'>[] {
  return laps.filter((lap) => !lap.isOver).map((lap) => {
    const pad = pads.findIndex(({ end }) => end === lap.own);
    const box = boxOfLap(lap, frame);
    const axis = axisInFrame(lap, frame);
    const middle = axis === 'x' ? (box.minX + box.maxX) / 2 : (box.minY + box.maxY) / 2;
    return { lap, pad, axis, isHigh: middle > (pads[pad]?.centre[axis] ?? 0), box, flow: -lap.entering };
  });
}

/** The end of a piece that lies on another one: raised flat, as broad as the pad that it goes on from. */
export function padOnLap(lap: PieceLap, pads: readonly PadExtent[], frame: BarFrame): { readonly lap: PieceLap; readonly pad: number; readonly extent: PadExtent } {
  const pad = pads.findIndex(({ end }) => end === lap.own);
  const box = boxOfLap(lap, frame);
  const own = pads[pad]?.reach ?? box;
  const reach: Box2 = axisInFrame(lap, frame) === 'x' ? { ...box, minY: own.minY, maxY: own.maxY } : { ...box, minX: own.minX, maxX: own.maxX };
  const extent: PadExtent = {
    end: lap.other,
    centre: { x: snap_mm((box.minX + box.maxX) / 2), y: snap_mm((box.minY + box.maxY) / 2) },
    terminal: box,
    reach,
    sampling: pads[pad]?.sampling ?? { x: 0, y: 0 },
    lap: lap.number,
  };
  return { lap, pad, extent };
}
