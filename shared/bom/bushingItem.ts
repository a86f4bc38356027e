/** Bushings of a laminated busbar: turned rings. */
import type { Body } from '../model/derived/index.ts';
import { regionArea_mm2 } from '../geometry/flatten.ts';
import { snap_mm } from '../units/units.ts';
import { massOf_kg, sizeOfBlock } from './blockItem.ts';
import { formOf } from './form.ts';
import type { UnsignedItem } from './signature.ts';

export function bushingItem(body: Body): UnsignedItem {
  const { material } = body;
  const height_mm = snap_mm(body.z[1] - body.z[0]);
  return {
    item: { item: body.owner, role: 'bushing', name: 'Bushing, laminate', material, size_mm: sizeOfBlock(body), mass_kg: massOf_kg(regionArea_mm2(body) * height_mm, material), cut: null, priceKey: material, source: 'made to size' },
    make: material,
    form: formOf({ outline: body.outline, features: body.holes.map((contour) => ({ kind: 'hole', contour })), bends: [], measures: [height_mm] }),
  };
}
