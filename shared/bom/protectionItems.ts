/** A protection board as it is bought, and the bare circuit to it with its sensor. */
import type { Body, Fpc } from '../model/derived/index.ts';
import type { ProtectionRecord } from '../model/records/protection.ts';
import type { SamplingRecord } from '../model/records/sampling.ts';
import { massOf_kg, sizeOfBlock } from './blockItem.ts';
import { fpcItems } from './fpcItems.ts';
import type { UnsignedItem } from './signature.ts';

/** The tabs are the cell's own, and the circuit is soldered: it has neither nickel pieces nor a connector. */
export function protectionItems(fpc: Fpc, board: readonly Body[], protection: ProtectionRecord, sampling: SamplingRecord): UnsignedItem[] {
  const circuit = fpcItems(fpc, sampling).filter(({ item }) => item.role !== 'connector' && item.role !== 'tab');
  const plate = board.find((body) => body.kind === 'plate');
  if (!plate) return circuit;
  const size_mm = sizeOfBlock(plate);
  const make = `pcm:${protection.part}`;
  const item = { item: plate.owner, role: 'pcm', name: protection.part, material: plate.material, size_mm, mass_kg: massOf_kg(size_mm.x * size_mm.y * size_mm.z, plate.material), cut: null, priceKey: make, source: 'bought; mass from its volume' };
  return [...circuit, { item, make, form: null }];
}
