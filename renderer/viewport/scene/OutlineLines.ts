/**
 * Edges of bodies drawn over everything: the selection, what is hovered, what a finding is about, a drag's ghost. A few are drawn wide.
 * Of many each shape's edges are drawn once for all its copies: thousands of cells would make millions of points.
 */
import { BufferAttribute, BufferGeometry, Group, InstancedBufferAttribute, LineBasicMaterial, LineSegments, Sphere } from 'three';
import type { Plane } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import { DRAW_ORDER } from './drawOrder.ts';
import { InstancedLines } from './InstancedLines.ts';
import type { Placed, Shape } from './shapes.ts';

/** More segments than this are drawn as hairlines: wide ones are built of triangles and slow a big selection down. */
const WIDE_UP_TO = 4000;
/** So many bodies of one shape are drawn as copies of it. */
const COPIES_FROM = 3;
/** Numbers written in one step. */
const STEP_NUMBERS = 6000;

type Drawn = LineSegments2 | LineSegments;

export class OutlineLines {
  readonly root = new Group();
  private readonly wide: LineMaterial;
  private readonly thin = new LineBasicMaterial({ depthTest: false, transparent: true });
  private drawn: readonly Drawn[] = [];

  /** `planes` cut the lines as they cut the bodies. */
  constructor(width_px: number, planes: Plane[] = []) {
    this.wide = new LineMaterial({ linewidth: width_px, depthTest: false, transparent: true });
    this.wide.clippingPlanes = this.thin.clippingPlanes = planes;
    this.root.renderOrder = DRAW_ORDER.outlines;
  }

  setColour(colour: string): void {
    this.wide.color.set(colour);
    this.thin.color.set(colour);
  }

  set(items: Iterable<Placed>): void {
    for (const work = this.setting(items); work.next().done !== true; );
  }

  /** The same in steps; until the last it shows what it did before. */
  *setting(items: Iterable<Placed>): Generator<void, void> {
    const families = new Map<Shape, Placed[]>();
    let segments = 0;
    for (const item of items) {
      const family = families.get(item.shape);
      if (family === undefined) families.set(item.shape, [item]);
      else family.push(item);
      segments += item.shape.edges.length / 6;
      yield;
    }
    const drawn = segments > WIDE_UP_TO ? yield* this.hairlines(families) : segments > 0 ? [this.wideLines(families)] : [];
    this.clear();
    this.drawn = drawn;
    for (const lines of drawn) {
      lines.frustumCulled = false;
      this.root.add(lines);
    }
  }

  dispose(): void {
    this.clear();
    this.wide.dispose();
    this.thin.dispose();
  }

  private wideLines(families: ReadonlyMap<Shape, readonly Placed[]>): LineSegments2 {
    return new LineSegments2(new LineSegmentsGeometry().setPositions(pointsOf([...families.values()].flat())), this.wide);
  }

  private *hairlines(families: ReadonlyMap<Shape, readonly Placed[]>): Generator<void, Drawn[]> {
    const drawn: Drawn[] = [];
    let single: Placed[] = [], numbers = 0;
    const flush = (): void => {
      if (single.length > 0) drawn.push(new LineSegments(lineGeometry(pointsOf(single)), this.thin));
      single = [];
      numbers = 0;
    };
    for (const [{ edges }, copies] of families) {
      if (copies.length >= COPIES_FROM) drawn.push(yield* this.copied(edges, copies));
      else {
        single.push(...copies);
        numbers += edges.length * copies.length;
        if (numbers < STEP_NUMBERS * 10) continue;
        flush();
        yield;
      }
    }
    flush();
    return drawn;
  }

  private *copied(edges: Float32Array, copies: readonly Placed[]): Generator<void, InstancedLines> {
    const matrices = new Float32Array(copies.length * 16);
    for (const [index, { offset: { x, y, z } }] of copies.entries()) {
      const at = index * 16;
      matrices[at] = matrices[at + 5] = matrices[at + 10] = matrices[at + 15] = 1;
      matrices[at + 12] = x;
      matrices[at + 13] = y;
      matrices[at + 14] = z;
      if (at % STEP_NUMBERS < 16) yield;
    }
    const lines = new InstancedLines(lineGeometry(edges), this.thin, new InstancedBufferAttribute(matrices, 16));
    lines.count = copies.length;
    return lines;
  }

  private clear(): void {
    for (const lines of this.drawn) {
      lines.geometry.dispose();
      lines.removeFromParent();
    }
    this.drawn = [];
  }
}

/** The edges of these bodies where they are. */
function pointsOf(items: readonly Placed[]): Float32Array {
  const points = new Float32Array(items.reduce((sum, { shape }) => sum + shape.edges.length, 0));
  let at = 0;
  for (const { shape: { edges }, offset: { x, y, z } } of items) {
    for (let from = 0; from < edges.length; from += 3, at += 3) {
      points[at] = (edges[from] ?? 0) + x;
      points[at + 1] = (edges[from + 1] ?? 0) + y;
      points[at + 2] = (edges[from + 2] ?? 0) + z;
    }
  }
  return points;
}

function lineGeometry(points: Float32Array): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(points, 3));
  // Always drawn, and in an order of its own: a sphere round millions of points would be worked out for nothing.
  geometry.boundingSphere = new Sphere();
  return geometry;
}
