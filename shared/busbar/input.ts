/** What a busbar is made from. */
import type { Point2 } from '../geometry/types.ts';
import type { PlacedCell, PlacedTerminal } from '../model/derived/cells.ts';
import type { BarKey, NetId } from '../model/ids.ts';
import type { BusbarsRecord } from '../model/records/busbars.ts';
import type { OverrideRecord } from '../model/records/decisions.ts';
import type { DutyRecord } from '../model/records/duty.ts';
import type { Piece } from './cuts/piece.ts';
import type { Covering } from './insulation/covering.ts';
import type { Plane } from './plane.ts';
import type { CombInput } from './comb/input.ts';
import type { SlottedInput } from './slotted/input.ts';

/** A terminal the bar is welded to, with its cell. */
export interface BarEnd {
  readonly terminal: PlacedTerminal;
  readonly cell: PlacedCell;
}

export interface BusbarInput {
  /** What the bar is made under, where that is not its net. */
  readonly key?: BarKey;
  readonly net: NetId;
  /** Any number; those of the group below first. Of one polarity only: an output. */
  readonly ends: readonly BarEnd[];
  readonly settings: BusbarsRecord;
  readonly duty: DutyRecord;
  /** Those of this busbar. Known features: `thickness_mm`, `width_mm`, those of its insulation, and `edge:<cell>:<side>` of its pads. */
  readonly overrides: readonly OverrideRecord[];
  /** The plane that the ends' terminals are given in, heights over it as z; left out: the pack's top. */
  readonly plane?: Plane;
  /** Whether no other row of bars lies beside this one's: a lug may then stand out beyond its cells' sides. Left out: one may. */
  readonly hasFreeSides?: boolean;
  /** Where an output's lug leaves: a direction along x or y. */
  readonly outputDirection?: Point2;
  /**
   * Thickness that all bars of the pack share where neither settings nor an override fix one: the carrier lies flush with
   * the bars' top faces, so they must end at one height. The largest `requiredThickness_mm` of the pack's bars.
   */
  readonly sharedThickness_mm?: number;
  /** Of a piece of a bar that somebody cut. */
  readonly piece?: Piece;
  /** Of a bar over round cells. */
  readonly comb?: CombInput;
  /** Of a bar that tabs are folded onto. */
  readonly slotted?: SlottedInput;
  /** What covers it between its joints, as settings and overrides have it: worked out by what makes the bar. */
  readonly covering?: Covering;
}
