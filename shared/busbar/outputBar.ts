/** Outputs: a pad over one terminal and a flat lug with a bolt hole, leaving beyond the cell. */
import { boundsOf, fillet, rectangle } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { Busbar } from '../model/derived/busbar.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { snap_mm } from '../units/units.ts';
import { holeContour, lugOutline, lugPattern } from './flatPattern.ts';
import { dominantDirection, padExtent, rotationTowards, toLocal, toPack, toPackPoint, type BarFrame, type PadExtent } from './frame.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import { padLimits, plannedPad, type PadLimits, type PlannedPad } from './plannedPad.ts';
import type { BarMeasures } from './section.ts';
import type { BarShape } from './shape.ts';
import type { ShapeOverrides } from './shapeOverrides.ts';
import { mm } from './wording.ts';

export interface OutputPlan extends BarMeasures {
  readonly frame: BarFrame;
  /** From the pad's outer end to the bolt hole's centre; the lug's end is a half circle about that. */
  readonly bar: PlannedPad;
  readonly limits: PadLimits;
  readonly width: Busbar['width'];
}

/** Longest that a lug may be drawn out by hand, mm: the program's choice. */
const LONGEST_DRAW_mm = 100;

/**
 * The bar at a thickness, local +x along the direction it leaves in. What the bolt hole takes from the width is added on the
 * side away from the sampling line, as far as the cell's side allows. Refuses a direction that is not given, and a hole
 * that leaves nothing of the lug.
 */
export function planOutput(end: BarEnd, thickness_mm: number, input: BusbarInput, shape: ShapeOverrides, place: string): Result<OutputPlan> {
  if (!input.outputDirection) return fail('no-output-direction', place, 'an output needs the direction in which its lug leaves');
  const { output, padOverhang_mm, cellEdgeSetback_mm } = input.settings;
  const frame: BarFrame = { origin: end.terminal.centre, rotation_deg: rotationTowards(dominantDirection(input.outputDirection)) };
  const pad = padExtent(end, frame, padOverhang_mm);
  const cell = boundsOf(toLocal(end.cell.outline, frame));
  const plain = across(pad, cell, output.hole_mm, cellEdgeSetback_mm);
  const [minY, maxY] = shape.width_mm === null ? plain : acrossAt(pad, plain, shape.width_mm);
  const rest: Box2 = { minX: snap_mm(pad.reach.minX), maxX: snap_mm(cell.maxX + output.lugLength_mm), minY, maxY };
  const bar = plannedPad(pad, rest, frame, shape);
  const width_mm = snap_mm(bar.box.maxY - bar.box.minY);
  if (width_mm <= output.hole_mm) {
    return fail('lug-too-narrow', place, `a bolt hole of ${mm(output.hole_mm)} leaves nothing of a lug ${mm(width_mm)} wide`);
  }
  const own = padLimits(pad, frame, input);
  // Beside the bolt hole at least the bar's thickness must be left.
  const leastWidth_mm = output.hole_mm + 2 * thickness_mm;
  const limits: PadLimits = {
    keep: {
      minX: own.keep.minX,
      maxX: Math.max(own.keep.maxX, pad.reach.maxX) + width_mm / 2,
      minY: Math.min(own.keep.minY, bar.box.maxY - leastWidth_mm),
      maxY: Math.max(own.keep.maxY, bar.box.minY + leastWidth_mm),
    },
    reach: { ...own.reach, maxX: rest.maxX + LONGEST_DRAW_mm },
  };
  return ok({
    thickness_mm,
    width_mm,
    narrowest_mm: snap_mm(width_mm - output.hole_mm),
    length_mm: snap_mm(bar.box.maxX - pad.centre.x),
    frame,
    bar,
    limits,
    width: widthRange(pad, own, plain, [minY, maxY], leastWidth_mm),
  });
}

function across(pad: PadExtent, cell: Box2, hole_mm: number, setback_mm: number): readonly [number, number] {
  const { minY, maxY } = pad.reach;
  const lowest = Math.min(minY, Math.max(minY - hole_mm, cell.minY + setback_mm));
  const highest = Math.max(maxY, Math.min(maxY + hole_mm, cell.maxY - setback_mm));
  if (pad.sampling.y > 0) return [snap_mm(lowest), snap_mm(maxY)];
  if (pad.sampling.y < 0) return [snap_mm(minY), snap_mm(highest)];
  return [snap_mm(minY), snap_mm(maxY)];
}

/** A width set by hand keeps the side of the sampling line where it is; without one across the bar, the centre line. */
function acrossAt({ sampling }: PadExtent, [minY, maxY]: readonly [number, number], width_mm: number): readonly [number, number] {
  if (sampling.y > 0) return [snap_mm(maxY - width_mm), maxY];
  if (sampling.y < 0) return [minY, snap_mm(minY + width_mm)];
  const centre = (minY + maxY) / 2;
  return [snap_mm(centre - width_mm / 2), snap_mm(centre + width_mm / 2)];
}

function widthRange({ sampling }: PadExtent, { keep, reach }: PadLimits, [low, high]: readonly [number, number], rest: readonly [number, number], least_mm: number): Busbar['width'] {
  const centre = (low + high) / 2;
  const [least, most] =
    sampling.y > 0
      ? [high - keep.minY, high - reach.minY]
      : sampling.y < 0
        ? [keep.maxY - low, reach.maxY - low]
        : [2 * Math.max(centre - keep.minY, keep.maxY - centre), 2 * Math.min(centre - reach.minY, reach.maxY - centre)];
  return { min_mm: snap_mm(Math.min(high - low, Math.max(least, least_mm))), max_mm: snap_mm(Math.max(high - low, most)), value_mm: snap_mm(rest[1] - rest[0]) };
}

/** The bar's solid, pad and flat pattern. `z`: its faces. */
export function shapeOutput(plan: OutputPlan, input: BusbarInput, z: readonly [number, number], body: Pick<Body, 'owner' | 'net' | 'kind' | 'material' | 'layer' | 'current_A'>): BarShape {
  const { frame } = plan;
  const { box, extent: pad } = plan.bar;
  const { cornerRadius_mm, weldWindow_mm, output } = input.settings;
  const bolt = { x: box.maxX, y: snap_mm((box.minY + box.maxY) / 2) };
  const holes = [
    { centre: pad.centre, diameter_mm: weldWindow_mm },
    { centre: bolt, diameter_mm: output.hole_mm },
  ];
  const flatBody: Body = {
    ...body,
    id: `${body.owner}/flat-a`,
    z,
    outline: toPack(lugOutline(box, cornerRadius_mm), frame),
    holes: holes.map((hole) => toPack(holeContour(hole), frame)),
  };
  const padBox = { ...box, maxX: snap_mm(Math.min(pad.reach.maxX, box.maxX)) };
  const flatHoles = holes.map(({ centre, diameter_mm }) => ({ centre: { x: snap_mm(centre.x - box.minX), y: snap_mm(centre.y - box.minY) }, diameter_mm }));
  return {
    padOutlines: [toPack(fillet(rectangle(padBox), (corner) => (corner === 0 || corner === 3 ? cornerRadius_mm : 0)), frame)],
    bodies: [flatBody],
    flat: lugPattern({ length_mm: box.maxX - box.minX, width_mm: plan.width_mm, cornerRadius_mm }, flatHoles),
    raised: [],
    boltHoles: [{ centre: toPackPoint(bolt, frame), diameter_mm: output.hole_mm }],
  };
}
