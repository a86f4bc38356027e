/** What lies between the last cell of a row and the frame or housing behind it. */
import { snap_mm } from '../units/units.ts';

/** The insulating plate, and of a pressed stack the plate that presses it. */
export interface StackEnd {
  readonly endPlate: { readonly thickness_mm: number };
  readonly pressure?: { readonly plate: { readonly thickness_mm: number } } | undefined;
}

/** Along the row, mm. */
export function stackEnd_mm({ endPlate, pressure }: StackEnd): number {
  return snap_mm(endPlate.thickness_mm + (pressure?.plate.thickness_mm ?? 0));
}
