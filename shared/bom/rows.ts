/** The bill of materials: one row a part number. */
import { regionArea_mm2 } from '../geometry/flatten.ts';
import type { BomRow, Part } from '../model/derived/index.ts';
import type { PriceTable } from '../model/prices.ts';

const MM2_PER_M2 = 1e6;

/** Rows sorted by part number. A part without a price has null costs: none is invented. */
export function bomRows(parts: readonly Part[], prices: PriceTable): BomRow[] {
  return parts.map((part) => {
    const quantity = part.items.length;
    const unitCost = unitCostOf(part, prices);
    return {
      number: part.number,
      name: part.name,
      role: part.role,
      quantity,
      material: part.material,
      size: sizeText(part.size_mm),
      unitMass_kg: rounded(part.unitMass_kg, 6),
      totalMass_kg: rounded(part.unitMass_kg * quantity, 6),
      unitCost: unitCost === null ? null : rounded(unitCost, 2),
      totalCost: unitCost === null ? null : rounded(rounded(unitCost, 2) * quantity, 2),
      currency: prices.currency,
      source: sourceText(part, prices),
      preliminary: part.preliminary,
    };
  });
}

function unitCostOf(part: Part, prices: PriceTable): number | null {
  const entry = prices.entries[part.priceKey];
  if (!entry) return null;
  if (entry.per === 'piece') return entry.price;
  if (entry.per === 'kg') return entry.price * part.unitMass_kg;
  return part.cut ? (entry.price * regionArea_mm2(part.cut)) / MM2_PER_M2 : null;
}

function sourceText(part: Part, prices: PriceTable): string {
  const entry = prices.entries[part.priceKey];
  const price = entry ? `price ${prices.date}, ${entry.status}` : 'no price';
  const parted = part.notMirrorOf === undefined ? '' : `; not the mirror image of ${part.notMirrorOf}`;
  return `${part.source}${parted}; ${price}`;
}

function sizeText({ x, y, z }: Part['size_mm']): string {
  return [x, y, z].map((side) => String(rounded(side, 2))).join(' x ');
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
