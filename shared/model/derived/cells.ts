import type { Contour, Point2, Point3 } from '../../geometry/types.ts';
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
  /** The opening of a ring. */
  readonly holes: readonly Contour[];
  /** Unit vector out of its weldable face: up from a lid, sideways from an end. */
  readonly facing: Point3;
  /** Bottom and top of its body, mm. */
  readonly z: readonly [number, number];
  /** Of a terminal on the lid: lid and weldable face, mm; of one on an end, its upper edge both. */
  readonly lid_z: number;
  readonly top_z: number;
  readonly material: string;
  readonly fold?: TabFold;
}

/** Of a pouch cell's tab that is folded onto its bar: the terminal is the leg that lies flat on it. */
export interface TabFold {
  /** In plan: the straight piece and the fold, up to the leg. */
  readonly root: Contour;
  /** The slot it passes through, in the coordinates of the terminal's outline and heights. */
  readonly slot: Contour;
  readonly slot_z: readonly [number, number];
  readonly thickness_mm: number;
}

export interface PlacedVent {
  readonly outline: Contour;
  readonly centre: Point2;
  /** Along pack x and y, mm. */
  readonly size: { readonly x: number; readonly y: number };
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
  /** Null where the lid has none. */
  readonly vent: PlacedVent | null;
}
