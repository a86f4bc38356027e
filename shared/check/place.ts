/** Where a finding is: points in pack coordinates that the view can zoom to. */
import { boxCentre, boxOf, boxUnion } from '../geometry/box.ts';
import { boundsOf } from '../geometry/contour.ts';
import { pointOn } from '../geometry/frame.ts';
import { solidBox } from '../geometry/solid.ts';
import type { Point2, Point3 } from '../geometry/types.ts';
import type { Body, Busbar, Fpc, OnPlane, PlacedCell, PlacedTerminal } from '../model/derived/index.ts';
import { snap_mm } from '../units/units.ts';

/** Middle of the segment between two points. */
export function middleOf(a: Point3, b: Point3): Point3 {
  return { x: snap_mm((a.x + b.x) / 2), y: snap_mm((a.y + b.y) / 2), z: snap_mm((a.z + b.z) / 2) };
}

/** Middle of the lid. */
export function placeOfCell(cell: PlacedCell): Point3 {
  return { ...cell.centre, z: cell.z[1] };
}

/** Middle of the weldable face; of one on an end, of its body. */
export function placeOfTerminal({ centre, facing, top_z, z }: PlacedTerminal): Point3 {
  return { ...centre, z: facing.z === 1 ? top_z : snap_mm((z[0] + z[1]) / 2) };
}

/** Middle of the box round the bar's pads, at its top face. */
export function placeOfBusbar(busbar: Busbar): Point3 {
  const [first, ...others] = busbar.pads.map((pad) => pad.box);
  const bolts = busbar.boltHoles.map(({ centre }) => centre);
  const box = first ? others.reduce(boxUnion, first) : bolts.length > 0 ? boxOf(bolts) : boundsOf(busbar.flat.outline);
  return pointOn(busbar.frame, boxCentre(box), outerHeight(busbar));
}

/** Height of the bar's outer faces over its plane. */
export function outerHeight({ z, inverted }: Pick<Busbar, 'z'> & OnPlane): number {
  return inverted ? z[0] : z[1];
}

/** A place of the carrier, at the top of the copper. */
export function placeOnFpc(fpc: Pick<Fpc, 'copperTop_z'> & OnPlane, { x, y }: Point2): Point3 {
  return pointOn(fpc.frame, { x, y }, fpc.copperTop_z);
}

/** Middle of the carrier's outline, at the top of the copper. */
export function placeOfFpc(fpc: Fpc): Point3 {
  return placeOnFpc(fpc, boxCentre(boundsOf(fpc.region.outline)));
}

/** Middle of the box round the body. */
export function placeOfBody(body: Body): Point3 {
  const box = solidBox(body);
  return { ...boxCentre(box), z: snap_mm((box.minZ + box.maxZ) / 2) };
}

/** The vertex halfway along a path on a carrier; null for a path without any. */
export function placeOfPath(path: readonly Point2[], fpc: Fpc): Point3 | null {
  const middle = path[Math.floor(path.length / 2)];
  return middle ? placeOnFpc(fpc, middle) : null;
}
