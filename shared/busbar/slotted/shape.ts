/** The solids and the flat pattern of a slotted bar: the plate with its slots, and of an output the bend and the lug beyond it. */
import { circle, clockwise, roundedRectangle, snapContour } from '../../geometry/contour.ts';
import type { Box2, Contour, Frame } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/body.ts';
import type { FlatPattern } from '../../model/derived/busbar.ts';
import { snap_mm } from '../../units/units.ts';
import { boxOutline } from '../boxOutline.ts';
import { standingSolid } from '../plane.ts';
import type { SlottedBarInput } from './layout.ts';
import type { PlannedLug, SlottedPlan } from './plan.ts';

/** Bulge of a quarter turn to the left. */
const QUARTER = Math.tan(Math.PI / 8);
/** Corners of slots, mm. */
const SLOT_RADIUS_mm = 0.5;
/** Out of the face along u, along the row in v: up the face is what lies flat in it extruded. */
const LYING: Frame = { origin: { x: 0, y: 0, z: 0 }, u: { x: 0, y: 0, z: 1 }, v: { x: 1, y: 0, z: 0 } };

type BodyOfBar = Pick<Body, 'owner' | 'net' | 'kind' | 'material' | 'layer' | 'current_A'>;

export function slotContour(box: Box2): Contour {
  return clockwise(snapContour(roundedRectangle(box, Math.min(SLOT_RADIUS_mm, (box.maxX - box.minX) / 2, (box.maxY - box.minY) / 2))));
}

/** `<bar>/plate`, and of an output `/bend` and `/lug`. */
export function slottedBodies(plan: SlottedPlan, { settings }: SlottedBarInput, body: BodyOfBar): Body[] {
  const { layout, plate, lug, thickness_mm } = plan;
  const heights: Body['z'] = [snap_mm(layout.face_z - thickness_mm), layout.face_z];
  const boxes = lug ? [plate, boxAt(lug.tail, [plate.maxY, lug.bend_y])] : [plate];
  const outline = boxOutline(boxes, settings.cornerRadius_mm, ({ y }) => lug !== null && y === lug.bend_y);
  const flat: Body = { ...body, id: `${body.owner}/plate`, z: heights, outline, holes: layout.legs.map(({ slot }) => slotContour(slot)) };
  return lug ? [flat, bendBody(lug, layout.face_z, thickness_mm, body), lugBody(plan, lug, settings, body)] : [flat];
}

/** The bend's section in (height up the face, out of it), stood up along the row. */
function bendBody({ tail, bend_y, radius_mm: r }: PlannedLug, face_z: number, t: number, body: BodyOfBar): Body {
  const section: Contour = snapContour([
    { x: bend_y, y: face_z - t, bulge: QUARTER },
    { x: bend_y + r + t, y: face_z + r },
    { x: bend_y + r, y: face_z + r, bulge: -QUARTER },
    { x: bend_y, y: face_z },
  ]);
  return { ...body, id: `${body.owner}/bend`, ...standingSolid(null, 'y', section, boxAt(tail, [bend_y, bend_y])) };
}

function lugBody({ layout, thickness_mm }: SlottedPlan, lug: PlannedLug, { cornerRadius_mm, output }: SlottedBarInput['settings'], body: BodyOfBar): Body {
  const { bend_y, radius_mm, neck_mm, length_mm, tail, across } = lug;
  const from = snap_mm(layout.face_z + radius_mm);
  const boxes: Box2[] = [boxAt([from, snap_mm(from + neck_mm)], tail), boxAt([snap_mm(from + neck_mm), snap_mm(from + length_mm)], across)];
  const { out, along } = boltOf(lug, layout.face_z);
  return {
    ...body,
    id: `${body.owner}/lug`,
    frame: LYING,
    z: [snap_mm(bend_y + radius_mm), snap_mm(bend_y + radius_mm + thickness_mm)],
    outline: boxOutline(boxes, cornerRadius_mm, ({ x }) => x === from),
    holes: [clockwise(circle({ x: out, y: along }, output.hole_mm / 2))],
  };
}

/** Middle of the hole: how far out of the face's origin, and along the row. */
export function boltOf({ radius_mm, neck_mm, length_mm, across }: PlannedLug, face_z: number): { readonly out: number; readonly along: number } {
  return { out: snap_mm(face_z + radius_mm + (neck_mm + length_mm) / 2), along: snap_mm((across[0] + across[1]) / 2) };
}

/** Rolled out, the side the legs lie on up; origin at the lower left. */
export function slottedPattern({ layout, plate, lug }: SlottedPlan, { settings }: SlottedBarInput): FlatPattern {
  const { cornerRadius_mm, output } = settings;
  const at = (box: Box2): Box2 => ({ minX: snap_mm(box.minX - plate.minX), maxX: snap_mm(box.maxX - plate.minX), minY: snap_mm(box.minY - plate.minY), maxY: snap_mm(box.maxY - plate.minY) });
  const slots = layout.legs.map(({ slot }) => slotContour(at(slot)));
  if (!lug) return { outline: boxOutline([at(plate)], cornerRadius_mm, () => false), holes: slots, bends: [] };
  const { tail, across, bend_y, bend_mm, neck_mm, length_mm, radius_mm } = lug;
  const neck_y = snap_mm(bend_y + bend_mm + neck_mm);
  const end_y = snap_mm(bend_y + bend_mm + length_mm);
  const outline = boxOutline([plate, boxAt(tail, [plate.maxY, neck_y]), boxAt(across, [neck_y, end_y])].map(at), cornerRadius_mm, () => false);
  const hole = at(boxAt([(across[0] + across[1]) / 2, (across[0] + across[1]) / 2], [(neck_y + end_y) / 2, (neck_y + end_y) / 2]));
  const line = at(boxAt(tail, [bend_y + bend_mm / 2, bend_y + bend_mm / 2]));
  return {
    outline,
    holes: [...slots, clockwise(circle({ x: hole.minX, y: hole.minY }, output.hole_mm / 2))],
    bends: [{ from: { x: line.minX, y: line.minY }, to: { x: line.maxX, y: line.minY }, angle_deg: 90, direction: 'up', innerRadius_mm: radius_mm }],
  };
}

function boxAt(x: readonly [number, number], y: readonly [number, number]): Box2 {
  return { minX: x[0], maxX: x[1], minY: y[0], maxY: y[1] };
}
