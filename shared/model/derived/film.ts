import type { Contour, Region } from '../../geometry/types.ts';
import type { Body } from './body.ts';
import type { OnPlane } from './plane.ts';

/** One insulating film of the hot-pressed stack. */
export interface Film extends OnPlane {
  readonly id: string;
  /** Of a laminated busbar's films those within the stack are `between`. */
  readonly side: 'top' | 'bottom' | 'between';
  readonly region: Region;
  /** For the vendor, seen from outside. */
  readonly flat: Region;
  /** What each opening is for, in the order of `region.holes`. */
  readonly windows: readonly { readonly purpose: 'weld' | 'tap' | 'vent' | 'bump' | 'bolt' | 'ntc' | 'connector' | 'positioning'; readonly outline: Contour }[];
  readonly material: string;
  readonly thickness_mm: number;
  readonly bodies: readonly Body[];
  readonly mass_kg: number;
}
