/** What the overlays show about the gesture in hand. */
import type { Finding } from '../../../shared/model/derived/index.ts';
import { Observed } from '../Observed.ts';
import type { DimensionLayout } from '../../../shared/drawing/drivenDimension.ts';
import type { Contour, Point2, Point3 } from '../../../shared/geometry/types.ts';
import type { SnapGuide } from '../../../shared/placement/snap/types.ts';
import type { Placed } from '../scene/shapes.ts';
import type { CellMove } from './cellMove.ts';
import type { MeasureState } from './measurement.ts';
import type { GizmoPart } from './gizmo.ts';
import type { OutlineKind, ShownOutline } from '../types.ts';
import type { Grip, GripValue } from './grip.ts';
import type { EdgeMode } from './outlineArc.ts';
import type { CornerHold } from './outlineSnap.ts';
import type { PlaceGrip, PlaceShift } from './placeGrip.ts';

/** Why a gesture does nothing, as a key of the viewport's texts. */
export type RefusalReason = 'notACell' | 'lockedLayer' | 'lockedCells' | 'nothingSelected' | 'seenFromTheSide' | 'notABar' | 'fixedBar' | 'fewCorners' | 'outlineCrosses' | 'noArc' | 'inPathAlready';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export type Tip =
  | { readonly at: ScreenPoint; readonly about: 'body'; readonly item: Placed }
  | { readonly at: ScreenPoint; readonly about: 'finding'; readonly finding: Finding };

export interface CellDrag {
  readonly cells: readonly string[];
  readonly move: CellMove;
  readonly at: ScreenPoint;
  /** Drawn at the level `z`, mm. */
  readonly guides: readonly SnapGuide[];
  readonly z: number;
}

/** A number being typed for a dimension of the gesture in hand. */
export interface Entry {
  readonly field: 'x' | 'y' | 'z' | 'turn' | 'value';
  readonly at: ScreenPoint;
  /** What was typed before the field stood there. */
  readonly text: string;
  /** Shows what the number would do; false when it is none. */
  change(text: string): boolean;
  take(text: string): boolean;
  /** Goes to the other dimension and keeps this one. */
  next(): void;
  drop(): void;
}

/** A grip and the value it would have where it is held. */
export interface GripDrag extends GripValue {
  readonly grip: Grip;
}

export interface SelectionFrame {
  readonly from: ScreenPoint;
  readonly to: ScreenPoint;
}

/** A dimension being drawn: the feature under the cursor, then the line as it would stand. */
export interface DimensionDraft {
  readonly wants: 'first' | 'second' | 'offset';
  readonly anchor: Point3 | null;
  readonly layout: DimensionLayout | null;
}

/** An outline being drawn: its corners so far, and where the next one would be. */
export interface OutlineDraft {
  readonly kind: OutlineKind;
  readonly corners: Contour;
  /** With the bulge of the edge that leads there. */
  readonly next: { readonly point: Point2; readonly held: CornerHold; readonly bulge: number } | null;
  readonly mode: EdgeMode;
  /** The point that an arc by three points goes through, once it is set. */
  readonly through: Point2 | null;
  readonly closes: boolean;
}

/** A series path being laid: middles of the groups so far and of the one under the cursor, and the number in series of the first. */
export interface PathDraft {
  readonly picked: readonly Point3[];
  readonly next: Point3 | null;
  readonly first: number;
  readonly total: number;
  /** A group is being dragged: the number it would have, and the middles of the two that are joined where it was. */
  readonly drag?: { readonly number: number; readonly closes: readonly Point3[] };
}

/** A corner being dragged. */
export interface CornerDrag {
  readonly outline: ShownOutline;
  readonly index: number;
  readonly point: Point2;
}

export interface Refusal {
  readonly at: ScreenPoint;
  readonly reason: RefusalReason;
  /** Figures in the text of the reason. */
  readonly values: Readonly<Record<string, number>>;
}

/** One per viewport. Places are CSS px from its upper left corner. */
export class CursorState {
  readonly tip = new Observed<Tip | null>(null);
  readonly drag = new Observed<CellDrag | null>(null);
  readonly frame = new Observed<SelectionFrame | null>(null);
  /** The line of a lasso so far. */
  readonly lasso = new Observed<readonly ScreenPoint[] | null>(null);
  /** What is being measured, while a tool that measures is in hand. */
  readonly measure = new Observed<MeasureState | null>(null);
  readonly draft = new Observed<DimensionDraft | null>(null);
  readonly outline = new Observed<OutlineDraft | null>(null);
  readonly path = new Observed<PathDraft | null>(null);
  readonly corner = new Observed<CornerDrag | null>(null);
  readonly entry = new Observed<Entry | null>(null);
  /** The handle under the cursor. */
  readonly part = new Observed<GizmoPart | null>(null);
  /** The grip under the cursor (see gripKey), and the one being dragged or typed for. */
  readonly grip = new Observed<string | null>(null);
  readonly gripDrag = new Observed<GripDrag | null>(null);
  /** The corner or detail of a bar under the cursor (see placeKey), and the one being dragged. */
  readonly place = new Observed<string | null>(null);
  readonly placeDrag = new Observed<{ readonly place: PlaceGrip; readonly shift: PlaceShift } | null>(null);
  /** The hole, slot or tab that a click would give the bar under the cursor. */
  readonly detailGhost = new Observed<readonly Point3[] | null>(null);
  /** Why the last press did nothing; gone with the next one. */
  readonly refusal = new Observed<Refusal | null>(null);
  /** Where the view turns about while it is being turned. */
  readonly pivot = new Observed<ScreenPoint | null>(null);
}
