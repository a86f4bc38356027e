import type { Contour, Point2 } from '../../geometry/types.ts';
import type { NetId, Polarity } from '../ids.ts';

/** A terminal of a placed cell, in pack coordinates. */
export interface PlacedTerminal {
  /** `terminal:c7:pos` */
  readonly id: string;
  readonly cell: string;
  readonly group: string;
  readonly polarity: Polarity;
  /** The net its group gives it. */
  readonly net: NetId;
  readonly centre: Point2;
  /** Size of the weldable area along pack x and y, mm. */
  readonly size: { readonly x: number; readonly y: number };
  readonly outline: Contour;
  /** Lid and weldable face, mm. */
  readonly lid_z: number;
  readonly top_z: number;
  readonly material: string;
}

export interface PlacedCell {
  readonly id: string;
  readonly type: string;
  readonly group: string;
  readonly slot: { readonly row: number; readonly position: number };
  readonly centre: Point2;
  readonly rotation_deg: number;
  readonly outline: Contour;
  /** Base and lid, mm. */
  readonly z: readonly [number, number];
  readonly terminals: readonly PlacedTerminal[];
  readonly vent: { readonly outline: Contour; readonly centre: Point2; readonly size: { readonly x: number; readonly y: number } };
}
