/**
 * Regions that lie side by side as one. Pieces of a bent bar meet along straight edges; taking those edges out keeps every
 * arc exact, where a polygon boolean would turn arcs into chords.
 */
import { union } from '../geometry/boolean.ts';
import { pointInRing } from '../geometry/distance.ts';
import { signedArea_mm2 } from '../geometry/contour.ts';
import { flatten, regionArea_mm2 } from '../geometry/flatten.ts';
import type { Contour, Point2, Region, Vertex } from '../geometry/types.ts';
import { SNAP_mm } from '../units/units.ts';

interface Edge {
  readonly from: Point2;
  readonly to: Point2;
  readonly bulge: number;
}

/** Points of neighbouring pieces are each snapped, so they may differ by a step or two. */
const TOUCH_mm = 2.5 * SNAP_mm;
/** Areas that differ by less than this are equal, mm2: chords against arcs, and snapping. */
const AREA_TOLERANCE = 1e-4;

/** The regions' union. Outlines counter-clockwise, holes clockwise. Where pieces overlap, arcs near them become chords. */
export function mergedRegions(regions: readonly Region[]): Region[] {
  if (regions.length <= 1) return [...regions];
  return (overlapping(regions) ? null : sideBySide(regions)) ?? union(flattenedRings(regions));
}

function flattenedRings(regions: readonly Region[]): Contour[] {
  return regions.flatMap(({ outline, holes }) => [oriented(outline, 1), ...holes.map((hole) => oriented(hole, -1))]).map((contour) => flatten(contour));
}

function overlapping(regions: readonly Region[]): boolean {
  const rings = flattenedRings(regions);
  const apart = rings.reduce((sum, ring) => sum + signedArea_mm2(ring), 0);
  const together = union(rings).reduce((sum, region) => sum + regionArea_mm2(region), 0);
  return Math.abs(apart - together) > AREA_TOLERANCE * Math.max(1, apart * 1e-3);
}

/** Null where shared edges alone do not settle it: pieces that meet in a single point, or a loop that does not close. */
function sideBySide(regions: readonly Region[]): Region[] | null {
  const contours = regions.flatMap(({ outline, holes }) => [oriented(outline, 1), ...holes.map((hole) => oriented(hole, -1))]);
  const corners: Point2[] = [];
  const edges = contours.flatMap((contour) => edgesOf(contour, corners)).flatMap((edge) => split(edge, corners));
  const loops = chained(withoutShared(edges));
  if (loops === null) return null;
  const contoursLeft = loops.map(withoutCollinear);
  const outlines = contoursLeft.filter((loop) => signedArea_mm2(loop) > 0);
  const holes = contoursLeft.filter((loop) => signedArea_mm2(loop) < 0);
  const merged = outlines.map((outline) => {
    const ring = flatten(outline);
    return { outline, holes: holes.filter((hole) => pointInRing(hole[0] as Vertex, ring)) };
  });
  const before = regions.reduce((sum, region) => sum + regionArea_mm2(region), 0);
  const after = merged.reduce((sum, region) => sum + regionArea_mm2(region), 0);
  return Math.abs(before - after) <= AREA_TOLERANCE * Math.max(1, before * 1e-3) ? merged : null;
}

function oriented(contour: Contour, sign: 1 | -1): Contour {
  if (Math.sign(signedArea_mm2(contour)) === sign) return contour;
  const count = contour.length;
  return contour.map((_, i) => {
    const { x, y } = contour[count - 1 - i] as Vertex;
    const bulge = (contour[(2 * count - 2 - i) % count] as Vertex).bulge;
    return bulge ? { x, y, bulge: -bulge } : { x, y };
  });
}

/** Edges with their ends moved to corners seen before, so that equal points are the same object. */
function edgesOf(contour: Contour, corners: Point2[]): Edge[] {
  const ends = contour.map((vertex) => {
    const known = corners.find((corner) => near(corner, vertex));
    if (known) return known;
    const corner = { x: vertex.x, y: vertex.y };
    corners.push(corner);
    return corner;
  });
  return contour
    .map((vertex, i) => ({ from: ends[i] as Point2, to: ends[(i + 1) % ends.length] as Point2, bulge: vertex.bulge ?? 0 }))
    .filter((edge) => edge.from !== edge.to);
}

function near(a: Point2, b: Point2): boolean {
  return Math.abs(a.x - b.x) <= TOUCH_mm && Math.abs(a.y - b.y) <= TOUCH_mm;
}

/** A straight edge cut at the corners that lie on it. */
function split(edge: Edge, corners: readonly Point2[]): Edge[] {
  if (edge.bulge !== 0) return [edge];
  const dx = edge.to.x - edge.from.x;
  const dy = edge.to.y - edge.from.y;
  const length = Math.hypot(dx, dy);
  const along = (point: Point2): number => ((point.x - edge.from.x) * dx + (point.y - edge.from.y) * dy) / length;
  const off = (point: Point2): number => Math.abs((point.x - edge.from.x) * dy - (point.y - edge.from.y) * dx) / length;
  const inside = corners
    .filter((corner) => corner !== edge.from && corner !== edge.to && off(corner) <= TOUCH_mm && along(corner) > 0 && along(corner) < length)
    .sort((a, b) => along(a) - along(b));
  const stops = [edge.from, ...inside, edge.to];
  return stops.slice(1).map((to, i) => ({ from: stops[i] as Point2, to, bulge: 0 }));
}

/** Edges that another piece runs the other way lie inside the union. */
function withoutShared(edges: readonly Edge[]): Edge[] {
  const left: Edge[] = [];
  for (const edge of edges) {
    const partner = left.findIndex((other) => other.from === edge.to && other.to === edge.from && Math.abs(other.bulge + edge.bulge) < 1e-6);
    if (partner >= 0) left.splice(partner, 1);
    else left.push(edge);
  }
  return left;
}

function chained(edges: readonly Edge[]): Contour[] | null {
  const next = new Map<Point2, Edge>();
  for (const edge of edges) {
    if (next.has(edge.from)) return null;
    next.set(edge.from, edge);
  }
  const loops: Contour[] = [];
  for (const start of edges) {
    if (!next.has(start.from)) continue;
    const loop: Vertex[] = [];
    let at = start.from;
    do {
      const edge = next.get(at);
      if (!edge) return null;
      next.delete(at);
      loop.push(edge.bulge === 0 ? { x: at.x, y: at.y } : { x: at.x, y: at.y, bulge: edge.bulge });
      at = edge.to;
    } while (at !== start.from);
    loops.push(loop);
  }
  return loops;
}

function withoutCollinear(contour: Contour): Contour {
  const left = [...contour];
  for (let i = 0; i < left.length && left.length > 2; ) {
    const before = left[(i + left.length - 1) % left.length] as Vertex;
    const vertex = left[i] as Vertex;
    const after = left[(i + 1) % left.length] as Vertex;
    const span = Math.hypot(after.x - before.x, after.y - before.y);
    const off = Math.abs((vertex.x - before.x) * (after.y - before.y) - (vertex.y - before.y) * (after.x - before.x)) / (span || 1);
    const onward = (vertex.x - before.x) * (after.x - vertex.x) + (vertex.y - before.y) * (after.y - vertex.y) > 0;
    if (!before.bulge && !vertex.bulge && onward && off <= TOUCH_mm) left.splice(i, 1);
    else i++;
  }
  return left;
}
