/** What joins two pieces in a lap: seams from the piece above into that below, or a bolt with its washer. */
import { circle, clockwise, rectangle } from '../../geometry/contour.ts';
import type { Box2, Point2 } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { BarLap, Busbar } from '../../model/derived/busbar.ts';
import { boltSize } from '../../standards/bolts.ts';
import { snap_mm } from '../../units/units.ts';
import { boxOfExtents, otherAxis, pointAt } from '../axis.ts';
import type { BusbarInput } from '../input.ts';
import { lyingSolid } from '../plane.ts';
import { settled } from '../section.ts';
import type { PieceLap } from './piece.ts';

/**
 * Of the laps in which the bar lies on another piece: `<bar>/weld-lap-<n>`, one body round all seams as on the pads, or
 * `<bar>/washer-lap-<n>` where the settings want washers. `heights`: faces of the bar over its terminals.
 */
export function lapBodies(input: BusbarInput, id: string, heights: Busbar['z']): Body[] {
  const { piece, settings, net } = input;
  return (piece?.laps ?? []).filter((lap) => lap.isOver).flatMap((lap): Body[] => {
    const top_z = snap_mm(heights[1] + lap.under_mm);
    const solid = { owner: id, net, material: settings.material } as const;
    if (lap.joint === 'welded') {
      const from_z = snap_mm(heights[0] + lap.under_mm - Math.min(settings.weld.depth_mm, lap.under_mm));
      return [{ ...solid, id: `${id}/weld-lap-${lap.number}`, kind: 'weld', layer: 'WELD', ...lyingSolid(input.plane ?? null, [from_z, top_z], rectangle(seamsBox(lap, input)), []) }];
    }
    const { bolt, hole_mm, washer } = settings.output;
    const size = boltSize(bolt);
    if (washer !== 'plain' || !size || hole_mm >= size.washer_mm) return [];
    const centre = centreOf(lap);
    return [{
      ...solid, material: 'steel', id: `${id}/washer-lap-${lap.number}`, kind: 'fastener', layer: 'KEEPOUT',
      ...lyingSolid(input.plane ?? null, [top_z, snap_mm(top_z + size.washerThickness_mm)], circle(centre, size.washer_mm / 2), [clockwise(circle(centre, hole_mm / 2))]),
    }];
  });
}

/** Nothing for a bar that nobody cut. */
export function lapsMade(input: BusbarInput): Pick<Busbar, 'laps'> {
  const { piece, settings, duty } = input;
  if (!piece || piece.laps.length === 0) return {};
  const { seams, seamWidth_mm } = settings.weld;
  return {
    laps: piece.laps.map((lap): BarLap => ({
      to: lap.to,
      feature: lap.feature,
      joint: lap.joint,
      isOver: lap.isOver,
      between: [lap.own.terminal.id, lap.other.terminal.id],
      overlap_mm: lap.overlap_mm,
      at_mm: lap.at_mm,
      range_mm: lap.range_mm,
      centre: centreOf(lap),
      current_A: settled(Math.abs(lap.entering) * duty.continuous_A),
      weldArea_mm2: lap.joint === 'welded' ? snap_mm(seams * seamWidth_mm * seamLength_mm(lap, input)) : 0,
      hole_mm: lap.joint === 'bolted' ? settings.output.hole_mm : null,
    })),
  };
}

function centreOf({ axis, along, across }: PieceLap): Point2 {
  return pointAt(axis, snap_mm((along[0] + along[1]) / 2), snap_mm((across[0] + across[1]) / 2));
}

/** Seams run across the bar, as long as those on the pads where there is room. */
function seamLength_mm({ across }: PieceLap, { settings }: BusbarInput): number {
  return Math.min(settings.weld.seamLength_mm, snap_mm(across[1] - across[0]));
}

/** Between seams lies one seam's width. */
function seamsBox(lap: PieceLap, input: BusbarInput): Box2 {
  const { seams, seamWidth_mm } = input.settings.weld;
  const centre = centreOf(lap);
  const half = { along: ((2 * seams - 1) * seamWidth_mm) / 2, across: seamLength_mm(lap, input) / 2 };
  const [at, side] = [centre[lap.axis], centre[otherAxis(lap.axis)]];
  return boxOfExtents(lap.axis, [snap_mm(at - half.along), snap_mm(at + half.along)], [snap_mm(side - half.across), snap_mm(side + half.across)]);
}
