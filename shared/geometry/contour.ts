/** Making contours and measuring them. Every coordinate handed back is snapped to 1e-6 mm. */
import { snap_mm } from '../units/units.ts';
import { remembered } from './remembered.ts';
import { QUARTER_BULGE, arcOf, cleanBulge, isOnArc } from './arc.ts';
import type { Box2, Contour, Point2, Vertex } from './types.ts';

export { fillet } from './fillet.ts';

/** The box as a counter-clockwise contour that starts at the lower left corner. */
export function rectangle(box: Box2): Contour {
  return snapContour([
    { x: box.minX, y: box.minY },
    { x: box.maxX, y: box.minY },
    { x: box.maxX, y: box.maxY },
    { x: box.minX, y: box.maxY },
  ]);
}

/** The box with round corners; the radius is limited to half the shorter side, 0 or less gives the plain rectangle. */
export function roundedRectangle(box: Box2, radius_mm: number): Contour {
  const { minX, minY, maxX, maxY } = box;
  const r = Math.min(radius_mm, (maxX - minX) / 2, (maxY - minY) / 2);
  if (!(r > 0)) return rectangle(box);
  const corners = snapContour([
    { x: minX + r, y: minY },
    { x: maxX - r, y: minY, bulge: QUARTER_BULGE },
    { x: maxX, y: minY + r },
    { x: maxX, y: maxY - r, bulge: QUARTER_BULGE },
    { x: maxX - r, y: maxY },
    { x: minX + r, y: maxY, bulge: QUARTER_BULGE },
    { x: minX, y: maxY - r },
    { x: minX, y: minY + r, bulge: QUARTER_BULGE },
  ]);
  return withoutEmptyEdges(corners);
}

/** A full circle as two half arcs, counter-clockwise from its rightmost point. Throws a RangeError unless the radius is above 0. */
export function circle(centre: Point2, radius_mm: number): Contour {
  if (!(radius_mm > 0)) throw new RangeError(`radius_mm must be above 0, is ${radius_mm}`);
  return snapContour([
    { x: centre.x + radius_mm, y: centre.y, bulge: 1 },
    { x: centre.x - radius_mm, y: centre.y, bulge: 1 },
  ]);
}

/** A slot of overall size x by y with half-round ends along its longer side; a circle when the sides are equal. */
export function slot(centre: Point2, size: { readonly x: number; readonly y: number }): Contour {
  const r = Math.min(size.x, size.y) / 2;
  if (size.x === size.y) return circle(centre, r);
  if (!(r > 0)) throw new RangeError(`slot size must be above 0, is ${size.x} x ${size.y}`);
  const half = (Math.max(size.x, size.y) - 2 * r) / 2;
  const { x, y } = centre;
  if (size.x > size.y) {
    return snapContour([
      { x: x - half, y: y - r },
      { x: x + half, y: y - r, bulge: 1 },
      { x: x + half, y: y + r },
      { x: x - half, y: y + r, bulge: 1 },
    ]);
  }
  return snapContour([
    { x: x + r, y: y - half },
    { x: x + r, y: y + half, bulge: 1 },
    { x: x - r, y: y + half },
    { x: x - r, y: y - half, bulge: 1 },
  ]);
}

/** The same loop run the other way. */
export function reversed(contour: Contour): Contour {
  const count = contour.length;
  const result: Vertex[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const { x, y } = contour[i] as Vertex;
    const bulge = (contour[(i + count - 1) % count] as Vertex).bulge;
    result.push(bulge ? { x, y, bulge: -bulge } : { x, y });
  }
  return result;
}

/** Enclosed area, arcs included exactly, mm2: positive when the contour runs counter-clockwise. */
export function signedArea_mm2(contour: Contour): number {
  const origin = contour[0];
  if (!origin) return 0;
  let twice = 0;
  for (const [from, to] of edgesOf(contour)) {
    // Relative to the first vertex: far from the origin the products would swallow the digits of a small contour.
    twice += (from.x - origin.x) * (to.y - origin.y) - (to.x - origin.x) * (from.y - origin.y);
    if (from.bulge && (from.x !== to.x || from.y !== to.y)) {
      const { radius_mm, sweep_rad } = arcOf(from, to, from.bulge);
      twice += radius_mm * radius_mm * (sweep_rad - Math.sin(sweep_rad));
    }
  }
  return twice / 2;
}

/** Length of the loop, arcs included exactly, mm. */
export function perimeter_mm(contour: Contour): number {
  let length = 0;
  for (const [from, to] of edgesOf(contour)) {
    const chord = Math.hypot(to.x - from.x, to.y - from.y);
    if (from.bulge && chord > 0) {
      const { radius_mm, sweep_rad } = arcOf(from, to, from.bulge);
      length += radius_mm * Math.abs(sweep_rad);
    } else {
      length += chord;
    }
  }
  return length;
}

/** Smallest box round the contour, arcs included, mm. Throws a RangeError for an empty contour. */
export function boundsOf(contour: Contour): Box2 {
  if (contour.length === 0) throw new RangeError('boundsOf needs at least one point');
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  const take = (x: number, y: number): void => {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  };
  for (let i = 0; i < contour.length; i++) {
    const from = contour[i] as Vertex;
    take(from.x, from.y);
    if (!from.bulge) continue;
    const to = contour[(i + 1) % contour.length] as Vertex;
    if (from.x === to.x && from.y === to.y) continue;
    const { centre, radius_mm } = arcOf(from, to, from.bulge);
    for (const [ux, uy] of EXTREMES) {
      const extreme = { x: centre.x + ux * radius_mm, y: centre.y + uy * radius_mm };
      if (isOnArc(extreme, from, to, from.bulge)) take(extreme.x, extreme.y);
    }
  }
  return { minX: snap_mm(minX), minY: snap_mm(minY), maxX: snap_mm(maxX), maxY: snap_mm(maxY) };
}

/** The same, kept with the contour: after an edit nearly all are those of before. */
export const keptBoundsOf = remembered(boundsOf);

const EXTREMES = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const;

/** The contour running counter-clockwise (an outline). */
export function counterClockwise(contour: Contour): Contour {
  return signedArea_mm2(contour) < 0 ? reversed(contour) : contour;
}

/** The contour running clockwise (a hole). */
export function clockwise(contour: Contour): Contour {
  return signedArea_mm2(contour) > 0 ? reversed(contour) : contour;
}

/** The contour with coordinates snapped to 1e-6 mm and bulges to 1e-12; a bulge of 0 is left out. */
export function snapContour(contour: Contour): Contour {
  return contour.map((vertex) => {
    const point = { x: snap_mm(vertex.x), y: snap_mm(vertex.y) };
    const bulge = cleanBulge(vertex.bulge);
    return bulge === undefined ? point : { ...point, bulge };
  });
}

/** Each vertex with the one that follows it round the loop. */
function* edgesOf(contour: Contour): Generator<readonly [Vertex, Vertex]> {
  for (let i = 0; i < contour.length; i++) {
    yield [contour[i] as Vertex, contour[(i + 1) % contour.length] as Vertex];
  }
}

/** Drops a vertex that the next one repeats: its edge has no length. */
function withoutEmptyEdges(contour: Contour): Contour {
  return contour.filter((vertex, i) => {
    const next = contour[(i + 1) % contour.length] as Vertex;
    return vertex.x !== next.x || vertex.y !== next.y;
  });
}
