/**
 * Where a ray meets a sheet with thousands of holes. A search tree over its triangles would take longer to build than a hand waits;
 * the boxes of its holes are looked through in no time.
 */
import type { Ray } from 'three';
import { boundsOf } from '../../../shared/geometry/contour.ts';
import { pointInRing } from '../../../shared/geometry/distance.ts';
import { flatten } from '../../../shared/geometry/flatten.ts';
import type { Box2, Contour, Point2, Point3, Region, Ring } from '../../../shared/geometry/types.ts';
import type { PrismAxes } from './prism.ts';

interface Hole {
  readonly contour: Contour;
  readonly box: Box2;
}

export class Sheet {
  private readonly outline: Ring;
  private readonly holes: readonly Hole[];

  /** The region lies in the plane of `u` and `v` and is thin along `w`. */
  constructor({ outline, holes }: Region, private readonly axes: PrismAxes, private readonly chordError_mm: number) {
    this.outline = flatten(outline, chordError_mm);
    this.holes = holes.map((contour) => ({ contour, box: boundsOf(contour) }));
  }

  /** Distance to the face the ray enters by, or to the one it leaves by where it starts between the two; null where it passes by or through a hole. */
  raycast({ origin, direction }: Ray): { readonly distance: number; readonly leaving: boolean } | null {
    const { u, v, w, height_mm } = this.axes;
    const along = dot(direction, w), from = dot(origin, w);
    // Seen from its edge there is nothing to hit.
    if (Math.abs(along) < 1e-9) return null;
    const faces = [-from / along, (height_mm - from) / along].sort((a, b) => a - b);
    const distance = faces.find((face) => face >= 0);
    if (distance === undefined) return null;
    const at = { x: dot(origin, u) + distance * dot(direction, u), y: dot(origin, v) + distance * dot(direction, v) };
    return this.covers(at) ? { distance, leaving: distance === faces[1] } : null;
  }

  private covers(at: Point2): boolean {
    if (!pointInRing(at, this.outline)) return false;
    return !this.holes.some(({ box, contour }) => at.x > box.minX && at.x < box.maxX && at.y > box.minY && at.y < box.maxY && pointInRing(at, flatten(contour, this.chordError_mm)));
  }
}

function dot(a: Point3, b: Point3): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
