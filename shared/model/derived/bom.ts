/** A row of the bill of materials: one per part number. */
export interface BomRow {
  readonly number: string;
  readonly name: string;
  readonly role: string;
  readonly quantity: number;
  readonly material: string;
  readonly size: string;
  readonly unitMass_kg: number;
  readonly totalMass_kg: number;
  /** From the dated price table; null where it has none. */
  readonly unitCost: number | null;
  readonly totalCost: number | null;
  readonly currency: string;
  readonly source: string;
  readonly preliminary: boolean;
}

/** A row of the pin table. */
export interface PinRow {
  readonly frontEnd: string;
  readonly connector: string;
  readonly pin: number;
  readonly net: string;
  /** Over the front end's lowest net, V at nominal; null for sensor lines. */
  readonly expected_V: number | null;
  readonly trace: string;
  readonly length_mm: number;
  readonly resistance_ohm: number;
}
