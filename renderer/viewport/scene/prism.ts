/** Triangles, normals and drawn edges of an extruded region, as plain arrays: nothing here needs a screen. */
import { flatten } from '../../../shared/geometry/flatten.ts';
import type { Point2, Point3, Region, Ring } from '../../../shared/geometry/types.ts';
import { faceTriangles } from './faceTriangles.ts';
import type { FaceTriangles } from './faceTriangles.ts';

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

/** Writes into arrays that are large enough from the start: growing lists take most of the time of a sheet with thousands of holes. */
class Writer {
  private readonly positions: Float32Array;
  private readonly normals: Float32Array;
  private readonly index: Uint32Array;
  private readonly edges: Float32Array;
  private vertices = 0;
  private corners = 0;
  private edgeEnds = 0;

  /** Room for faces of so many corners and triangles, and for so many sides. */
  constructor(private readonly axes: PrismAxes, faceCorners: number, faceTriangles: number, sides: number) {
    this.positions = new Float32Array(3 * (2 * faceCorners + 4 * sides));
    this.normals = new Float32Array(this.positions.length);
    this.index = new Uint32Array(6 * (faceTriangles + sides));
    this.edges = new Float32Array(18 * sides);
  }

  private write(to: Float32Array, place: number, x: number, y: number, w: number): void {
    const { u, v, w: n } = this.axes;
    to[3 * place] = u.x * x + v.x * y + n.x * w;
    to[3 * place + 1] = u.y * x + v.y * y + n.y * w;
    to[3 * place + 2] = u.z * x + v.z * y + n.z * w;
  }

  vertex(point: Point2, height: number, normal_x: number, normal_y: number, normal_w: number): number {
    this.write(this.positions, this.vertices, point.x, point.y, height);
    this.write(this.normals, this.vertices, normal_x, normal_y, normal_w);
    return this.vertices++;
  }

  triangle(a: number, b: number, c: number): void {
    this.index[this.corners++] = a;
    this.index[this.corners++] = b;
    this.index[this.corners++] = c;
  }

  edge(a: Point2, heightA: number, b: Point2, heightB: number): void {
    this.write(this.edges, this.edgeEnds++, a.x, a.y, heightA);
    this.write(this.edges, this.edgeEnds++, b.x, b.y, heightB);
  }

  prism(): Prism {
    return {
      positions: this.positions.slice(0, 3 * this.vertices),
      normals: this.normals.slice(0, 3 * this.vertices),
      index: this.index.slice(0, this.corners),
      edges: this.edges.slice(0, 3 * this.edgeEnds),
    };
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
    const a = out.vertex(point, 0, here.x, here.y, 0);
    const b = out.vertex(next, 0, there.x, there.y, 0);
    const c = out.vertex(next, height, there.x, there.y, 0);
    const d = out.vertex(point, height, here.x, here.y, 0);
    out.triangle(a, b, c);
    out.triangle(a, c, d);
  });
}

function writeFaces(out: Writer, { points, triangles }: FaceTriangles, height: number): void {
  const top = points.map((point) => out.vertex(point, height, 0, 0, 1));
  const bottom = points.map((point) => out.vertex(point, 0, 0, 0, -1));
  for (let i = 0; i < triangles.length; i += 3) {
    const a = triangles[i] ?? 0, b = triangles[i + 1] ?? 0, c = triangles[i + 2] ?? 0;
    const p = points[a], q = points[b], r = points[c];
    if (p === undefined || q === undefined || r === undefined) continue;
    const turnsLeft = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
    const second = turnsLeft ? b : c, third = turnsLeft ? c : b;
    out.triangle(top[a] ?? 0, top[second] ?? 0, top[third] ?? 0);
    out.triangle(bottom[a] ?? 0, bottom[third] ?? 0, bottom[second] ?? 0);
  }
}

/** The solid between the region in u, v and the same region `height_mm` along w. An outline of no area gives no triangles. */
export function buildPrism(outline: Ring, holes: readonly Ring[], axes: PrismAxes): Prism {
  const outer = oriented(outline, true);
  const inner = holes.map((hole) => oriented(hole, false)).filter((hole) => hole.length >= 3);
  if (outer.length < 3) return new Writer(axes, 0, 0, 0).prism();
  const face = faceTriangles(outer, inner);
  const out = new Writer(axes, face.points.length, face.triangles.length / 3, [outer, ...inner].reduce((sum, ring) => sum + ring.length, 0));
  writeFaces(out, face, axes.height_mm);
  for (const ring of [outer, ...inner]) writeSides(out, ring, axes.height_mm);
  return out.prism();
}

/** The same of a region with arcs, flattened with a chord error in mm. */
export function regionPrism({ outline, holes }: Region, chordError_mm: number, axes: PrismAxes): Prism {
  return buildPrism(flatten(outline, chordError_mm), holes.map((hole) => flatten(hole, chordError_mm)), axes);
}
