/** The solids and the flat pattern of a link or a turn: two flats and the bump that joins them face to face. */
import { boundsOf, fillet, rectangle, snapContour } from '../geometry/contour.ts';
import type { Box2, Contour, Frame } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { snap_mm } from '../units/units.ts';
import type { BumpProfile } from './bump.ts';
import { bumpedPattern, holeContour } from './flatPattern.ts';
import { toPack, type BarFrame, type PadExtent } from './frame.ts';
import type { BarEnd, BusbarInput } from './input.ts';
import type { BarShape } from './shape.ts';
import type { SpanPlan } from './spanPlan.ts';

/** The bar's solids, pads and flat pattern. `z`: faces of its flats. */
export function shapeSpan(plan: SpanPlan, input: BusbarInput, z: readonly [number, number], body: Pick<Body, 'owner' | 'net' | 'kind' | 'material' | 'layer' | 'current_A'>): BarShape {
  const { span, bump, low, high, across } = plan;
  const { cornerRadius_mm, weldWindow_mm } = input.settings;
  const neck = { minY: across[0], maxY: across[1] };
  const lowPart = (end_x: number) => laidOut({ ...low.box, maxX: Math.min(plan.lowStep, end_x) }, { minX: plan.lowStep, maxX: end_x, ...neck });
  const highPart = (start_x: number) => laidOut({ minX: start_x, maxX: plan.highStep, ...neck }, { ...high.box, minX: Math.max(plan.highStep, start_x) });
  const rounded = (parts: readonly Box2[], open_x: number) => toPack(steppedOutline(parts, cornerRadius_mm, open_x), span.frame);
  const window = (pad: PadExtent) => toPack(holeContour({ centre: pad.centre, diameter_mm: weldWindow_mm }), span.frame);
  const isLow = (end: BarEnd) => end === span.low.end;

  const footprint = toPack(rectangle({ minX: plan.bumpStart, maxX: plan.bumpEnd, minY: across[0], maxY: across[1] }), span.frame);
  const flats = input.ends.map((end, index): Body => ({
    ...body,
    id: `${body.owner}/flat-${index === 0 ? 'a' : 'b'}`,
    z,
    outline: isLow(end) ? rounded(lowPart(plan.bumpStart), plan.bumpStart) : rounded(highPart(plan.bumpEnd), plan.bumpEnd),
    holes: [window(isLow(end) ? span.low : span.high)],
  }));
  const bumpBody: Body = { ...body, id: `${body.owner}/bump`, ...bumpSolid(bump, footprint, z[0], span.frame.rotation_deg), holes: [] };
  const stretch_mm = bump.developed_mm - bump.chord_mm;
  const minY = Math.min(low.box.minY, high.box.minY);
  // The flat pattern is the plan with the bump rolled out: what lies behind it moves on by what that adds.
  const shift = { low: -low.box.minX, high: stretch_mm - low.box.minX };
  const onPattern = (part: Box2, dx: number): Box2 => ({ minX: snap_mm(part.minX + dx), maxX: snap_mm(part.maxX + dx), minY: snap_mm(part.minY - minY), maxY: snap_mm(part.maxY - minY) });
  const middle: Box2 = { minX: plan.bumpStart, maxX: plan.bumpEnd + stretch_mm, ...neck };
  const pattern = [
    ...lowPart(plan.bumpStart).map((part) => onPattern(part, shift.low)),
    onPattern(middle, shift.low),
    ...highPart(plan.bumpEnd).map((part) => onPattern(part, shift.high)),
  ];
  const flatHole = (pad: PadExtent, dx: number) => ({ centre: { x: snap_mm(pad.centre.x + dx), y: snap_mm(pad.centre.y - minY) }, diameter_mm: weldWindow_mm });
  return {
    padOutlines: input.ends.map((end) =>
      isLow(end) ? rounded(lowPart(low.box.maxX), low.box.maxX) : rounded(highPart(high.box.minX), high.box.minX),
    ),
    bodies: [...flats.slice(0, 1), bumpBody, ...flats.slice(1)],
    flat: bumpedPattern(
      { outline: steppedOutline(pattern, cornerRadius_mm, null), before_mm: snap_mm(plan.bumpStart - low.box.minX), bump, across: [snap_mm(across[0] - minY), snap_mm(across[1] - minY)] },
      [flatHole(span.low, shift.low), flatHole(span.high, shift.high)],
    ),
    raised: [footprint],
    boltHoles: [],
  };
}

/** Those of the boxes that have a length: a pad without a step has no neck of its own. */
function laidOut(...boxes: readonly Box2[]): Box2[] {
  return boxes.filter((box) => box.maxX > box.minX);
}

/** Outline of boxes laid end to end, corners rounded but for those at `open_x`, where the bar goes on. */
function steppedOutline(parts: readonly Box2[], cornerRadius_mm: number, open_x: number | null): Contour {
  const below = parts.flatMap((part) => [{ x: part.minX, y: part.minY }, { x: part.maxX, y: part.minY }]);
  const above = [...parts].reverse().flatMap((part) => [{ x: part.maxX, y: part.maxY }, { x: part.minX, y: part.maxY }]);
  const corners = [...below, ...above];
  const loop = corners.filter((point, i) => {
    const before = corners[(i + corners.length - 1) % corners.length] ?? point;
    const after = corners[(i + 1) % corners.length] ?? point;
    const isRepeated = point.x === after.x && point.y === after.y;
    const isOnTheWay = before.y === point.y && after.y === point.y;
    return !isRepeated && !isOnTheWay;
  });
  return fillet(snapContour(loop), (corner) => (loop[corner]?.x === open_x ? 0 : cornerRadius_mm));
}

/** The bump's section stood up over its footprint: u along pack +x or +y, v up, so that parallel bumps share them. */
function bumpSolid(bump: BumpProfile, footprint: Contour, z0: number, rotation_deg: BarFrame['rotation_deg']): Pick<Body, 'frame' | 'z' | 'outline'> {
  const box = boundsOf(footprint);
  const isAlongX = rotation_deg % 180 === 0;
  const middle = isAlongX ? (box.minX + box.maxX) / 2 : (box.minY + box.maxY) / 2;
  // u x v points to -y for a bar along x and to +x for one along y: the extrusion starts at that side.
  const frame: Frame = isAlongX
    ? { origin: { x: 0, y: box.maxY, z: 0 }, u: { x: 1, y: 0, z: 0 }, v: { x: 0, y: 0, z: 1 } }
    : { origin: { x: box.minX, y: 0, z: 0 }, u: { x: 0, y: 1, z: 0 }, v: { x: 0, y: 0, z: 1 } };
  const width_mm = isAlongX ? box.maxY - box.minY : box.maxX - box.minX;
  const outline = bump.contour.map((vertex) => ({ ...vertex, x: snap_mm(vertex.x + middle), y: snap_mm(vertex.y + z0) }));
  return { frame, z: [0, snap_mm(width_mm)], outline };
}
