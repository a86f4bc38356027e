/** What a dragged box may snap to, and what the hand sees of it. */
import type { Point2 } from '../../geometry/types.ts';

export interface SnapSettings {
  /** Steps of the move where nothing else holds it. */
  readonly grid: boolean;
  readonly grid_mm: number;
  /** Flush with a neighbour's edge, or at one of the gaps the structure uses. */
  readonly edge: boolean;
  readonly centre: boolean;
  /** The gap on the other side, or that between the next two. */
  readonly equalGap: boolean;
}

export type SnapKind = 'edge' | 'gap' | 'equal' | 'centre';

/** A line to be drawn: an alignment, or (with `distance_mm`) a distance between two edges. `spacing`: only for information. */
export interface SnapGuide {
  readonly kind: SnapKind | 'spacing';
  readonly from: Point2;
  readonly to: Point2;
  readonly distance_mm: number | null;
}

export interface SnapResult {
  readonly dx_mm: number;
  readonly dy_mm: number;
  readonly guides: readonly SnapGuide[];
}
