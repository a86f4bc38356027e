/** Whether a closed outline bounds one piece: no edge without length, no edge that meets another, some area. */
import { signedArea_mm2 } from './contour.ts';
import { flatten } from './flatten.ts';
import { closestOnSegments } from './segment.ts';
import type { Contour, Point2 } from './types.ts';

/** Shorter edges are slips of the hand, mm. */
export const LEAST_EDGE_mm = 0.05;
/** Edges that come closer than this meet, mm. */
const MEET_mm = 1e-3;
/** Of arcs, for this test, mm. */
const CHORD_mm = 0.05;
const LEAST_AREA_mm2 = 1;

export interface OutlineFlaw {
  readonly kind: 'few-corners' | 'short-edge' | 'crossing' | 'no-area';
  /** Edges are counted from 0 by the corner that they begin in. */
  readonly edge: number;
  /** The edge that it meets. */
  readonly other?: number;
  readonly at: Point2;
}

interface Chord {
  readonly edge: number;
  readonly from: Point2;
  readonly to: Point2;
}

/** The first flaw, or null for a simple closed outline. Which way it runs does not matter. */
export function outlineFlaw(contour: Contour): OutlineFlaw | null {
  const [first] = contour;
  if (!first || contour.length < 2 || (contour.length === 2 && contour.every(({ bulge }) => !bulge))) return { kind: 'few-corners', edge: 0, at: first ?? { x: 0, y: 0 } };
  for (const [edge, from] of contour.entries()) {
    const to = contour[(edge + 1) % contour.length] ?? from;
    if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST_EDGE_mm) return { kind: 'short-edge', edge, at: { x: from.x, y: from.y } };
  }
  const crossing = firstMeeting(chordsOf(contour), contour.length);
  if (crossing) return crossing;
  return Math.abs(signedArea_mm2(contour)) < LEAST_AREA_mm2 ? { kind: 'no-area', edge: 0, at: { x: first.x, y: first.y } } : null;
}

function chordsOf(contour: Contour): Chord[] {
  return contour.flatMap((from, edge) => {
    const to = contour[(edge + 1) % contour.length] ?? from;
    // The way back is straight and falls away: only the points along the edge count.
    const points = from.bulge ? flatten([from, { x: to.x, y: to.y }], CHORD_mm) : [from, to];
    return points.slice(1).map((point, i) => ({ edge, from: points[i] ?? point, to: point }));
  });
}

/** Chords sorted along x, so that only those that can meet are compared. */
function firstMeeting(chords: readonly Chord[], edges: number): OutlineFlaw | null {
  const left = ({ from, to }: Chord): number => Math.min(from.x, to.x);
  const sorted = chords.map((chord, index) => ({ chord, index })).sort((a, b) => left(a.chord) - left(b.chord));
  let found: OutlineFlaw | null = null;
  for (const [i, a] of sorted.entries()) {
    const right = Math.max(a.chord.from.x, a.chord.to.x) + MEET_mm;
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || left(b.chord) > right) break;
      const at = meeting(a.chord, b.chord, Math.abs(a.index - b.index), chords.length);
      if (!at) continue;
      const [edge, other] = [a.chord.edge, b.chord.edge].sort((m, n) => m - n) as [number, number];
      if (!found || edge < found.edge || (edge === found.edge && other < (found.other ?? edges))) found = { kind: 'crossing', edge, other, at };
    }
  }
  return found;
}

/** Where two chords meet that should not; neighbours may share their corner, but not turn back on each other. */
function meeting(a: Chord, b: Chord, apart: number, count: number): Point2 | null {
  if (apart === 1 || apart === count - 1) {
    const shared = same(a.to, b.from) ? a.to : a.from;
    const [p, q] = same(a.to, b.from) ? [a.from, b.to] : [a.to, b.from];
    const [ux, uy, vx, vy] = [p.x - shared.x, p.y - shared.y, q.x - shared.x, q.y - shared.y];
    const isBack = ux * vx + uy * vy > 0 && Math.abs(ux * vy - uy * vx) <= MEET_mm * Math.max(Math.hypot(ux, uy), Math.hypot(vx, vy));
    return isBack && count > 2 ? { x: shared.x, y: shared.y } : null;
  }
  const closest = closestOnSegments(a.from, a.to, b.from, b.to, MEET_mm);
  return closest ? { x: closest.from.x, y: closest.from.y } : null;
}

function same(a: Point2, b: Point2): boolean {
  return a.x === b.x && a.y === b.y;
}
