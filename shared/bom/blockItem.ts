/** Pieces that are what their body shows: members, plates, pads, bases. */
import { boundsOf, rectangle } from '../geometry/contour.ts';
import { regionArea_mm2 } from '../geometry/flatten.ts';
import { remembered } from '../geometry/remembered.ts';
import type { Body, PartItem } from '../model/derived/index.ts';
import { materialOf } from '../standards/materials.ts';
import { snap_mm } from '../units/units.ts';
import { formOf, type Form } from './form.ts';
import type { UnsignedItem } from './signature.ts';

const NAMES: Readonly<Partial<Record<Body['kind'], string>>> = { member: 'Frame member', plate: 'Plate', spacer: 'Pad', insulator: 'Insulating base', cover: 'Cover', fastener: 'Bolt' };
const KG_PER_MM3_AT_1_KG_M3 = 1e-9;

/** The item of a body; none for what is no piece of its own. Hollows that the body does not show are not taken off its mass. */
export function blockItem(body: Body): UnsignedItem[] {
  const name = isPressurePlate(body) ? 'Pressure plate' : isTube(body) ? 'Coolant tube' : NAMES[body.kind];
  return name === undefined ? [] : [itemOf(body, name)];
}

function isPressurePlate({ kind, id }: Body): boolean {
  return kind === 'plate' && id.includes('/pressure-plate-');
}

/** A busbar frame: its plate with the seats on it, which are of one piece with it. */
export function frameItem(plate: Body, seats: readonly Body[]): UnsignedItem {
  const { item, make } = itemOf(plate, 'Busbar frame');
  const heights_mm = [plate, ...seats].map(({ z }) => snap_mm(z[1] - z[0]));
  const volume_mm3 = seats.reduce((sum, seat, i) => sum + regionArea_mm2(seat) * (heights_mm[i + 1] ?? 0), 0);
  const features = [...plate.holes.map((contour) => ({ kind: 'hole', contour })), ...seats.map(({ outline }) => ({ kind: 'seat', contour: outline }))];
  const size_mm = { ...item.size_mm, z: snap_mm((heights_mm[0] ?? 0) + Math.max(0, ...heights_mm.slice(1))) };
  return { item: { ...item, size_mm, mass_kg: item.mass_kg + massOf_kg(volume_mm3, plate.material) }, make, form: formOf({ outline: plate.outline, features, bends: [], measures: heights_mm }) };
}

function isTube({ kind, id }: Body): boolean {
  return kind === 'plate' && id.includes('/tube-');
}

/** What goes with a bar: its washers. Of what covers it see coveringItems. */
export function itemsBesideBar(body: Body): UnsignedItem[] {
  return body.kind === 'fastener' ? [itemOf(body, 'Washer')] : [];
}

/** A pad that stays is the same piece from edit to edit. */
const itemOf = remembered((body: Body, name: string): UnsignedItem => {
  const { material } = body;
  const height_mm = snap_mm(body.z[1] - body.z[0]);
  return {
    item: {
      item: body.id,
      role: body.kind,
      name: `${name}, ${materialOf(material).name}`,
      material,
      size_mm: sizeOfBlock(body),
      mass_kg: massOf_kg(regionArea_mm2(body) * height_mm, material),
      cut: null,
      priceKey: material,
      source: 'made to size',
    },
    make: material,
    form: formOf({ outline: body.outline, features: body.holes.map((contour) => ({ kind: 'hole', contour })), bends: [], measures: [height_mm] }),
  };
});

/** The form of a plain block, mm. */
export function blockForm({ x, y, z }: PartItem['size_mm']): Form {
  return formOf({ outline: rectangle({ minX: 0, minY: 0, maxX: x, maxY: y }), features: [], bends: [], measures: [z] });
}

/** Extent in plan, the longer side first so that it does not tell how the piece lies, and height, mm. */
export function sizeOfBlock(body: Body): PartItem['size_mm'] {
  const box = boundsOf(body.outline);
  const sides = [snap_mm(box.maxX - box.minX), snap_mm(box.maxY - box.minY)] as const;
  return { x: Math.max(...sides), y: Math.min(...sides), z: snap_mm(body.z[1] - body.z[0]) };
}

export function massOf_kg(volume_mm3: number, material: string): number {
  return volume_mm3 * materialOf(material).density_kg_m3 * KG_PER_MM3_AT_1_KG_M3;
}
