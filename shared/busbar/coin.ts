/** Weld pads pressed thinner than their bar: a laser does not reach through thick aluminium. */
import { boundsOf } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import { toLocal, type BarFrame, type PadExtent } from './frame.ts';
import { weldOn } from './weld.ts';

/** Widest rim pressed round the seams, mm: the program's choice. */
const RIM_mm = 1.5;

/** Thickness that pads of this bar are pressed to, mm; null where they stay as thick as it. */
export function coinedTo_mm({ material, weld }: BusbarsRecord, thickness_mm: number): number | null {
  const { maxPad_mm } = weld;
  return maxPad_mm !== undefined && material.startsWith('aluminium') && thickness_mm > maxPad_mm + COINCIDENT_mm ? maxPad_mm : null;
}

/** What is pressed round the weld on a pad, in the bar's frame: the seams with a rim, of which as much stays between it and the edge of the flat `core`. */
export function coinBox({ end }: PadExtent, core: Box2, frame: BarFrame, settings: BusbarsRecord): Box2 | null {
  const weld = weldOn(end.terminal, settings, '');
  if (!weld.ok) return null;
  const zone = boundsOf(toLocal(weld.value.zone, frame));
  const rim = (to_edge_mm: number): number => Math.min(RIM_mm, Math.max(0, to_edge_mm / 2));
  return {
    minX: snap_mm(zone.minX - rim(zone.minX - core.minX)),
    maxX: snap_mm(zone.maxX + rim(core.maxX - zone.maxX)),
    minY: snap_mm(zone.minY - rim(zone.minY - core.minY)),
    maxY: snap_mm(zone.maxY + rim(core.maxY - zone.maxY)),
  };
}
