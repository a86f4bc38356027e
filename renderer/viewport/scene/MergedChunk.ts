/** Some bodies written one after the other into a single geometry: one draw call for faces, one for edges, one for centre lines. */
import { BufferAttribute, BufferGeometry, LineSegments, Mesh, Object3D, Sphere, Vector3 } from 'three';
import type { Color, LineBasicMaterial, Material } from 'three';
import { pointOn } from '../../../shared/geometry/frame.ts';
import type { Placed } from './shapes.ts';

export interface MergedMaterials {
  readonly faces: Material | null;
  readonly edges: Material;
  readonly paths: LineBasicMaterial;
}

interface Span {
  readonly item: Placed;
  readonly vertex: number;
  readonly pathVertex: number;
}

interface Colours {
  readonly faces: Float32Array;
  readonly paths: Float32Array;
}

export class MergedChunk {
  readonly root = new Object3D();
  private readonly items = new Map<string, Placed>();
  private spans: readonly Span[] = [];
  private stale = false;
  private staged: Colours | null = null;
  private readonly faces = new BufferGeometry();
  private readonly edges = new BufferGeometry();
  /** Centre lines: from afar a trace is narrower than a pixel and its ribbon would break up. */
  private readonly paths = new BufferGeometry();
  private readonly edgeLines: LineSegments;
  private readonly pathLines: LineSegments;
  private traceWidth_mm = Infinity;
  /** Corners of all its bodies. */
  vertexCount = 0;

  constructor(materials: MergedMaterials) {
    this.edgeLines = new LineSegments(this.edges, materials.edges);
    this.pathLines = new LineSegments(this.paths, materials.paths);
    const parts = materials.faces === null ? [] : [new Mesh(this.faces, materials.faces)];
    for (const part of [...parts, this.edgeLines, this.pathLines]) {
      part.frustumCulled = false;
      this.root.add(part);
    }
  }

  get size(): number {
    return this.items.size;
  }

  put(item: Placed): void {
    this.leave(item.body.id);
    this.items.set(item.body.id, item);
    this.vertexCount += vertices(item);
    this.stale = true;
  }

  remove(id: string): void {
    this.leave(id);
    this.stale = true;
  }

  /** Writes the geometry again where bodies came, went or moved; whether that was so. */
  settle(colourOf: (item: Placed) => Color): boolean {
    if (!this.stale) return false;
    this.stale = false;
    const items = [...this.items.values()];
    const total = (count: (item: Placed) => number): number => items.reduce((sum, item) => sum + count(item), 0);
    const positions = new Float32Array(total(({ shape }) => shape.prism.positions.length));
    const normals = new Float32Array(positions.length);
    const index = new Uint32Array(total(({ shape }) => shape.prism.index.length));
    const edges = new Float32Array(total(({ shape }) => shape.prism.edges.length));
    const paths = new Float32Array(total(pathPoints) * 3);
    let vertex = 0, corner = 0, edge = 0, path = 0;
    this.traceWidth_mm = Infinity;
    this.spans = items.map((item) => {
      const { prism } = item.shape, { body } = item;
      const span = { item, vertex, pathVertex: path / 3 };
      translate(prism.positions, item, positions, vertex * 3);
      normals.set(prism.normals, vertex * 3);
      for (let at = 0; at < prism.index.length; at += 1) index[corner + at] = (prism.index[at] ?? 0) + vertex;
      translate(prism.edges, item, edges, edge);
      vertex += prism.positions.length / 3;
      corner += prism.index.length;
      edge += prism.edges.length;
      path = writePath(item, paths, path);
      if (body.path !== undefined && body.width_mm !== undefined) this.traceWidth_mm = Math.min(this.traceWidth_mm, body.width_mm);
      return span;
    });
    const sphere = sphereRound(items);
    // Old buffers are dropped here; the next frame uploads the new ones.
    for (const geometry of [this.faces, this.edges, this.paths]) {
      geometry.dispose();
      geometry.boundingSphere = sphere;
    }
    this.faces.setAttribute('position', new BufferAttribute(positions, 3));
    this.faces.setAttribute('normal', new BufferAttribute(normals, 3));
    this.faces.setIndex(new BufferAttribute(index, 1));
    this.edges.setAttribute('position', new BufferAttribute(edges, 3));
    this.paths.setAttribute('position', new BufferAttribute(paths, 3));
    const colours = this.coloursBy(colourOf);
    this.faces.setAttribute('color', new BufferAttribute(colours.faces, 3));
    this.paths.setAttribute('color', new BufferAttribute(colours.paths, 3));
    this.staged = null;
    return true;
  }

