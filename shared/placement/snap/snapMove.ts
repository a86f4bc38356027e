/** Snapping of a dragged box among the boxes that stay: pure, and quick among thousands by a spatial index. */
import { inflated } from '../../geometry/box.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
import type { Box2 } from '../../geometry/types.ts';
import { snap_mm } from '../../units/units.ts';
import { candidatesOf, spacing } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { faces, spanOf } from './span.ts';
import type { SnapAxis, Span } from './span.ts';
import type { SnapGuide, SnapKind, SnapResult, SnapSettings } from './types.ts';

/** What stays in place while something else is dragged. */
export interface SnapField {
  near(box: Box2): readonly Box2[];
}

export interface SnapRequest {
  /** The dragged box before the move. */
  readonly box: Box2;
  readonly dx_mm: number;
  readonly dy_mm: number;
  readonly settings: SnapSettings;
  /** How far from a place it is pulled to it. */
  readonly tolerance_mm: number;
  /** Gaps between neighbours that the structure uses, without 0. */
  readonly gaps_mm: readonly number[];
  /** The axes it may move along; the other stays at 0. */
  readonly axes: readonly SnapAxis[];
}

/** A free move is rounded to this, so that no place has digits nobody meant. */
const FREE_mm = 0.01;
/** How far round the box neighbours are looked for, in sizes of the box. */
const REACH = 1.5;
const REACH_MOST_mm = 400;
/** Of two places equally near the first kind is meant. */
const PREFERENCE: readonly SnapKind[] = ['gap', 'edge', 'equal', 'centre'];

export function createSnapField(boxes: readonly Box2[]): SnapField {
  const index = createSpatialIndex(boxes);
  return { near: (box) => index.search(box).flatMap((at) => boxes[at] ?? []) };
}

/** The move that is meant by the wanted one, with lines that say why. x first, then y from where x came to rest. */
export function snapMove(field: SnapField, request: SnapRequest): SnapResult {
  const { box, axes, dx_mm, dy_mm } = request;
  const x = axes.includes('x') ? snapAxis(field, request, 'x', dx_mm, shifted(box, 0, axes.includes('y') ? dy_mm : 0)) : STILL;
  const y = axes.includes('y') ? snapAxis(field, request, 'y', dy_mm, shifted(box, x.by_mm, 0)) : STILL;
  const at = shifted(box, x.by_mm, y.by_mm);
  const held = [...x.guides, ...y.guides];
  return { dx_mm: x.by_mm, dy_mm: y.by_mm, guides: [...held, ...spacings(field, at).filter((line) => !held.some((other) => sameLine(line, other)))] };
}

/** Distances to the nearest neighbour on each side. */
export function spacings(field: SnapField, box: Box2): SnapGuide[] {
  const near = field.near(inflated(box, reachOf(box)));
  return (['x', 'y'] as const).flatMap((axis) => {
    const own = spanOf(box, axis), facing = near.map((other) => spanOf(other, axis)).filter((other) => faces(own, other));
    const below = facing.filter((other) => other.high <= own.low + 1e-6).sort((a, b) => b.high - a.high)[0];
    const above = facing.filter((other) => other.low >= own.high - 1e-6).sort((a, b) => a.low - b.low)[0];
    return [...(below ? [spacing('spacing', below, own, axis)] : []), ...(above ? [spacing('spacing', own, above, axis)] : [])];
  });
}

interface AxisSnap {
  readonly by_mm: number;
  readonly guides: readonly SnapGuide[];
}

const STILL: AxisSnap = { by_mm: 0, guides: [] };

function snapAxis(field: SnapField, { settings, tolerance_mm, gaps_mm }: SnapRequest, axis: SnapAxis, wanted_mm: number, box: Box2): AxisSnap {
  const at = axis === 'x' ? shifted(box, wanted_mm, 0) : shifted(box, 0, wanted_mm);
  const near: Span[] = field.near(inflated(at, reachOf(box))).map((other) => spanOf(other, axis));
  const candidates = candidatesOf(spanOf(box, axis), near, axis, settings, gaps_mm, wanted_mm);
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (Math.abs(candidate.by_mm - wanted_mm) > tolerance_mm) continue;
    if (best === null || isBetter(candidate, best, wanted_mm)) best = candidate;
  }
  if (best === null) return { by_mm: stepped(wanted_mm, settings), guides: [] };
  const { by_mm, kind } = best;
  const agreeing = candidates.filter((candidate) => candidate.kind === kind && Math.abs(candidate.by_mm - by_mm) < 1e-6);
  const closest = agreeing.map((candidate) => candidate.guides()).sort((a, b) => lengthOf(a) - lengthOf(b)).slice(0, 2);
  return { by_mm: snap_mm(by_mm) + 0, guides: closest.flat() };
}

function isBetter(candidate: Candidate, best: Candidate, wanted_mm: number): boolean {
  const nearer = Math.abs(best.by_mm - wanted_mm) - Math.abs(candidate.by_mm - wanted_mm);
  if (Math.abs(nearer) > 1e-6) return nearer > 0;
  return PREFERENCE.indexOf(candidate.kind) < PREFERENCE.indexOf(best.kind);
}

/** A move in whole steps of the grid; without a grid in hundredths of a millimetre. */
export function stepped(wanted_mm: number, { grid, grid_mm }: Pick<SnapSettings, 'grid' | 'grid_mm'>): number {
  const step_mm = grid && grid_mm > 0 ? grid_mm : FREE_mm;
  return snap_mm(Math.round(wanted_mm / step_mm) * step_mm) + 0;
}

function reachOf({ minX, minY, maxX, maxY }: Box2): number {
  return Math.min(REACH_MOST_mm, REACH * Math.max(maxX - minX, maxY - minY));
}

function shifted({ minX, minY, maxX, maxY }: Box2, dx: number, dy: number): Box2 {
  return { minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy };
}

function lengthOf(guides: readonly SnapGuide[]): number {
  return guides.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
}

function sameLine(a: SnapGuide, b: SnapGuide): boolean {
  return Math.hypot(a.from.x - b.from.x, a.from.y - b.from.y) + Math.hypot(a.to.x - b.to.x, a.to.y - b.to.y) < 1e-6;
}
