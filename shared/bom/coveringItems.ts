/** What covers bars, as pieces: lengths of tubing, and coats. */
import { remembered } from '../geometry/remembered.ts';
import type { BarInsulation, Busbar } from '../model/derived/index.ts';
import { materialOf } from '../standards/materials.ts';
import { snap_mm } from '../units/units.ts';
import { blockForm } from './blockItem.ts';
import { formOf, type Form } from './form.ts';
import type { UnsignedItem } from './signature.ts';

/**
 * Of a sleeve one item a length: its length, its width as it lies flat over the bar, and its wall. Of a coat one item a bar, which names the surface it covers. None of a
 * bare bar.
 */
export function coveringItems({ id, insulation, section }: Busbar): UnsignedItem[] {
  if (!insulation) return [];
  const { kind, material, thickness_mm, pieces, area_mm2, mass_kg } = insulation;
  const name = materialOf(material).name;
  const made = { role: 'insulator', material, cut: null, priceKey: material };
  if (kind === 'heat-shrink') {
    return pieces.map(({ length_mm, across_mm, mass_kg: own_kg }, i) => {
      const size_mm = { x: length_mm, y: snap_mm(across_mm + section.thickness_mm), z: thickness_mm };
      return { item: { item: i === 0 ? `${id}/sleeve` : `${id}/sleeve-${i + 1}`, name: `Sleeve, ${name}`, size_mm, mass_kg: own_kg, source: 'cut to length', ...made }, make: material, form: blockForm(size_mm) };
    });
  }
  const [longest] = [...pieces].sort((a, b) => b.length_mm - a.length_mm);
  const size_mm = { x: longest?.length_mm ?? 0, y: longest?.across_mm ?? 0, z: thickness_mm };
  return [{ item: { item: `${id}/coating`, name: `Coating of ${(area_mm2 / 100).toFixed(1)} cm2, ${name}`, size_mm, mass_kg, source: 'applied to the bar', ...made }, make: material, form: formOfCoat(insulation, section.thickness_mm) }];
}

/** Bars that are alike have one covering. */
const formOfCoat = remembered(({ zones: [first, ...others], thickness_mm }: BarInsulation, bar_mm: number): Form => {
  const features = [...(first?.holes ?? []).map((contour) => ({ kind: 'hole', contour })), ...others.map(({ outline }) => ({ kind: 'zone', contour: outline }))];
  return formOf({ outline: first?.outline ?? [], features, bends: [], measures: [thickness_mm, bar_mm] });
});
