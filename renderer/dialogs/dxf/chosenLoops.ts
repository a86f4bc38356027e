/** What of a drawing is to be taken, as the dialog has it: layers, what each loop is taken for, and where it goes. */
import type { DxfDrawing, DxfLoop } from '../../../shared/dxf/read/drawing.ts';
import { proposedUses, usableOutline, type OutlinePurpose, type OutlineUse } from '../../../shared/dxf/read/outlineUse.ts';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import type { Contour, Point2 } from '../../../shared/geometry/types.ts';
import type { Problem } from '../../../shared/model/result.ts';
import { snap_mm } from '../../../shared/units/units.ts';

export interface ChosenLoop {
  readonly loop: DxfLoop;
  /** Its place in the drawing. */
  readonly place: number;
  /** As it would stand in the document, in the drawing's coordinates. */
  readonly contour: Contour;
  readonly use: OutlineUse;
  /** Why it can be no outline. */
  readonly problem: Problem | null;
}

/** What is changed by hand, by the place of the loop in the drawing: read again in another unit, its loops stand in the same order. */
export type ChangedUses = ReadonlyMap<number, OutlineUse>;

/** What of a drawing with a great many loops is offered: the largest. */
export const MOST_OFFERED = 200;

/** The layers that are shown in the drawing. */
export function shownLayers({ layers }: DxfDrawing): readonly string[] {
  const shown = layers.filter(({ isHidden, loops }) => !isHidden && loops > 0);
  return (shown.length > 0 ? shown : layers.filter(({ loops }) => loops > 0)).map(({ name }) => name);
}

/** The loops of some layers, largest first, each with what it is taken for. */
export function chosenLoops(drawing: DxfDrawing, layers: readonly string[], purpose: OutlinePurpose, changed: ChangedUses): readonly ChosenLoop[] {
  const loops = drawing.loops.map((loop, place) => ({ loop, place })).filter(({ loop: { layer } }) => layers.includes(layer)).slice(0, MOST_OFFERED);
  const proposed = proposedUses(loops.map(({ loop: { contour } }) => contour), purpose);
  return loops.map(({ loop, place }, i): ChosenLoop => {
    const { outline, problem } = usableOutline(loop.contour);
    return { loop, place, contour: outline, use: changed.get(place) ?? proposed[i] ?? 'none', problem };
  });
}

/** One loop taken for something else: there is one envelope at most. */
export function withUse(chosen: readonly ChosenLoop[], changed: ChangedUses, index: number, use: OutlineUse): ChangedUses {
  const next = new Map(changed);
  chosen.forEach(({ place, use: before }, i) => {
    if (i === index) next.set(place, use);
    else if (use === 'envelope' && before === 'envelope') next.set(place, 'none');
  });
  return next;
}

export interface Placing {
  /** What of the drawing goes to the place: the lower left corner of the envelope (or of the largest loop), or the drawing's own origin. */
  readonly by: 'corner' | 'origin';
  readonly at: Point2;
}

/** Where the drawing's origin goes, in the pack's coordinates, mm. */
export function originOf(chosen: readonly ChosenLoop[], { by, at }: Placing): Point2 {
  const anchor = chosen.find(({ use }) => use === 'envelope') ?? chosen[0];
  if (by === 'origin' || !anchor) return at;
  const { minX, minY } = boundsOf(anchor.contour);
  return { x: snap_mm(at.x - minX), y: snap_mm(at.y - minY) };
}
