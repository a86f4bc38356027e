/**
 * Polygon booleans and offsets: the one place that knows clipper2. It works on integers; one unit is 1e-6 mm, so input
 * on the snapping grid goes through unchanged and only new intersection points are rounded.
 *
 * Rings are filled by the non-zero rule: outlines run counter-clockwise, holes clockwise, overlaps add up.
 */
import { ClipType, Clipper64, ClipperOffset, EndType, FillRule, JoinType, PolyTree64 } from 'clipper2-ts';
import type { Path64, Paths64, PolyPath64 } from 'clipper2-ts';
import { CHORD_ERROR_mm, SNAP_mm } from '../units/units.ts';
import type { Point2, Region, Ring } from './types.ts';

const UNITS_PER_mm = Math.round(1 / SNAP_mm);
/** A mitre may reach this many offsets from its corner (clipper2's measure); sharper corners are cut square. */
const MITRE_LIMIT = 4;

/** Everything the rings cover. */
export function union(rings: readonly Ring[]): Region[] {
  return clip(ClipType.Union, rings, []);
}

/** What the subject covers and the clip does not. */
export function difference(subject: readonly Ring[], clipRings: readonly Ring[]): Region[] {
  return clip(ClipType.Difference, subject, clipRings);
}

/** What both cover. */
export function intersection(a: readonly Ring[], b: readonly Ring[]): Region[] {
  return clip(ClipType.Intersection, a, b);
}

/**
 * The covered area grown by `delta_mm` (shrunk when negative; what vanishes is left out). Outer corners are mitred or
 * rounded; round corners are flattened to the 0.01 mm chord error.
 */
export function offset(rings: readonly Ring[], delta_mm: number, join: 'mitre' | 'round'): Region[] {
  // Overlapping or abutting rings would each be offset on their own; the union first makes them one.
  const merged = union(rings).flatMap((region) => [region.outline, ...region.holes]);
  if (merged.length === 0) return [];
  const offsetter = new ClipperOffset(MITRE_LIMIT, CHORD_ERROR_mm * UNITS_PER_mm);
  offsetter.addPaths(merged.map(toPath), join === 'mitre' ? JoinType.Miter : JoinType.Round, EndType.Polygon);
  const paths: Paths64 = [];
  offsetter.execute(delta_mm * UNITS_PER_mm, paths);
  return clipPaths(ClipType.Union, paths, []);
}

function clip(type: ClipType, subject: readonly Ring[], clipRings: readonly Ring[]): Region[] {
  return clipPaths(type, subject.map(toPath), clipRings.map(toPath));
}

function clipPaths(type: ClipType, subject: Paths64, clipWith: Paths64): Region[] {
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  if (clipWith.length > 0) clipper.addClip(clipWith);
  const tree = new PolyTree64();
  if (!clipper.execute(type, FillRule.NonZero, tree)) throw new Error('the polygon boolean failed');
  const regions: Region[] = [];
  collect(tree, regions);
  return regions.sort((a, b) => compareStart(a.outline, b.outline));
}

/** Outlines are the children of the root and of holes: an island in a hole becomes a region of its own. */
function collect(parent: PolyPath64, regions: Region[]): void {
  for (let i = 0; i < parent.count; i++) {
    const outlineNode = parent.child(i);
    const outline = toRing(outlineNode.poly ?? [], 1);
    const holes: Ring[] = [];
    for (let j = 0; j < outlineNode.count; j++) {
      const holeNode = outlineNode.child(j);
      const hole = toRing(holeNode.poly ?? [], -1);
      if (hole.length >= 3) holes.push(hole);
      collect(holeNode, regions);
    }
    if (outline.length >= 3) regions.push({ outline, holes: holes.sort(compareStart) });
  }
}

function toPath(ring: Ring): Path64 {
  return ring.map(({ x, y }) => ({ x: Math.round(x * UNITS_PER_mm), y: Math.round(y * UNITS_PER_mm) }));
}

/** Back to mm: oriented, without collinear points, starting at the leftmost (then lowest) vertex. */
function toRing(path: Path64, orientation: 1 | -1): Ring {
  const cleaned = withoutCollinear(path);
  if (cleaned.length < 3) return [];
  if (Math.sign(twiceArea(cleaned)) !== orientation) cleaned.reverse();
  let start = 0;
  cleaned.forEach((point, i) => {
    const best = cleaned[start] as Point2;
    if (point.x < best.x || (point.x === best.x && point.y < best.y)) start = i;
  });
  // + 0 turns -0 into 0.
  return [...cleaned.slice(start), ...cleaned.slice(0, start)].map(({ x, y }) => ({
    x: x / UNITS_PER_mm + 0,
    y: y / UNITS_PER_mm + 0,
  }));
}

/** Drops points no farther than one unit from the line through their neighbours (what rounding leaves), and spikes. */
function withoutCollinear(path: Path64): Point2[] {
  const points: Point2[] = path.map(({ x, y }) => ({ x, y }));
  let i = 0;
  let unchanged = 0;
  while (points.length >= 3 && unchanged < points.length) {
    const at = i % points.length;
    const before = points[(at + points.length - 1) % points.length] as Point2;
    const point = points[at] as Point2;
    const after = points[(at + 1) % points.length] as Point2;
    if (isOnLine(before, point, after)) {
      points.splice(at, 1);
      // The neighbours have a new neighbour: look at the one before again.
      i = at === 0 ? points.length - 1 : at - 1;
      unchanged = 0;
    } else {
      i = at + 1;
      unchanged++;
    }
  }
  return points.length >= 3 ? points : [];
}

function isOnLine(before: Point2, point: Point2, after: Point2): boolean {
  const ux = point.x - before.x;
  const uy = point.y - before.y;
  const vx = after.x - before.x;
  const vy = after.y - before.y;
  const span = Math.hypot(vx, vy);
  if (span === 0) return true;
  return Math.abs(ux * vy - uy * vx) <= span;
}

function twiceArea(points: readonly Point2[]): number {
  const origin = points[0] as Point2;
  let sum = 0;
  for (let i = 1; i + 1 < points.length; i++) {
    const a = points[i] as Point2;
    const b = points[i + 1] as Point2;
    sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
  }
  return sum;
}

function compareStart(a: Ring, b: Ring): number {
  const p = a[0] as Point2;
  const q = b[0] as Point2;
  return p.x - q.x || p.y - q.y || a.length - b.length;
}
