/** Prisms of sheets with thousands of holes, which take seconds to build: somewhere else, while the view shows the sheet without them. */
import type { Contour, Region } from '../../../shared/geometry/types.ts';
import type { Prism, PrismAxes } from './prism.ts';

/** A prism that is being built. */
export interface LatePrism {
  giveUp(): void;
}

/** Begins to build the prism of a region, and calls `take` with it unless it is given up before. */
export type PrismBuilder = (region: Region, chordError_mm: number, axes: PrismAxes, take: (prism: Prism) => void) => LatePrism;

/** A region as numbers, which cross to another thread without a copy: x, y and bulge of each vertex, and how many each contour has. */
export interface PackedRegion {
  readonly vertices: Float64Array<ArrayBuffer>;
  /** The outline's, then each hole's. */
  readonly counts: Uint32Array<ArrayBuffer>;
}

export function packed({ outline, holes }: Region): PackedRegion {
  const contours = [outline, ...holes];
  const counts = Uint32Array.from(contours, (contour) => contour.length);
  const vertices = new Float64Array(3 * counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const contour of contours) {
    for (const { x, y, bulge = 0 } of contour) {
      vertices[at] = x;
      vertices[at + 1] = y;
      vertices[at + 2] = bulge;
      at += 3;
    }
  }
  return { vertices, counts };
}

export function unpacked({ vertices, counts }: PackedRegion): Region {
  let at = 0;
  const [outline = [], ...holes] = Array.from(counts, (count): Contour => {
    const start = at;
    at += count;
    return Array.from({ length: count }, (_, index) => {
      const place = 3 * (start + index), x = vertices[place] ?? 0, y = vertices[place + 1] ?? 0, bulge = vertices[place + 2] ?? 0;
      return bulge === 0 ? { x, y } : { x, y, bulge };
    });
  });
  return { outline, holes };
}
