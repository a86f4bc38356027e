/** Triangles, normals and drawn edges of an extruded region, as plain arrays: nothing here needs a screen. */
import type { Point2, Point3, Ring } from '../../../shared/geometry/types.ts';
import { faceTriangles } from './faceTriangles.ts';

export interface Prism {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly index: Uint32Array;
  /** Pairs of points: the loops of both faces and the upright edges at corners. */
  readonly edges: Float32Array;
}

/** Three directions of the extrusion in pack coordinates, right-handed, and how far it goes along `w`, mm. */
export interface PrismAxes {
  readonly u: Point3;
  readonly v: Point3;
  readonly w: Point3;
  readonly height_mm: number;
}

/** Two sides of a flattened arc meet at less than this and are shaded as one curved face. */
const CORNER_COS = Math.cos((35 * Math.PI) / 180);
/** A sheet thinner than this shows one loop, not two that fall on each other. */
const SHEET_MM = 0.2;

function withoutRepeats(ring: Ring): Point2[] {
  const kept = ring.filter((point, index) => {
    const next = ring[(index + 1) % ring.length];
    return next === undefined || Math.hypot(next.x - point.x, next.y - point.y) > 1e-7;
  });
  return kept;
}

function ringArea(ring: Ring): number {
  return ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return sum + (point.x * next.y - next.x * point.y) / 2;
  }, 0);
}

function oriented(ring: Ring, counterClockwise: boolean): Point2[] {
  const clean = withoutRepeats(ring);
  return ringArea(clean) > 0 === counterClockwise ? clean : clean.reverse();
}

class Writer {
  readonly positions: number[] = [];
  readonly normals: number[] = [];
  readonly index: number[] = [];
  readonly edges: number[] = [];

  constructor(private readonly axes: PrismAxes) {}

  private inPack(x: number, y: number, w: number): [number, number, number] {
    const { u, v, w: n } = this.axes;
    return [u.x * x + v.x * y + n.x * w, u.y * x + v.y * y + n.y * w, u.z * x + v.z * y + n.z * w];
  }

  vertex(point: Point2, height: number, normal: readonly [number, number, number]): number {
    this.positions.push(...this.inPack(point.x, point.y, height));
    this.normals.push(...this.inPack(...normal));
    return this.positions.length / 3 - 1;
  }

  edge(a: Point2, heightA: number, b: Point2, heightB: number): void {
    this.edges.push(...this.inPack(a.x, a.y, heightA), ...this.inPack(b.x, b.y, heightB));
  }
}

function outwardNormals(ring: readonly Point2[]): Point2[] {
  return ring.map((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    const length = Math.hypot(next.x - point.x, next.y - point.y) || 1;
    return { x: (next.y - point.y) / length, y: -(next.x - point.x) / length };
  });
}

function writeSides(out: Writer, ring: readonly Point2[], height: number): void {
  const sides = outwardNormals(ring);
  // At each vertex: the normal both sides share where the outline is smooth, or null at a corner.
  const shared = ring.map((_, index) => {
    const before = sides[(index + ring.length - 1) % ring.length];
    const after = sides[index];
    if (before === undefined || after === undefined || before.x * after.x + before.y * after.y < CORNER_COS) return null;
    const length = Math.hypot(before.x + after.x, before.y + after.y);
    return { x: (before.x + after.x) / length, y: (before.y + after.y) / length };
  });
  ring.forEach((point, index) => {
    const nextIndex = (index + 1) % ring.length;
    const next = ring[nextIndex], side = sides[index];
    if (next === undefined || side === undefined) return;
    if (height > SHEET_MM) out.edge(point, 0, next, 0);
    out.edge(point, height, next, height);
    if (shared[index] === null) out.edge(point, 0, point, height);
    if (height <= 0) return;
    const here = shared[index] ?? side, there = shared[nextIndex] ?? side;
    const a = out.vertex(point, 0, [here.x, here.y, 0]);
    const b = out.vertex(next, 0, [there.x, there.y, 0]);
    const c = out.vertex(next, height, [there.x, there.y, 0]);
    const d = out.vertex(point, height, [here.x, here.y, 0]);
    out.index.push(a, b, c, a, c, d);
  });
}

function writeFaces(out: Writer, outline: readonly Point2[], holes: readonly (readonly Point2[])[], height: number): void {
  for (const { points, triangles } of faceTriangles(outline, holes)) {
    const top = points.map((point) => out.vertex(point, height, [0, 0, 1]));
    const bottom = points.map((point) => out.vertex(point, 0, [0, 0, -1]));
    for (const [a = 0, b = 0, c = 0] of triangles) {
      const [p, q, r] = [points[a], points[b], points[c]];
      if (p === undefined || q === undefined || r === undefined) continue;
      const turnsLeft = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
      const [second, third] = turnsLeft ? [b, c] : [c, b];
      out.index.push(top[a] ?? 0, top[second] ?? 0, top[third] ?? 0);
      out.index.push(bottom[a] ?? 0, bottom[third] ?? 0, bottom[second] ?? 0);
    }
  }
}

/** The solid between the region in u, v and the same region `height_mm` along w. An outline of no area gives no triangles. */
export function buildPrism(outline: Ring, holes: readonly Ring[], axes: PrismAxes): Prism {
  const out = new Writer(axes);
  const outer = oriented(outline, true);
  const inner = holes.map((hole) => oriented(hole, false)).filter((hole) => hole.length >= 3);
  if (outer.length >= 3) {
    writeFaces(out, outer, inner, axes.height_mm);
    for (const ring of [outer, ...inner]) writeSides(out, ring, axes.height_mm);
  }
  return {
    positions: new Float32Array(out.positions),
    normals: new Float32Array(out.normals),
    index: new Uint32Array(out.index),
    edges: new Float32Array(out.edges),
  };
}
