/**
 * Bodies that are moved copies of each other share one shape: a pack of thousands of cells has a handful. A shape is
 * the body at the corner of its own outline; the offset brings it back to its place.
 */
import type { Ray} from 'three';
import { BufferAttribute, BufferGeometry, DoubleSide, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { sectionOf } from '../../../shared/geometry/section.ts';
import type { Axis, SectionFace } from '../../../shared/geometry/section.ts';
import type { Contour, Point3, Region, Vertex } from '../../../shared/geometry/types.ts';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { Bounds3 } from '../camera/pose.ts';
import { regionPrism } from './prism.ts';
import type { Prism, PrismAxes } from './prism.ts';
import type { LatePrism, PrismBuilder } from './latePrism.ts';
import { Sheet } from './sheet.ts';

/** Fine enough for the eye; files are written with the engine's own chord error. */
const VIEW_CHORD_MM = 0.04;
/** Chord error of the coarse form over the size of the body. */
const COARSE_SHARE = 0.035;
/** No two bodies with as many holes are ever alike, and comparing or moving them takes long. */
const MANY_HOLES = 200;
/** A shape with as many corners is drawn from its own buffers, alone if need be: copying it would take too long. */
const LARGE_VERTICES = 30_000;
/** What is thinner is hit on its faces only. */
const SHEET_MM = 0.5;
const X: Point3 = { x: 1, y: 0, z: 0 };
const Y: Point3 = { x: 0, y: 1, z: 0 };
const Z: Point3 = { x: 0, y: 0, z: 1 };

export class Shape {
  readonly box: Bounds3;
  readonly size_mm: number;
  private tree: MeshBVH | null = null;
  private sheet: Sheet | null = null;

  private finePrism: Prism | null = null;
  private coarsePrism: Prism | null = null;
  private late: LatePrism | null = null;
  /** A sheet with thousands of holes is built when it is first drawn: in most views it is hidden. */
  readonly isLarge: boolean;
  private readonly isSheet: boolean;

  /** The region of the extrusion, at the shape's own corner; `builder` builds sheets elsewhere, where there is one. */
  constructor(readonly key: string, private readonly region: Region, private readonly axes: PrismAxes, private readonly builder: PrismBuilder | null = null) {
    this.isSheet = region.holes.length > MANY_HOLES;
    this.isLarge = this.isSheet || this.prism.positions.length > LARGE_VERTICES * 3;
    this.box = boxOf(this.isSheet ? this.build(VIEW_CHORD_MM, false).positions : this.prism.positions);
    const { min, max } = this.box;
    this.size_mm = Math.max(max.x - min.x, max.y - min.y, max.z - min.z);
  }

  /** With its arcs and holes, as it is picked and outlined. */
  get prism(): Prism {
    this.finePrism ??= this.build(VIEW_CHORD_MM, true);
    return this.finePrism;
  }

  /** Whether it can be drawn at this level at once. What is built elsewhere is begun, and drawn coarse until it is there. */
  isReady(level: 'fine' | 'coarse'): boolean {
    if (level === 'coarse' || !this.isSheet || this.builder === null || this.finePrism !== null) return true;
    this.late ??= this.builder(this.region, VIEW_CHORD_MM, this.axes, (prism) => {
      this.finePrism = prism;
    });
    return false;
  }

  /** Edges to outline it with; of a sheet that is not built yet its outer ones. */
  get edges(): Float32Array {
    return this.prismAt(this.isReady('fine') ? 'fine' : 'coarse').edges;
  }

  /** Nobody shows it any more: what is being built of it is not wanted. */
  forget(): void {
    this.late?.giveUp();
    this.late = null;
  }

  /** Coarse: what an eye can tell of it at thumbnail size, with a quarter of the corners. */
  prismAt(level: 'fine' | 'coarse'): Prism {
    if (level === 'fine') return this.prism;
    this.coarsePrism ??= this.build(this.size_mm * COARSE_SHARE, false);
    return this.coarsePrism;
  }

  /** Cut faces across an axis, in the shape's own coordinates. */
  section(axis: Axis, at_mm: number): readonly SectionFace[] {
    const { u, v, height_mm } = this.axes;
    return sectionOf({ ...this.region, z: [0, height_mm], frame: { origin: { x: 0, y: 0, z: 0 }, u, v } }, axis, at_mm, VIEW_CHORD_MM);
  }

  /** Flattens the arcs with the chord error it is given, and leaves holes out where it is told to. */
  private build(chordError_mm: number, withHoles: boolean): Prism {
    return regionPrism(withHoles ? this.region : { outline: this.region.outline, holes: [] }, chordError_mm, this.axes);
  }

  geometry(level: 'fine' | 'coarse' = 'fine'): BufferGeometry {
    const prism = this.prismAt(level), geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(prism.positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(prism.normals, 3));
    geometry.setIndex(new BufferAttribute(prism.index, 1));
    return geometry;
  }

  /**
   * Distance along a ray given in the shape's own coordinates to the first face, and whether the ray comes out of the
   * body there; null where it passes by. The tree is built when first asked for.
   */
  raycast(ray: Ray): { readonly distance: number; readonly leaving: boolean } | null {
    if (this.isSheet && this.axes.height_mm < SHEET_MM) {
      this.sheet ??= new Sheet(this.region, this.axes, VIEW_CHORD_MM);
      return this.sheet.raycast(ray);
    }
    if (this.prism.index.length === 0) return null;
    // The tree reorders its index: it gets one of its own, the drawn one stays.
    this.tree ??= new MeshBVH(this.geometry().setIndex(new BufferAttribute(this.prism.index.slice(), 1)));
    const hit = this.tree.raycastFirst(ray, DoubleSide);
    return hit === null ? null : { distance: hit.distance, leaving: hit.face !== null && hit.face !== undefined && hit.face.normal.dot(ray.direction) > 0 };
  }
}

function boxOf(positions: Float32Array): Bounds3 {
  const min = { x: Infinity, y: Infinity, z: Infinity }, max = { x: -Infinity, y: -Infinity, z: -Infinity };
  for (let index = 0; index < positions.length; index += 3) {
    const x = positions[index] ?? 0, y = positions[index + 1] ?? 0, z = positions[index + 2] ?? 0;
    min.x = Math.min(min.x, x); min.y = Math.min(min.y, y); min.z = Math.min(min.z, z);
    max.x = Math.max(max.x, x); max.y = Math.max(max.y, y); max.z = Math.max(max.z, z);
  }
  return positions.length === 0 ? { min: { x: 0, y: 0, z: 0 }, max: { x: 0, y: 0, z: 0 } } : { min, max };
}

/** A body as it is drawn. */
export interface Placed {
  readonly body: Body;
  readonly shape: Shape;
  readonly offset: Point3;
}

function cross(a: Point3, b: Point3): Point3 {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

/** One digit past what can be seen; adding 0 turns -0 into 0. */
function figure(value: number): string {
  return (Math.round(value * 1e4) / 1e4 + 0).toString();
}

function moved(contour: Contour, x: number, y: number): Vertex[] {
  return contour.map((vertex) => ({ ...vertex, x: vertex.x - x, y: vertex.y - y }));
}

/** Starts at the lowest, then leftmost vertex, so that two turned copies of a symmetrical outline are one shape. */
function fromLowest(contour: readonly Vertex[]): readonly Vertex[] {
  let start = 0;
  contour.forEach((vertex, index) => {
    const lowest = contour[start];
    if (lowest === undefined) return;
    const rise = Math.round((vertex.y - lowest.y) * 1e4);
    if (rise < 0 || (rise === 0 && vertex.x < lowest.x - 5e-5)) start = index;
  });
  return [...contour.slice(start), ...contour.slice(0, start)];
}

function textOf(contour: readonly Vertex[]): string {
  return contour.map(({ x, y, bulge = 0 }) => `${figure(x)},${figure(y)},${figure(bulge)}`).join(' ');
}

export class ShapeLibrary {
  private readonly shapes = new Map<string, Shape>();
  /** What was placed since the shapes were last sorted out. */
  private readonly fresh = new Map<Body, Placed>();
  private own = 0;

  /** `builder` builds sheets with very many holes, which takes long; null: they are built when they are first asked for. */
  constructor(private readonly builder: PrismBuilder | null = null) {}

  place(body: Body): Placed {
    const known = this.fresh.get(body);
    if (known !== undefined) return known;
    const { origin, u, v } = body.frame ?? { origin: { x: 0, y: 0, z: 0 }, u: X, v: Y };
    const w = body.frame === undefined ? Z : cross(u, v);
    const axes: PrismAxes = { u, v, w, height_mm: body.z[1] - body.z[0] };
    const { shape, x, y } = body.holes.length > MANY_HOLES ? this.ownShape(body, axes) : this.sharedShape(body, axes);
    const offset = new Vector3(origin.x, origin.y, origin.z)
      .addScaledVector(new Vector3(u.x, u.y, u.z), x)
      .addScaledVector(new Vector3(v.x, v.y, v.z), y)
      .addScaledVector(new Vector3(w.x, w.y, w.z), body.z[0]);
    const placed: Placed = { body, shape, offset: { x: offset.x, y: offset.y, z: offset.z } };
    this.fresh.set(body, placed);
    return placed;
  }

  /** Forgets those of these shapes, and of what was placed since it was last called, that `isUsed` does not know. */
  sortOut(shapes: Iterable<Shape>, isUsed: (key: string) => boolean): void {
    const drop = (shape: Shape): void => {
      if (isUsed(shape.key)) return;
      this.shapes.delete(shape.key);
      shape.forget();
    };
    for (const shape of shapes) drop(shape);
    for (const { shape } of this.fresh.values()) drop(shape);
    this.fresh.clear();
  }

  get size(): number {
    return this.shapes.size;
  }

  /** A shape that no other body has, where it is: thousands of holes are not moved to a corner of their own. */
  private ownShape({ outline, holes }: Body, axes: PrismAxes): { readonly shape: Shape; readonly x: number; readonly y: number } {
    const shape = new Shape(`own ${(this.own += 1)}`, { outline, holes }, axes, this.builder);
    this.shapes.set(shape.key, shape);
    return { shape, x: 0, y: 0 };
  }

  private sharedShape(body: Body, axes: PrismAxes): { readonly shape: Shape; readonly x: number; readonly y: number } {
    let x = Infinity, y = Infinity;
    for (const vertex of body.outline) {
      x = Math.min(x, vertex.x);
      y = Math.min(y, vertex.y);
    }
    const outline = fromLowest(moved(body.outline, x, y));
    const holes = body.holes.map((hole) => fromLowest(moved(hole, x, y)));
    const { u, v, height_mm } = axes;
    const directions = body.frame === undefined ? '' : [u, v].map((d) => `${figure(d.x)},${figure(d.y)},${figure(d.z)}`).join(' ');
    const key = [figure(height_mm), directions, textOf(outline), ...holes.map(textOf)].join('|');
    let shape = this.shapes.get(key);
    if (shape === undefined) {
      shape = new Shape(key, { outline, holes }, axes);
      this.shapes.set(key, shape);
    }
    return { shape, x, y };
  }
}
