import type { Frame } from '../../geometry/types.ts';

/** Where the flat values of an item lie: its outlines, places and heights. */
export interface OnPlane {
  /** Values are in its u, v, and heights count along u x v. Absent: the plan of the pack, z up. */
  readonly frame?: Frame;
  /** The outer side of the item faces against u x v: it is seen from behind, and what stands higher has the lower height. */
  readonly inverted?: true;
  /** The face of the pack: where its outer side looks to. Absent: the pack's top. */
  readonly face?: '-x' | '+x' | '-y' | '+y';
  /** It lies below others of its kind on the same face. */
  readonly lower?: true;
}
