/** What a bar that tabs are folded onto is made from beside its ends, in the coordinates of its plane. */
import type { BusbarFrame } from '../../model/records/busbarFrame.ts';

export interface SlottedInput {
  readonly frame: BusbarFrame;
  /** Least bar between a slot and a leg beside it, mm. */
  readonly leastLand_mm: number;
  /** How far an output's bar may reach beyond the outermost cell, mm. */
  readonly reach_mm: number;
  /** Height of the underside of an output's lug up the face. */
  readonly lug_y: number;
  /** Bars lie below this one: it does not grow down. */
  readonly keepsEdge?: boolean;
}
