/** What the loops of a drawing are taken for: the envelope, keep-outs, or nothing. */
import { boundsOf } from '../../geometry/contour.ts';
import { flatten } from '../../geometry/flatten.ts';
import { LEAST_EDGE_mm } from '../../geometry/outlineFlaw.ts';
import type { Contour, Point2, Ring } from '../../geometry/types.ts';
import { outlineProblem } from '../../model/outlines.ts';
import { MOST_CORNERS } from '../../model/records/outline.ts';
import type { Problem } from '../../model/result.ts';

export type OutlineUse = 'envelope' | 'keepout' | 'none';
export type OutlinePurpose = 'envelope' | 'keepout';

/** Of an arc, to tell what lies in it, mm. */
const COARSE_mm = 0.5;

/**
 * For the loops of the layers that were chosen, largest first. Envelope: the largest loop that can be one, and what lies in it are keep-outs.
 * Keep-outs: all that lie in no other, but for a loop round everything, which is the room they lie in.
 */
export function proposedUses(loops: readonly Contour[], purpose: OutlinePurpose): readonly OutlineUse[] {
  const usable = loops.map((loop) => usableOutline(loop).problem === null);
  const rings = loops.map((loop) => flatten(loop, COARSE_mm));
  const inside = (inner: number, outer: number): boolean => isInside(rings[inner] ?? [], rings[outer] ?? []);
  const outer = usable.indexOf(true);
  const isRoom = outer >= 0 && rings.filter((_, i) => i !== outer && inside(i, outer)).length > 0;
  return loops.map((_, i): OutlineUse => {
    if (!usable[i]) return 'none';
    if (i === outer && (purpose === 'envelope' || isRoom)) return purpose === 'envelope' ? 'envelope' : 'none';
    if ((purpose === 'envelope' || isRoom) && !inside(i, outer)) return 'none';
    const within = rings.some((_, other) => other !== i && other !== outer && usable[other] === true && other < i && inside(i, other));
    return within ? 'none' : 'keepout';
  });
}

/** The loop without slips of the pen, as an outline can have it, and why it can be none. */
export function usableOutline(loop: Contour): { readonly outline: Contour; readonly problem: Problem | null } {
  const outline = loop.filter(({ x, y }, i) => {
    const next = loop[(i + 1) % loop.length];
    return !next || Math.hypot(next.x - x, next.y - y) >= LEAST_EDGE_mm;
  });
  if (outline.length > MOST_CORNERS) {
    return { outline, problem: { code: 'outline-corners', place: '', message: `the outline has ${outline.length} corners: expected at most ${MOST_CORNERS}`, values: { corners: outline.length, most: MOST_CORNERS } } };
  }
  return { outline, problem: outlineProblem(outline, '') };
}

function isInside(inner: Ring, outer: Ring): boolean {
  const [a, b] = [boundsOf(inner), boundsOf(outer)];
  return a.minX >= b.minX && a.maxX <= b.maxX && a.minY >= b.minY && a.maxY <= b.maxY && inner.every((point) => holds(outer, point));
}

/** By the edges that a ray to the right crosses. */
function holds(ring: Ring, { x, y }: Point2): boolean {
  let crossed = false;
  ring.forEach((from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from;
    if (from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) crossed = !crossed;
  });
  return crossed;
}
