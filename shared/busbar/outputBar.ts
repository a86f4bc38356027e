/** Outputs: a pad over one terminal and a flat lug with a bolt hole, leaving beyond the cell. */
import { boundsOf, fillet, rectangle } from '../geometry/contour.ts';
import type { Box2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { snap_mm } from '../units/units.ts';
import { holeContour, lugOutline, lugPattern } from './flatPattern.ts';
import { dominantDirection, padExtent, rotationTowards, toLocal, toPack, toPackPoint, type BarFrame, type PadExtent } from './frame.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import type { BarMeasures } from './section.ts';
import type { BarShape } from './shape.ts';
import { mm } from './wording.ts';

export interface OutputPlan extends BarMeasures {
  readonly frame: BarFrame;
  readonly pad: PadExtent;
  /** From the pad's outer end to the bolt hole's centre; the lug's end is a half circle about that. */
  readonly box: Box2;
}

/**
 * The bar at a thickness, local +x along the direction it leaves in. What the bolt hole takes from the width is added on the
 * side away from the sampling line, as far as the cell's side allows. Refuses a direction that is not given, and a hole
 * that leaves nothing of the lug.
 */
export function planOutput(end: BarEnd, thickness_mm: number, input: BusbarInput, place: string): Result<OutputPlan> {
  if (!input.outputDirection) return fail('no-output-direction', place, 'an output needs the direction in which its lug leaves');
  const { output, padOverhang_mm, cellEdgeSetback_mm } = input.settings;
  const frame: BarFrame = { origin: end.terminal.centre, rotation_deg: rotationTowards(dominantDirection(input.outputDirection)) };
  const pad = padExtent(end, frame, padOverhang_mm);
  const cell = boundsOf(toLocal(end.cell.outline, frame));
  const [minY, maxY] = across(pad, cell, output.hole_mm, cellEdgeSetback_mm);
  const width_mm = snap_mm(maxY - minY);
  if (width_mm <= output.hole_mm) {
    return fail('lug-too-narrow', place, `a bolt hole of ${mm(output.hole_mm)} leaves nothing of a lug ${mm(width_mm)} wide`);
  }
  const holeX = snap_mm(cell.maxX + output.lugLength_mm);
  return ok({
    thickness_mm,
    width_mm,
    narrowest_mm: snap_mm(width_mm - output.hole_mm),
    length_mm: snap_mm(holeX - pad.centre.x),
    frame,
    pad,
    box: { minX: snap_mm(pad.reach.minX), maxX: holeX, minY, maxY },
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

/** The bar's solid, pad and flat pattern. `z`: its faces. */
export function shapeOutput(plan: OutputPlan, input: BusbarInput, z: readonly [number, number], body: Pick<Body, 'owner' | 'net' | 'kind' | 'material' | 'layer' | 'current_A'>): BarShape {
  const { frame, pad, box } = plan;
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
  const padBox = { ...box, maxX: snap_mm(pad.reach.maxX) };
  const flatHoles = holes.map(({ centre, diameter_mm }) => ({ centre: { x: snap_mm(centre.x - box.minX), y: snap_mm(centre.y - box.minY) }, diameter_mm }));
  return {
    padOutlines: [toPack(fillet(rectangle(padBox), (corner) => (corner === 0 || corner === 3 ? cornerRadius_mm : 0)), frame)],
    bodies: [flatBody],
    flat: lugPattern({ length_mm: box.maxX - box.minX, width_mm: plan.width_mm, cornerRadius_mm }, flatHoles),
    raised: [],
    boltHoles: [{ centre: toPackPoint(bolt, frame), diameter_mm: output.hole_mm }],
  };
}
