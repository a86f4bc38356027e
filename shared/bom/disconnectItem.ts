/** A service disconnect as it is bought. */
import type { ServiceDisconnect } from '../model/records/modules.ts';
import type { UnsignedItem } from './signature.ts';

/** `item`: the id of the disconnect. */
export function disconnectItem(item: string, { part, size_mm, mass_kg, rated_A }: ServiceDisconnect): UnsignedItem {
  const { x, y, z } = size_mm;
  return {
    item: { item, role: 'disconnect', name: `${part}, ${rated_A} A`, material: '', size_mm: { x, y, z }, mass_kg, cut: null, priceKey: `disconnect:${part}:${rated_A}`, source: 'bought' },
    make: `${part}:${rated_A}`,
    form: null,
  };
}
