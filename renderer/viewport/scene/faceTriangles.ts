/** Triangles of a flat face. */
import { ShapeUtils, Vector2 } from 'three';
import { triangulate } from '../../../shared/geometry/triangulate.ts';
import type { Point2, Ring } from '../../../shared/geometry/types.ts';

export interface FaceTriangles {
  /** Of the outline, then of the holes. */
  readonly points: readonly Point2[];
  /** Three corners each, by index of `points`; they turn either way. */
  readonly triangles: Readonly<ArrayLike<number>>;
}

/**
 * The outline turns left, holes turn right and lie inside. Where holes touch, so that nothing exact can be made of the face, each is
 * joined to the outline: that takes time with the square of their number, but always gives a picture.
 */
export function faceTriangles(outline: Ring, holes: readonly Ring[]): FaceTriangles {
  const points = [outline, ...holes].flat();
  const toVectors = (ring: Ring): Vector2[] => ring.map(({ x, y }) => new Vector2(x, y));
  const exact = holes.length > 0 ? triangulate(outline, holes) : null;
  return { points, triangles: exact ?? ShapeUtils.triangulateShape(toVectors(outline), holes.map(toVectors)).flat() };
}
