/** Exact distances in the plane between regions of straight-sided rings. */
import { snap_mm } from '../units/units.ts';
import { boxDistance_mm, boxOf, boxesOverlap } from './box.ts';
import { closestOnSegments } from './segment.ts';
import type { Box2, Point2, Ring } from './types.ts';

/** A flattened region, whichever way its rings run. */
export interface RingRegion {
  readonly outline: Ring;
  readonly holes: readonly Ring[];
}

export interface PlanDistance {
  readonly distance_mm: number;
  /** Closest points of the first and of the second region; the same point when they overlap. */
  readonly from: Point2;
  readonly to: Point2;
}

/** A run of consecutive edges with the box round them: far runs are skipped whole. */
interface EdgeRun {
  readonly box: Box2;
  /** First edge, and the one after the last. */
  readonly first: number;
  readonly end: number;
}

interface PreparedRing {
  readonly ring: Ring;
  readonly box: Box2;
  readonly runs: readonly EdgeRun[];
}

const EDGES_PER_RUN = 8;
/** Rings are immutable, and the checks measure the same few thousand of them against each other again and again. */
const prepared = new WeakMap<Ring, PreparedRing>();

/** Whether the point lies in the ring; its edges count as inside. */
export function pointInRing(point: Point2, ring: Ring): boolean {
  let inside = false;
  let before = ring[ring.length - 1];
  for (const vertex of ring) {
    if (!before) return false;
    const side = (vertex.x - before.x) * (point.y - before.y) - (vertex.y - before.y) * (point.x - before.x);
    if (side === 0 && isWithin(point, before, vertex)) return true;
    if (before.y > point.y !== vertex.y > point.y && side > 0 === vertex.y > before.y) inside = !inside;
    before = vertex;
  }
  return inside;
}

/**
 * Shortest distance between two regions, mm, with the points where it is reached; 0 when they touch or share area. A
 * region inside the other's hole is as far as the hole's edge. Snapped to 1e-6 mm. Throws a RangeError for an empty outline.
 */
export function distanceBetweenRegions(a: RingRegion, b: RingRegion): PlanDistance {
  const outlineA = prepare(a.outline);
  const outlineB = prepare(b.outline);
  if (boxesOverlap(outlineA.box, outlineB.box)) {
    const shared = firstInside(a.outline, b, outlineB.box) ?? firstInside(b.outline, a, outlineA.box);
    if (shared) return { distance_mm: 0, from: shared, to: shared };
  }
  return closestEdges([outlineA, ...a.holes.map(prepare)], [outlineB, ...b.holes.map(prepare)]);
}

/** The same where it is less than `within_mm`, else null. Far quicker than the distance where regions overlap in plan but keep apart. */
export function regionsWithin(a: RingRegion, b: RingRegion, within_mm: number): PlanDistance | null {
  const outlineA = prepare(a.outline);
  const outlineB = prepare(b.outline);
  if (boxDistance_mm(outlineA.box, outlineB.box) >= within_mm) return null;
  if (boxesOverlap(outlineA.box, outlineB.box)) {
    const shared = firstInside(a.outline, b, outlineB.box) ?? firstInside(b.outline, a, outlineA.box);
    if (shared) return { distance_mm: 0, from: shared, to: shared };
  }
  const start: PlanDistance = { distance_mm: within_mm, from: NOWHERE, to: NOWHERE };
  const found = closestEdges([outlineA, ...a.holes.map(prepare)], [outlineB, ...b.holes.map(prepare)], start);
  return found.from === NOWHERE ? null : found;
}

const NOWHERE: Point2 = { x: NaN, y: NaN };

/**
 * The ring's first vertex when it lies in the region. With edges that do not cross, one vertex speaks for the ring;
 * edges that do cross are found by `closestEdges`.
 */
function firstInside(ring: Ring, region: RingRegion, box: Box2): Point2 | undefined {
  const point = ring[0] as Point2;
  if (point.x < box.minX || point.x > box.maxX || point.y < box.minY || point.y > box.maxY) return undefined;
  if (!pointInRing(point, region.outline)) return undefined;
  for (const hole of region.holes) {
    // On a hole's edge counts as in the hole here; the edges then give the 0.
    const holeBox = prepare(hole).box;
    const near = point.x >= holeBox.minX && point.x <= holeBox.maxX && point.y >= holeBox.minY && point.y <= holeBox.maxY;
    if (near && pointInRing(point, hole)) return undefined;
  }
  return point;
}

function closestEdges(ringsA: readonly PreparedRing[], ringsB: readonly PreparedRing[], start?: PlanDistance): PlanDistance {
  const pairs = ringsA.flatMap((a) => ringsB.map((b) => ({ a, b, least_mm: boxDistance_mm(a.box, b.box) })));
  pairs.sort((p, q) => p.least_mm - q.least_mm);
  let best = start;
  for (const { a, b, least_mm } of pairs) {
    if (best && least_mm >= best.distance_mm) break;
    best = closestRuns(a, b, best);
    if (best?.distance_mm === 0) break;
  }
  if (!best) throw new RangeError('a region needs an outline');
  if (best === start) return start;
  return {
    distance_mm: snap_mm(best.distance_mm),
    from: { x: snap_mm(best.from.x), y: snap_mm(best.from.y) },
    to: { x: snap_mm(best.to.x), y: snap_mm(best.to.y) },
  };
}

/** The closer of `best` and what the two rings' edges give. */
function closestRuns(a: PreparedRing, b: PreparedRing, best: PlanDistance | undefined): PlanDistance | undefined {
  let limit_mm = best ? best.distance_mm : Infinity;
  let found = best;
  for (const runA of a.runs) {
    if (boxDistance_mm(runA.box, b.box) >= limit_mm) continue;
    for (const runB of b.runs) {
      if (boxDistance_mm(runA.box, runB.box) >= limit_mm) continue;
      for (let i = runA.first; i < runA.end; i++) {
        const a0 = a.ring[i] as Point2;
        const a1 = a.ring[(i + 1) % a.ring.length] as Point2;
        for (let j = runB.first; j < runB.end; j++) {
          const b0 = b.ring[j] as Point2;
          const b1 = b.ring[(j + 1) % b.ring.length] as Point2;
          const closest = closestOnSegments(a0, a1, b0, b1, limit_mm);
          if (!closest) continue;
          found = closest;
          limit_mm = closest.distance_mm;
          if (limit_mm === 0) return found;
        }
      }
    }
  }
  return found;
}

function prepare(ring: Ring): PreparedRing {
  const known = prepared.get(ring);
  if (known) return known;
  const runs: EdgeRun[] = [];
  for (let first = 0; first < ring.length; first += EDGES_PER_RUN) {
    const end = Math.min(first + EDGES_PER_RUN, ring.length);
    const points = ring.slice(first, end);
    points.push(ring[end % ring.length] as Point2);
    runs.push({ box: boxOf(points), first, end });
  }
  const made = { ring, box: boxOf(ring), runs };
  prepared.set(ring, made);
  return made;
}

/** For a point in line with both ends: whether it lies between them. */
function isWithin(point: Point2, a: Point2, b: Point2): boolean {
  return (
    point.x >= Math.min(a.x, b.x) && point.x <= Math.max(a.x, b.x) && point.y >= Math.min(a.y, b.y) && point.y <= Math.max(a.y, b.y)
  );
}
