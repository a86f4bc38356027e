/** Edges of a few bodies drawn over everything: the selection, what is hovered, what a finding is about, a drag's ghost. */
import { BufferAttribute, BufferGeometry, Group, LineBasicMaterial, LineSegments, Sphere } from 'three';
import type { Plane } from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import { DRAW_ORDER } from './drawOrder.ts';
import type { Placed } from './shapes.ts';

/** More segments than this are drawn as hairlines: wide ones are built of triangles and slow a big selection down. */
const WIDE_UP_TO = 4000;

export class OutlineLines {
  readonly root = new Group();
  private readonly wide: LineMaterial;
  private readonly thin = new LineBasicMaterial({ depthTest: false, transparent: true });
  private drawn: LineSegments2 | LineSegments | null = null;

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

  set(items: readonly Placed[]): void {
    this.clear();
    const length = items.reduce((sum, { shape }) => sum + shape.prism.edges.length, 0);
    if (length === 0) return;
    const points = new Float32Array(length);
    let at = 0;
    for (const { shape, offset } of items) {
      const { edges } = shape.prism;
      for (let index = 0; index < edges.length; index += 3) {
        points[at] = (edges[index] ?? 0) + offset.x;
        points[at + 1] = (edges[index + 1] ?? 0) + offset.y;
        points[at + 2] = (edges[index + 2] ?? 0) + offset.z;
        at += 3;
      }
    }
    this.drawn = points.length / 6 > WIDE_UP_TO ? this.hairlines(points) : this.wideLines(points);
    this.drawn.frustumCulled = false;
    this.root.add(this.drawn);
  }

  dispose(): void {
    this.clear();
    this.wide.dispose();
    this.thin.dispose();
  }

  private wideLines(points: Float32Array): LineSegments2 {
    return new LineSegments2(new LineSegmentsGeometry().setPositions(points), this.wide);
  }

  private hairlines(points: Float32Array): LineSegments {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(points, 3));
    // Always drawn, and in an order of its own: a sphere round millions of points would be worked out for nothing.
    geometry.boundingSphere = new Sphere();
    return new LineSegments(geometry, this.thin);
  }

  private clear(): void {
    this.drawn?.geometry.dispose();
    this.drawn?.removeFromParent();
    this.drawn = null;
  }
}
