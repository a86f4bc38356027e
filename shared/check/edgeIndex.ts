/** Finds the edges near an edge: long, bent traces have boxes that meet everything, their edges do not. */
import { boxOf } from '../geometry/box.ts';
import { createSpatialIndex } from '../geometry/spatialIndex.ts';
import type { Box2, Point2, Ring } from '../geometry/types.ts';

export interface Edge {
  readonly from: Point2;
  readonly to: Point2;
  readonly box: Box2;
  /** Position in the list of shapes of the shape it belongs to. */
  readonly shape: number;
}

export interface EdgeIndex {
  readonly edges: readonly Edge[];
  /** Edges whose box comes within a distance of this edge's box, in the order of `edges`. */
  near(edge: Edge, within_mm: number): readonly Edge[];
}

/** An index over the edges of shapes, each of one or more rings. */
export function createEdgeIndex(shapes: readonly (readonly Ring[])[]): EdgeIndex {
  const edges = shapes.flatMap((rings, shape) => rings.flatMap((ring) => edgesOf(ring, shape)));
  const index = createSpatialIndex(edges.map((edge) => edge.box));
  return { edges, near: ({ box }, by) => index.search({ minX: box.minX - by, minY: box.minY - by, maxX: box.maxX + by, maxY: box.maxY + by }).flatMap((i) => edges[i] ?? []) };
}

export function edgesOf(ring: Ring, shape: number): Edge[] {
  return ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length];
    return to ? [{ from, to, box: boxOf([from, to]), shape }] : [];
  });
}
