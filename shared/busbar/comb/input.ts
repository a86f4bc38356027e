/** What a bar over round cells is made from beside its ends. */
import type { CombSettings } from '../../model/records/comb.ts';

/** A band of cells: its edges in y, and the side on which its bars are tapped. */
export interface CombBand {
  readonly minY: number;
  readonly maxY: number;
  readonly samplingSide: 1 | -1;
}

export interface CombInput {
  readonly settings: CombSettings;
  /** By `slot.row`. */
  readonly bands: readonly CombBand[];
  /** From the cells at the ends of their bands to the outer faces of the end plates, mm. */
  readonly endPlate_mm: number;
  /** Of one cell, for what flows through the neck of a failed one: nominal voltage, V, and direct-current resistance, ohm. */
  readonly cell: { readonly nominal_V: number; readonly resistance_ohm: number };
}