  /** Works colours out, to be shown by `showStaged`. */
  stage(colourOf: (item: Placed) => Color): void {
    this.staged = this.coloursBy(colourOf);
  }

  showStaged(): void {
    if (this.staged === null) return;
    const { faces, paths } = this.staged;
    for (const [geometry, colours] of [[this.faces, faces], [this.paths, paths]] as const) {
      const drawn = geometry.getAttribute('color');
      drawn.array.set(colours);
      drawn.needsUpdate = true;
    }
    this.staged = null;
  }

  /** Traces far away are lines, near ribbons with edges. */
  setDetail(px_per_mm: number): void {
    const width_px = Number.isFinite(this.traceWidth_mm) ? this.traceWidth_mm * px_per_mm : null;
    this.pathLines.visible = width_px !== null && width_px < 1.5;
    this.edgeLines.visible = width_px === null || width_px > 6;
  }

  dispose(): void {
    for (const geometry of [this.faces, this.edges, this.paths]) geometry.dispose();
    this.root.removeFromParent();
  }

  private leave(id: string): void {
    const item = this.items.get(id);
    if (item === undefined) return;
    this.items.delete(id);
    this.vertexCount -= vertices(item);
  }

  private coloursBy(colourOf: (item: Placed) => Color): Colours {
    const last = this.spans.at(-1);
    const faces = new Float32Array(last === undefined ? 0 : (last.vertex + vertices(last.item)) * 3);
    const paths = new Float32Array(last === undefined ? 0 : (last.pathVertex + pathPoints(last.item)) * 3);
    for (const { item, vertex, pathVertex } of this.spans) {
      const colour = colourOf(item);
      paint(faces, vertex, vertices(item), colour);
      paint(paths, pathVertex, pathPoints(item), colour);
    }
    return { faces, paths };
  }
}

function vertices({ shape }: Placed): number {
  return shape.prism.positions.length / 3;
}

function pathPoints({ body }: Placed): number {
  return body.path === undefined ? 0 : Math.max(0, body.path.length - 1) * 2 * pathHeights(body).length;
}

/** On the plan a trace is seen from above; on a face from one side or the other. */
function pathHeights({ frame, z }: Placed['body']): readonly number[] {
  return frame === undefined ? [z[1]] : z;
}

function paint(out: Float32Array, first: number, count: number, { r, g, b }: Color): void {
  for (let at = first * 3; at < (first + count) * 3; at += 3) {
    out[at] = r;
    out[at + 1] = g;
    out[at + 2] = b;
  }
}

function translate(from: Float32Array, { offset: { x, y, z } }: Placed, to: Float32Array, start: number): void {
  for (let at = 0; at < from.length; at += 3) {
    to[start + at] = (from[at] ?? 0) + x;
    to[start + at + 1] = (from[at + 1] ?? 0) + y;
    to[start + at + 2] = (from[at + 2] ?? 0) + z;
  }
}

function writePath({ body }: Placed, to: Float32Array, start: number): number {
  let at = start;
  const { path = [] } = body;
  for (let index = 1; index < path.length; index += 1) {
    const a = path[index - 1], b = path[index];
    if (a === undefined || b === undefined) continue;
    for (const height of pathHeights(body)) {
      const from = pointOn(body.frame, a, height), end = pointOn(body.frame, b, height);
      to.set([from.x, from.y, from.z, end.x, end.y, end.z], at);
      at += 6;
    }
  }
  return at;
}

/** The renderer sorts by the middle of it, and would otherwise look at every corner to find it. */
function sphereRound(items: readonly Placed[]): Sphere {
  const min = new Vector3(Infinity, Infinity, Infinity), max = new Vector3(-Infinity, -Infinity, -Infinity), at = new Vector3();
  for (const { shape: { box }, offset } of items) {
    min.min(at.set(box.min.x + offset.x, box.min.y + offset.y, box.min.z + offset.z));
    max.max(at.set(box.max.x + offset.x, box.max.y + offset.y, box.max.z + offset.z));
  }
  return items.length === 0 ? new Sphere() : new Sphere(at.addVectors(min, max).multiplyScalar(0.5), max.distanceTo(min) / 2);
}
