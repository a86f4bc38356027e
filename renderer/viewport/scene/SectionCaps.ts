/** The cut faces of a section, worked out from the bodies themselves, each in the colour of its body and with its outline. */
import { BufferAttribute, BufferGeometry, DoubleSide, Group, LineBasicMaterial, LineSegments, Mesh, MeshBasicMaterial, ShapeUtils, Vector2 } from 'three';
import type { Color } from 'three';
import type { SectionFace } from '../../../shared/geometry/section.ts';
import type { Point3 } from '../../../shared/geometry/types.ts';
import { finishOf } from '../layerGroups.ts';
import type { SectionPlane } from '../types.ts';
import { DRAW_ORDER } from './drawOrder.ts';
import type { Placed, Shape } from './shapes.ts';

/** Cut faces of one shape at one depth, at the shape's own corner. */
interface Cap {
  readonly triangles: readonly number[];
  readonly edges: readonly number[];
}

/** Bodies the plane passes by that are looked at in one step. */
const PASSED_AT_ONCE = 100;

/** What lies in a host (a weld, a trace) is cut along with it and drawn over it. */
type Depth = 'host' | 'inlay';

const FLAT: Readonly<Record<SectionPlane['axis'], (point: Point3) => Vector2>> = {
  x: ({ y, z }) => new Vector2(y, z),
  y: ({ x, z }) => new Vector2(x, z),
  z: ({ x, y }) => new Vector2(x, y),
};

export class SectionCaps {
  readonly root = new Group();
  /** The plane that what is seen lies in. */
  private cut: SectionPlane | null = null;
  private readonly faces: Readonly<Record<Depth, Mesh<BufferGeometry, MeshBasicMaterial>>> = { host: faceMesh(1), inlay: faceMesh(0) };
  private readonly edges = new LineSegments(new BufferGeometry(), new LineBasicMaterial({ polygonOffset: true, polygonOffsetFactor: -1, polygonOffsetUnits: -1 }));

  constructor() {
    this.root.renderOrder = DRAW_ORDER.inlay;
    this.faces.inlay.renderOrder = 1;
    this.edges.renderOrder = 2;
    this.edges.frustumCulled = false;
    this.root.add(this.faces.host, this.faces.inlay, this.edges);
  }

  /** Number of triangles, for tests of what is drawn. */
  get triangleCount(): number {
    return [this.faces.host, this.faces.inlay].reduce((sum, { geometry }) => sum + (geometry.getAttribute('position')?.count ?? 0) / 3, 0);
  }

  setEdgeColour(colour: string): void {
    this.edges.material.color.set(colour);
  }

  /** Cuts these bodies in steps; what is seen changes with the last of them. Without a section the caps go. */
  *setting(items: Iterable<Placed>, section: SectionPlane | null, colourOf: (item: Placed) => Color): Generator<void, void> {
    // Those of another plane would stand in the open.
    if (section === null || section.axis !== this.cut?.axis || section.at_mm !== this.cut.at_mm) this.root.visible = false;
    const out = { host: new Buffers(), inlay: new Buffers() }, edges: number[] = [];
    const known = new Map<Shape, Map<number, Cap>>();
    if (section !== null) {
      const { axis, at_mm } = section;
      let looked = 0;
      for (const item of items) {
        looked += 1;
        if (looked % PASSED_AT_ONCE === 0) yield;
        const { shape, offset } = item, local_mm = at_mm - offset[axis];
        if (local_mm <= shape.box.min[axis] || local_mm >= shape.box.max[axis]) continue;
        const cap = capOf(known, shape, axis, local_mm);
        out[finishOf(item.body) === 'inlay' ? 'inlay' : 'host'].add(cap.triangles, offset, colourOf(item));
        addMoved(edges, cap.edges, offset);
        yield;
      }
    }
    const packed = { host: out.host.packed(), inlay: out.inlay.packed(), edges: new BufferAttribute(new Float32Array(edges), 3) };
    yield;
    for (const depth of ['host', 'inlay'] as const) fill(this.faces[depth].geometry, packed[depth]);
    this.edges.geometry.dispose();
    this.edges.geometry.setAttribute('position', packed.edges);
    this.cut = section;
    this.root.visible = section !== null;
  }

  dispose(): void {
    for (const part of [this.faces.host, this.faces.inlay, this.edges]) {
      part.geometry.dispose();
      part.material.dispose();
    }
  }
}

interface Packed {
  readonly position: BufferAttribute;
  readonly color: BufferAttribute;
}

class Buffers {
  private readonly positions: number[] = [];
  private readonly colours: number[] = [];

  add(triangles: readonly number[], offset: Point3, { r, g, b }: Color): void {
    addMoved(this.positions, triangles, offset);
    for (let at = 0; at < triangles.length; at += 3) this.colours.push(r, g, b);
  }

  packed(): Packed {
    return { position: new BufferAttribute(new Float32Array(this.positions), 3), color: new BufferAttribute(new Float32Array(this.colours), 3) };
  }
}

function fill(geometry: BufferGeometry, { position, color }: Packed): void {
  geometry.dispose();
  geometry.setAttribute('position', position);
  geometry.setAttribute('color', color);
}

function faceMesh(offset: number): Mesh<BufferGeometry, MeshBasicMaterial> {
  const material = new MeshBasicMaterial({ vertexColors: true, side: DoubleSide, polygonOffset: true, polygonOffsetFactor: offset, polygonOffsetUnits: offset });
  const mesh = new Mesh(new BufferGeometry(), material);
  mesh.frustumCulled = false;
  return mesh;
}

function addMoved(out: number[], points: readonly number[], { x, y, z }: Point3): void {
  for (let at = 0; at < points.length; at += 3) out.push((points[at] ?? 0) + x, (points[at + 1] ?? 0) + y, (points[at + 2] ?? 0) + z);
}

/** A pack has many copies of a shape cut at the same depth: each depth is cut once. */
function capOf(known: Map<Shape, Map<number, Cap>>, shape: Shape, axis: SectionPlane['axis'], local_mm: number): Cap {
  const depth = Math.round(local_mm * 1e4) / 1e4;
  const ofShape = known.get(shape) ?? new Map<number, Cap>();
  known.set(shape, ofShape);
  const cap = ofShape.get(depth) ?? triangulated(shape.section(axis, depth), axis);
  ofShape.set(depth, cap);
  return cap;
}

/** Triangles and outlines of cut faces, as flat numbers. */
export function triangulated(faces: readonly SectionFace[], axis: SectionPlane['axis']): Cap {
  const triangles: number[] = [], edges: number[] = [];
  for (const { outline, holes } of faces) {
    const points = [outline, ...holes].flat();
    for (const corners of ShapeUtils.triangulateShape(outline.map(FLAT[axis]), holes.map((hole) => hole.map(FLAT[axis])))) {
      for (const corner of corners) {
        const point = points[corner];
        if (point !== undefined) triangles.push(point.x, point.y, point.z);
      }
    }
    for (const loop of [outline, ...holes]) {
      loop.forEach((point, index) => {
        const next = loop[(index + 1) % loop.length] ?? point;
        edges.push(point.x, point.y, point.z, next.x, next.y, next.z);
      });
    }
  }
  return { triangles, edges };
}
