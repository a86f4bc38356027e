/**
 * The router works on rows along x with the connector at low x. A row along pack y is transposed (x and y swapped) on the
 * way in and on the way out; nothing between has to know.
 */
import { reversed } from '../geometry/contour.ts';
import type { Box2, Contour, Point2, Region } from '../geometry/types.ts';

export interface Axes {
  readonly box: (box: Box2) => Box2;
  readonly point: (point: Point2) => Point2;
  readonly contour: (contour: Contour) => Contour;
  readonly region: (region: Region) => Region;
}

/** Between pack and row coordinates; each is the other's inverse, so one set of functions serves both ways. */
export function axesOf(rowAlong: 'x' | 'y'): Axes {
  if (rowAlong === 'x') return { box: same, point: same, contour: same, region: same };
  return {
    box: (box) => ({ minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX }),
    point: swapped,
    contour: transposed,
    region: (region) => ({ outline: transposed(region.outline), holes: region.holes.map(transposed) }),
  };
}

/** Of a row along x whose circuit runs below it: what is lower in the pack is higher in the row. */
export const UPSIDE_DOWN: Axes = {
  box: (box) => ({ ...box, minY: 0 - box.maxY, maxY: 0 - box.minY }),
  point: mirrored,
  contour: mirroredContour,
  region: (region) => ({ outline: mirroredContour(region.outline), holes: region.holes.map(mirroredContour) }),
};

function mirrored({ x, y }: Point2): Point2 {
  return { x, y: 0 - y };
}

function mirroredContour(contour: Contour): Contour {
  return reversed(contour.map((vertex) => (vertex.bulge ? { ...mirrored(vertex), bulge: -vertex.bulge } : mirrored(vertex))));
}

function same<T>(value: T): T {
  return value;
}

function swapped({ x, y }: Point2): Point2 {
  return { x: y, y: x };
}

/** Swapping the axes mirrors the loop: run it backwards so that outlines stay counter-clockwise. */
function transposed(contour: Contour): Contour {
  return reversed(contour.map((vertex) => (vertex.bulge ? { ...swapped(vertex), bulge: -vertex.bulge } : swapped(vertex))));
}
