/** Proof that no two traces of different nets meet: the plan is planar by construction, this is the check of that claim. */
import type { Point2 } from '../geometry/types.ts';
import type { NetId } from '../model/ids.ts';

interface PlannedPath {
  readonly net: NetId;
  readonly path: readonly Point2[];
}

/** A place where the paths of two nets meet, or null when there is none. */
export function crossingOf(paths: readonly PlannedPath[]): { readonly nets: readonly [NetId, NetId]; readonly at: Point2 } | null {
  for (const [i, a] of paths.entries()) {
    for (const b of paths.slice(i + 1)) {
      const at = a.net === b.net ? null : meetingOf(a.path, b.path);
      if (at) return { nets: [a.net, b.net], at };
    }
  }
  return null;
}

function meetingOf(a: readonly Point2[], b: readonly Point2[]): Point2 | null {
  for (let i = 0; i + 1 < a.length; i++) {
    for (let j = 0; j + 1 < b.length; j++) {
      const p = a[i] as Point2;
      if (segmentsMeet(p, a[i + 1] as Point2, b[j] as Point2, b[j + 1] as Point2)) return p;
    }
  }
  return null;
}

function segmentsMeet(p: Point2, q: Point2, r: Point2, s: Point2): boolean {
  if (Math.max(p.x, q.x) < Math.min(r.x, s.x) || Math.max(r.x, s.x) < Math.min(p.x, q.x)) return false;
  if (Math.max(p.y, q.y) < Math.min(r.y, s.y) || Math.max(r.y, s.y) < Math.min(p.y, q.y)) return false;
  // Boxes meet: the segments do unless both ends of one lie strictly on one side of the other.
  return side(p, q, r) * side(p, q, s) <= 0 && side(r, s, p) * side(r, s, q) <= 0;
}

function side(from: Point2, to: Point2, point: Point2): number {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}
