/** Bodies of shapes that hardly repeat (traces, films, circuits), written one after the other into a single geometry. */
import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments, Mesh, Object3D } from 'three';
import type { Color, Plane } from 'three';
import type { BatchMaterials } from './InstancedShape.ts';
import type { Placed } from './shapes.ts';

interface Span {
  readonly item: Placed;
  readonly vertex: number;
  readonly pathVertex: number;
}

function pathPoints({ body }: Placed): number {
  return body.path === undefined ? 0 : Math.max(0, body.path.length - 1) * 2;
}

export class MergedBodies {
  readonly root = new Object3D();
  private readonly items = new Map<string, Placed>();
  private spans: readonly Span[] = [];
  private stale = false;
  private readonly faces = new BufferGeometry();
  private readonly edges = new BufferGeometry();
  /** Centre lines: from afar a trace is narrower than a pixel and its ribbon would break up. */
  private readonly paths = new BufferGeometry();
  private readonly pathMaterial = new LineBasicMaterial({ vertexColors: true });
  private readonly edgeLines: LineSegments;
  private readonly pathLines: LineSegments;
  private traceWidth_mm = 0;

  constructor(materials: BatchMaterials, planes: Plane[]) {
    this.pathMaterial.clippingPlanes = planes;
    this.edgeLines = new LineSegments(this.edges, materials.edges);
    this.pathLines = new LineSegments(this.paths, this.pathMaterial);
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
    this.items.set(item.body.id, item);
    this.stale = true;
  }

  remove(id: string): void {
    if (this.items.delete(id)) this.stale = true;
  }

  /** Writes the geometry again where bodies came, went or moved. */
  settle(colourOf: (item: Placed) => Color): void {
    if (!this.stale) return;
    this.stale = false;
    const items = [...this.items.values()];
    const total = (count: (item: Placed) => number): number => items.reduce((sum, item) => sum + count(item), 0);
    const positions = new Float32Array(total(({ shape }) => shape.prism.positions.length));
    const normals = new Float32Array(positions.length);
    const index = new Uint32Array(total(({ shape }) => shape.prism.index.length));
    const edges = new Float32Array(total(({ shape }) => shape.prism.edges.length));
    const paths = new Float32Array(total(pathPoints) * 3);
    let vertex = 0, corner = 0, edge = 0, path = 0;
    this.spans = items.map((item) => {
      const { prism } = item.shape;
      const span = { item, vertex, pathVertex: path / 3 };
      translate(prism.positions, item, positions, vertex * 3);
      normals.set(prism.normals, vertex * 3);
      prism.index.forEach((value, at) => (index[corner + at] = value + vertex));
      translate(prism.edges, item, edges, edge);
      vertex += prism.positions.length / 3;
      corner += prism.index.length;
      edge += prism.edges.length;
      path = writePath(item, paths, path);
      return span;
    });
    this.faces.setAttribute('position', new BufferAttribute(positions, 3));
    this.faces.setAttribute('normal', new BufferAttribute(normals, 3));
    this.faces.setAttribute('color', new BufferAttribute(new Float32Array(positions.length), 3));
    this.faces.setIndex(new BufferAttribute(index, 1));
    this.edges.setAttribute('position', new BufferAttribute(edges, 3));
    this.paths.setAttribute('position', new BufferAttribute(paths, 3));
    this.paths.setAttribute('color', new BufferAttribute(new Float32Array(paths.length), 3));
    // Old buffers are dropped here; the next frame uploads the new ones.
    for (const geometry of [this.faces, this.edges, this.paths]) geometry.dispose();
    const widths = items.flatMap(({ body }) => (body.path === undefined || body.width_mm === undefined ? [] : [body.width_mm]));
    this.traceWidth_mm = Math.min(...widths);
    this.repaint(colourOf);
  }

  repaint(colourOf: (item: Placed) => Color): void {
    const faces = this.faces.getAttribute('color'), paths = this.paths.getAttribute('color');
    if (!(faces instanceof BufferAttribute) || !(paths instanceof BufferAttribute)) return;
    for (const { item, vertex, pathVertex } of this.spans) {
      const { r, g, b } = colourOf(item);
      const vertices = item.shape.prism.positions.length / 3;
      for (let at = vertex; at < vertex + vertices; at += 1) faces.setXYZ(at, r, g, b);
      for (let at = pathVertex; at < pathVertex + pathPoints(item); at += 1) paths.setXYZ(at, r, g, b);
    }
    faces.needsUpdate = true;
    paths.needsUpdate = true;
  }

  setOpacity(opacity: number): void {
    this.pathMaterial.transparent = opacity < 1;
    this.pathMaterial.opacity = opacity;
  }

  /** Traces far away are lines, near ribbons with edges. */
  setDetail(px_per_mm: number): void {
    const width_px = Number.isFinite(this.traceWidth_mm) ? this.traceWidth_mm * px_per_mm : null;
    this.pathLines.visible = width_px !== null && width_px < 1.5;
    this.edgeLines.visible = width_px === null || width_px > 6;
  }

  dispose(): void {
    for (const geometry of [this.faces, this.edges, this.paths]) geometry.dispose();
    this.pathMaterial.dispose();
    this.root.removeFromParent();
  }
}

function translate(from: Float32Array, { offset }: Placed, to: Float32Array, start: number): void {
  for (let at = 0; at < from.length; at += 3) {
    to[start + at] = (from[at] ?? 0) + offset.x;
    to[start + at + 1] = (from[at + 1] ?? 0) + offset.y;
    to[start + at + 2] = (from[at + 2] ?? 0) + offset.z;
  }
}

function writePath({ body }: Placed, to: Float32Array, start: number): number {
  let at = start;
  const { path = [] } = body;
  for (let index = 1; index < path.length; index += 1) {
    const a = path[index - 1], b = path[index];
    if (a === undefined || b === undefined) continue;
    to.set([a.x, a.y, body.z[1], b.x, b.y, body.z[1]], at);
    at += 6;
  }
  return at;
}
