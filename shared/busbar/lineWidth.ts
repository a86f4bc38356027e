/** How wide the lines of a bar are: the width that nobody has changed, and how far it may be set by hand. */
import type { Busbar } from '../model/derived/busbar.ts';
import { snap_mm } from '../units/units.ts';
import type { Interval } from './axis.ts';
import { bumpProfile, leastBumpRoom_mm } from './bump.ts';
import type { BusbarInput } from './input.ts';
import type { BarLayout } from './layout.ts';
import type { PadLimits } from './plannedPad.ts';

/** Widths grow in steps of this, mm. */
const WIDTH_STEP_mm = 0.5;

/**
 * Across each line without regard to its current. What a bolt hole takes from the width of an output is added on the side away from
 * the sampling line, as far as its cells' sides allow.
 */
export function plainAcross(layout: BarLayout, line: readonly number[], { settings }: BusbarInput): Interval {
  const reaches = line.flatMap((pad) => layout.pads[pad]?.reach ?? []);
  const minY = Math.min(...reaches.map((reach) => reach.minY));
  const maxY = Math.max(...reaches.map((reach) => reach.maxY));
  if (layout.lug !== null) {
    const { hole_mm } = settings.output;
    const [least, most] = withinCells(layout, line, settings.cellEdgeSetback_mm);
    if (layout.samplingSide > 0) return [snap_mm(Math.min(minY, Math.max(minY - hole_mm, least))), snap_mm(maxY)];
    if (layout.samplingSide < 0) return [snap_mm(minY), snap_mm(Math.max(maxY, Math.min(maxY + hole_mm, most)))];
  }
  return [snap_mm(minY), snap_mm(maxY)];
}

/** Across the line at another width: the side of the sampling lines stays where it is; without one across the bar, the centre line. */
export function acrossAt({ samplingSide }: BarLayout, plain: Interval, width_mm: number): Interval {
  if (samplingSide > 0) return [snap_mm(plain[1] - width_mm), plain[1]];
  if (samplingSide < 0) return [plain[0], snap_mm(plain[0] + width_mm)];
  const centre = (plain[0] + plain[1]) / 2;
  return [snap_mm(centre - width_mm / 2), snap_mm(centre + width_mm / 2)];
}

/** The width that a line needs where its bar has so little margin, in whole steps: every margin grows at least in proportion to the width. */
export function enoughWidth_mm(plain: Interval, margin: number, designMargin: number): number {
  return Math.ceil((snap_mm(plain[1] - plain[0]) * designMargin) / margin / WIDTH_STEP_mm - 1e-9) * WIDTH_STEP_mm;
}

/**
 * Width to which a line can grow within its cells' sides, leaving the lines beside it the room of a bump and of full roundings; never
 * under what it has.
 */
export function widest_mm(layout: BarLayout, line: readonly number[], plain: Interval, thickness_mm: number, input: BusbarInput): number {
  const { cellEdgeSetback_mm, cornerRadius_mm, bump } = input.settings;
  const own_mm = plain[1] - plain[0];
  const chord_mm = bumpProfile(thickness_mm, bump, Infinity)?.chord_mm ?? 0;
  return Math.max(own_mm, Math.min(withinSides_mm(layout, withinCells(layout, line, cellEdgeSetback_mm), plain), nearestLine_mm(layout, line) - chord_mm - 4 * cornerRadius_mm));
}

/** Whether a line is the end of a piece on another one, whose length and width follow from the lap. */
export function isOnLap({ lines, pads }: BarLayout, line: number): boolean {
  return lines[line]?.every((pad) => pads[pad]?.lap !== undefined) ?? false;
}

/** Whether a lap lies across the lines, so that they have no room to grow into. */
export function hasLapAcross({ laps, joins, pads }: BarLayout): boolean {
  return laps.some(({ axis }) => axis === 'y') || joins.some(({ axis, low, high }) => axis === 'y' && (pads[low]?.lap !== undefined || pads[high]?.lap !== undefined));
}

/** `own`: limits of all pads. `least_mm`: what the bar's bump or lug needs at least. */
export function widthRange(layout: BarLayout, own: readonly PadLimits[], plain: readonly Interval[], rest: readonly Interval[], thickness_mm: number, least_mm: number, input: BusbarInput): Busbar['width'] {
  const ranges = layout.lines.flatMap((line, i) => {
    const across = plain[i];
    return across && !isOnLap(layout, i) ? [lineRange(layout, line, own, across, thickness_mm, least_mm, input)] : [];
  });
  return {
    min_mm: snap_mm(Math.max(...ranges.map(([min]) => min))),
    max_mm: snap_mm(Math.min(...ranges.map(([, max]) => max))),
    value_mm: snap_mm((rest[0]?.[1] ?? 0) - (rest[0]?.[0] ?? 0)),
  };
}

function lineRange(layout: BarLayout, line: readonly number[], own: readonly PadLimits[], plain: Interval, thickness_mm: number, least_mm: number, input: BusbarInput): Interval {
  const keeps = line.flatMap((pad) => own[pad]?.keep ?? []);
  const keep = [Math.min(...keeps.map((box) => box.minY)), Math.max(...keeps.map((box) => box.maxY))] as const;
  const [low, high] = plain;
  const centre = (low + high) / 2;
  const least = layout.samplingSide > 0 ? high - keep[0] : layout.samplingSide < 0 ? keep[1] - low : 2 * Math.max(centre - keep[0], keep[1] - centre);
  const cells = withinCells(layout, line, input.settings.cellEdgeSetback_mm);
  const most = Math.min(withinSides_mm(layout, cells, plain), nearestLine_mm(layout, line) - leastBumpRoom_mm(thickness_mm, input.settings.bump));
  const plain_mm = high - low;
  if (hasLapAcross(layout)) return [Math.min(plain_mm, Math.max(least, least_mm)), plain_mm];
  return [Math.min(plain_mm, Math.max(least, least_mm)), Math.max(plain_mm, most)];
}

/** Width at which a line that grows as `acrossAt` lets it reaches the sides of its cells. */
function withinSides_mm({ samplingSide }: BarLayout, cells: Interval, [low, high]: Interval): number {
  if (samplingSide > 0) return high - cells[0];
  if (samplingSide < 0) return cells[1] - low;
  const centre = (low + high) / 2;
  return 2 * Math.min(centre - cells[0], cells[1] - centre);
}

function withinCells({ cells }: BarLayout, line: readonly number[], setback_mm: number): Interval {
  const boxes = line.flatMap((pad) => cells[pad] ?? []);
  return [Math.max(...boxes.map((box) => box.minY)) + setback_mm, Math.min(...boxes.map((box) => box.maxY)) - setback_mm];
}

/** Between the middles of pads of this line and those of other lines that they are joined to; Infinity where there are none. */
function nearestLine_mm({ joins, pads }: BarLayout, line: readonly number[]): number {
  const across = joins.filter(({ axis, low, high }) => axis === 'y' && (line.includes(low) || line.includes(high)));
  return Math.min(Infinity, ...across.map(({ low, high }) => (pads[high]?.centre.y ?? 0) - (pads[low]?.centre.y ?? 0)));
}
