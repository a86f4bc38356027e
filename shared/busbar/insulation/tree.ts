/** The covering of a bar over terminals: its bumps, its necks, its leg and its lug, but for pads and the bolt. */
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import { translated } from '../../geometry/transform.ts';
import type { Box2, Contour, Point2, Region } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { Busbar } from '../../model/derived/busbar.ts';
import { boltSize } from '../../standards/bolts.ts';
import { snap_mm } from '../../units/units.ts';
import { boxOfExtents, extentAlong, otherAxis, type Axis } from '../axis.ts';
import { toLocal, toPack } from '../frame.ts';
import type { BusbarInput } from '../input.ts';
import { grown } from '../plannedPad.ts';
import type { TreePlan } from '../treePlan.ts';
import type { TreeShape } from '../treeShape.ts';
import { FAR_mm } from './coat.ts';
import type { Covering } from './covering.ts';
import { insulated, type Insulable } from './insulate.ts';

/** Null where pads, bolt and margins leave nothing to cover. */
export function insulatedTree(bar: Busbar, plan: TreePlan, shape: TreeShape, input: BusbarInput, covering: Covering): Busbar | null {
  const bare = bareBoxes(plan, input, covering);
  const { frame } = plan.layout;
  const inPlane = bare.map((box) => boundsOf(toPack(rectangle(box), frame)));
  const lying = shape.flats.map(({ body, pad }): Insulable => {
    const move = shape.moves[pad] ?? ORIGIN;
    return { body, bare: inPlane, isBent: false, onPattern: (stretch) => mapped(stretch, (loop) => translated(toLocal(loop, frame), move.x, move.y)) };
  });
  const bumps = shape.bumps.map(({ body, footprint, onPattern }): Insulable => {
    const axis = axisOf(body, input);
    const box = boundsOf(footprint);
    const [from, to] = extentAlong(box, axis);
    const reaching = inPlane.filter((other) => overlaps(other, box)).map((other) => boxOfExtents('x', extentAlong(other, axis), [-FAR_mm, FAR_mm]));
    return { body, bare: reaching, isBent: true, within: boxOfExtents('x', [from, to], [-FAR_mm, FAR_mm]), onPattern: (stretch) => rolledOut(stretch, { from, to }, onPattern) };
  });
  return insulated(bar, [...lying, ...bumps], covering);
}

/** Pads, and the lug from its bolt to its end, in the bar's frame. */
function bareBoxes({ layout, pads, lug }: TreePlan, { settings }: BusbarInput, { joint_mm, end_mm }: Covering): Box2[] {
  const boxes = pads.map(({ box, extent }, pad) => grown(lug?.pad === pad ? { ...box, maxX: Math.min(box.maxX, Math.max(extent.reach.maxX, box.minX)) } : box, joint_mm));
  if (!lug) return boxes;
  const washer_mm = boltSize(settings.output.bolt)?.washer_mm ?? 0;
  const bolt_mm = Math.max(washer_mm, settings.output.hole_mm) / 2 + joint_mm;
  const tip = lug.bolt.x + lug.width_mm / 2;
  const from = Math.min(lug.bolt.x - bolt_mm, end_mm === null ? Infinity : tip - end_mm);
  const far = layout.lug === null ? from : tip + FAR_mm;
  return [...boxes, { minX: snap_mm(from), maxX: far, minY: -FAR_mm, maxY: FAR_mm }];
}

/** The axis of the plane along which a bump runs. */
function axisOf({ frame }: Body, { plane }: BusbarInput): Axis {
  const along = plane ? plane.u : { x: 1, y: 0, z: 0 };
  const { x, y, z } = frame?.u ?? along;
  return Math.abs(x * along.x + y * along.y + z * along.z) > 0.5 ? 'x' : 'y';
}

/** A stretch of a bump's section as the part of its rolled-out strip that lies as far along it. */
function rolledOut(stretch: Region, { from, to }: { readonly from: number; readonly to: number }, strip: { readonly axis: Axis; readonly box: Box2; readonly isTurned: boolean }): Region {
  const { minX, maxX } = boundsOf(stretch.outline);
  const [low, high] = extentAlong(strip.box, strip.axis);
  const scale = (high - low) / (to - from);
  const ends = [(minX - from) * scale, (maxX - from) * scale] as const;
  const [a, b] = strip.isTurned ? [high - ends[1], high - ends[0]] : [low + ends[0], low + ends[1]];
  return { outline: rectangle(boxOfExtents(strip.axis, [snap_mm(a), snap_mm(b)], extentAlong(strip.box, otherAxis(strip.axis)))), holes: [] };
}

function overlaps(a: Box2, b: Box2): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}

function mapped({ outline, holes }: Region, by: (loop: Contour) => Contour): Region {
  return { outline: by(outline), holes: holes.map(by) };
}

const ORIGIN: Point2 = { x: 0, y: 0 };
