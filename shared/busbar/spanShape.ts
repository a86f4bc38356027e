/** The solids and the flat pattern of a link or a turn: two flats and the bump that joins them face to face. */
import { boundsOf, fillet, rectangle } from '../geometry/contour.ts';
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
  const { span, bump } = plan;
  const { cornerRadius_mm, weldWindow_mm } = input.settings;
  const [minY, maxY] = plan.across;
  const lowBox: Box2 = { minX: snap_mm(span.low.reach.minX), maxX: plan.bumpStart, minY, maxY };
  const highBox: Box2 = { minX: plan.bumpEnd, maxX: snap_mm(span.high.reach.maxX), minY, maxY };
  const roundedLow = (box: Box2) => toPack(fillet(rectangle(box), (corner) => (corner === 0 || corner === 3 ? cornerRadius_mm : 0)), span.frame);
  const roundedHigh = (box: Box2) => toPack(fillet(rectangle(box), (corner) => (corner === 1 || corner === 2 ? cornerRadius_mm : 0)), span.frame);
  const window = (pad: PadExtent) => toPack(holeContour({ centre: pad.centre, diameter_mm: weldWindow_mm }), span.frame);
  const isLow = (end: BarEnd) => end === span.low.end;

  const footprint = toPack(rectangle({ minX: plan.bumpStart, maxX: plan.bumpEnd, minY, maxY }), span.frame);
  const flats = input.ends.map((end, index): Body => ({
    ...body,
    id: `${body.owner}/flat-${index === 0 ? 'a' : 'b'}`,
    z,
    outline: isLow(end) ? roundedLow(lowBox) : roundedHigh(highBox),
    holes: [window(isLow(end) ? span.low : span.high)],
  }));
  const bumpBody: Body = { ...body, id: `${body.owner}/bump`, ...bumpSolid(bump, footprint, z[0], span.frame.rotation_deg), holes: [] };
  const before_mm = snap_mm(lowBox.maxX - lowBox.minX);
  const after_mm = snap_mm(highBox.maxX - highBox.minX);
  const shift = { low: -lowBox.minX, high: before_mm + bump.developed_mm - highBox.minX };
  const flatHole = (pad: PadExtent, dx: number) => ({ centre: { x: snap_mm(pad.centre.x + dx), y: snap_mm(pad.centre.y - minY) }, diameter_mm: weldWindow_mm });
  return {
    padOutlines: input.ends.map((end) =>
      isLow(end) ? roundedLow({ ...lowBox, maxX: snap_mm(span.low.reach.maxX) }) : roundedHigh({ ...highBox, minX: snap_mm(span.high.reach.minX) }),
    ),
    bodies: [...flats.slice(0, 1), bumpBody, ...flats.slice(1)],
    flat: bumpedPattern({ before_mm, bump, after_mm, width_mm: plan.width_mm, cornerRadius_mm }, [flatHole(span.low, shift.low), flatHole(span.high, shift.high)]),
    raised: [footprint],
    boltHoles: [],
  };
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
