import type { Region } from '../../geometry/types.ts';
import type { BendLine, Coin } from './busbar.ts';

/** One physical piece of the pack, before equal pieces are gathered under a part number. */
export interface PartItem {
  /** The derived item or record it is: `busbar:g1|g2`, `c7`, `fpc:fe1/connector`. */
  readonly item: string;
  readonly role: string;
  /** What makes two pieces the same part: shape up to rotation that keeps the up side, material, thickness. */
  readonly signature: string;
  readonly name: string;
  readonly material: string;
  /** Blank or overall size, mm. */
  readonly size_mm: { readonly x: number; readonly y: number; readonly z: number };
  readonly mass_kg: number;
  /** Made to a flat pattern: gets a DXF of its own. */
  readonly cut: CutShape | null;
  /** Bought parts name their key in the price table; made parts are priced by material. */
  readonly priceKey: string;
  readonly source: string;
}

export interface CutShape extends Region {
  readonly bends: readonly BendLine[];
  readonly coins?: readonly Coin[];
  /** What of it is covered, and by how much. */
  readonly covered?: { readonly zones: readonly Region[]; readonly thickness_mm: number };
  readonly thickness_mm: number;
}

/** Equal pieces under one part number. */
export interface Part {
  readonly number: string;
  readonly role: string;
  readonly name: string;
  readonly signature: string;
  readonly items: readonly string[];
  readonly material: string;
  readonly size_mm: { readonly x: number; readonly y: number; readonly z: number };
  readonly unitMass_kg: number;
  readonly cut: CutShape | null;
  readonly priceKey: string;
  readonly source: string;
  /** The number of the other hand, where the two no longer are mirror images: numbers are permanent, shapes are edited. */
  readonly notMirrorOf?: string;
  /** Rests on data that no public source states and the user has not confirmed. */
  readonly preliminary: boolean;
}
