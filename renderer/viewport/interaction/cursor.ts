/** What the overlays show about the gesture in hand. */
import type { Finding } from '../../../shared/model/derived/index.ts';
import { Observed } from '../Observed.ts';
import type { Placed } from '../scene/shapes.ts';

/** Why a gesture does nothing, as a key of the viewport's texts. */
export type RefusalReason = 'notACell' | 'lockedLayer' | 'nothingSelected' | 'seenFromTheSide';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export type Tip =
  | { readonly at: ScreenPoint; readonly about: 'body'; readonly item: Placed }
  | { readonly at: ScreenPoint; readonly about: 'finding'; readonly finding: Finding };

export interface CellDrag {
  readonly cells: readonly string[];
  readonly dx_mm: number;
  readonly dy_mm: number;
  readonly at: ScreenPoint;
}

export interface SelectionFrame {
  readonly from: ScreenPoint;
  readonly to: ScreenPoint;
}

export interface Refusal {
  readonly at: ScreenPoint;
  readonly reason: RefusalReason;
}

/** One per viewport. Places are CSS px from its upper left corner. */
export class CursorState {
  readonly tip = new Observed<Tip | null>(null);
  readonly drag = new Observed<CellDrag | null>(null);
  readonly frame = new Observed<SelectionFrame | null>(null);
  /** The line of a lasso so far. */
  readonly lasso = new Observed<readonly ScreenPoint[] | null>(null);
  /** Why the last press did nothing; gone with the next one. */
  readonly refusal = new Observed<Refusal | null>(null);
  /** Where the view turns about while it is being turned. */
  readonly pivot = new Observed<ScreenPoint | null>(null);
}
