/** The in-line fuse: a narrow neck in a straight piece of a voltage trace, close to its tab. */
import { counterClockwise, snapContour } from '../geometry/contour.ts';
import { pathLength_mm, stroke } from '../geometry/stroke.ts';
import type { Contour, Point2, Vertex } from '../geometry/types.ts';
import { COINCIDENT_mm } from '../units/units.ts';
import { FUSE_REACH_mm, type Measures } from './measures.ts';

export interface Neck {
  readonly from: Point2;
  readonly to: Point2;
}

export type NeckPlace = { readonly ok: true; readonly neck: Neck } | { readonly ok: false; readonly room_mm: number; readonly required_mm: number };

/**
 * The neck on the first piece of the approach that has room for it. `exit_mm`: where the trace leaves the pad, from the
 * path's start. Refuses with the longest room when no piece within reach of the tab is long enough.
 */
export function placeNeck(approach: readonly Point2[], exit_mm: number, length_mm: number, measures: Measures): NeckPlace {
  const { neckLead_mm, bendCut_mm } = measures;
  let longest = 0;
  for (let i = 0; i + 1 < approach.length; i++) {
    const a = approach[i] as Point2;
    const b = approach[i + 1] as Point2;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const begin = (i === 0 ? exit_mm : bendCut_mm) + neckLead_mm;
    const fromStart = pathLength_mm(approach.slice(0, i + 1)) + begin;
    const room = Math.min(length - bendCut_mm - neckLead_mm - begin, FUSE_REACH_mm - fromStart);
    longest = Math.max(longest, room);
    if (room < length_mm - COINCIDENT_mm) continue;
    const at = (distance: number) => ({ x: a.x + ((b.x - a.x) * distance) / length, y: a.y + ((b.y - a.y) * distance) / length });
    return { ok: true, neck: { from: at(begin), to: at(begin + length_mm) } };
  }
  return { ok: false, room_mm: Math.max(0, longest), required_mm: length_mm };
}

/** The neck as a rectangle of its width. */
export function neckOutline(neck: Neck, width_mm: number): Contour {
  return stroke([neck.from, neck.to], width_mm);
}

/**
 * Outline of the trace: its stroke, drawn in on both sides to the neck's width over the neck's length. The flanks run at 45
 * degrees and lie outside that length, so that the narrow section is as long as stated.
 */
export function neckedStroke(path: readonly Point2[], width_mm: number, neck: Neck, neckWidth_mm: number): Contour {
  const outline = [...stroke(path, width_mm)];
  const length = Math.hypot(neck.to.x - neck.from.x, neck.to.y - neck.from.y);
  const u = { x: (neck.to.x - neck.from.x) / length, y: (neck.to.y - neck.from.y) / length };
  const flank = (width_mm - neckWidth_mm) / 2;
  for (const side of [1, -1]) {
    const point = (along: number, across: number): Point2 => ({
      x: neck.from.x + u.x * along - u.y * across * side,
      y: neck.from.y + u.y * along + u.x * across * side,
    });
    const notch = [point(-flank, width_mm / 2), point(0, neckWidth_mm / 2), point(length, neckWidth_mm / 2), point(length + flank, width_mm / 2)];
    insertOnEdge(outline, notch);
  }
  return snapContour(counterClockwise(outline));
}

/** Puts the points into the edge of the loop that their first and last point lie on. Throws when there is none: a bug. */
function insertOnEdge(outline: Vertex[], points: readonly Point2[]): void {
  const [first] = points;
  const last = points[points.length - 1];
  if (!first || !last) return;
  for (let i = 0; i < outline.length; i++) {
    const from = outline[i] as Vertex;
    const to = outline[(i + 1) % outline.length] as Vertex;
    if (!isOn(first, from, to) || !isOn(last, from, to)) continue;
    const runsAlong = (last.x - first.x) * (to.x - from.x) + (last.y - first.y) * (to.y - from.y) > 0;
    outline.splice(i + 1, 0, ...(runsAlong ? points : [...points].reverse()));
    return;
  }
  throw new Error('the neck does not lie on a straight piece of its trace');
}

function isOn(point: Point2, from: Point2, to: Point2): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return false;
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const across = ((point.x - from.x) * dy - (point.y - from.y) * dx) / length;
  // Ten snapping steps: the outline is snapped, the neck's points are not yet.
  return Math.abs(across) <= 10 * COINCIDENT_mm && along >= -10 * COINCIDENT_mm && along <= length + 10 * COINCIDENT_mm;
}
