/** A closed contour as the plainest entity that stands for it: a CIRCLE where it is a full circle, else a closed polyline. */
import { arcOf } from '../geometry/arc.ts';
import type { Contour, Point2, Vertex } from '../geometry/types.ts';
import type { LayerName } from '../model/layers.ts';
import { COINCIDENT_mm, snap_mm } from '../units/units.ts';
import type { CircleEntity, ExtendedData, PolylineEntity } from './types.ts';

/** Throws on fewer than two vertices or two straight ones: such a loop encloses nothing. */
export function loopEntity(contour: Contour, layer: LayerName, xdata?: ExtendedData): CircleEntity | PolylineEntity {
  const vertices = withoutRepeats(contour);
  if (vertices.length < 2 || (vertices.length === 2 && !vertices.some((vertex) => vertex.bulge))) {
    throw new Error(`a loop on ${layer} encloses nothing`);
  }
  const data = xdata === undefined ? {} : { xdata };
  const circle = fullCircle(vertices);
  if (circle !== null) return { kind: 'circle', layer, ...circle, ...data };
  return { kind: 'polyline', layer, closed: true, vertices, ...data };
}

/** Centre and radius when all edges are arcs of one circle, once round; else null. */
export function fullCircle(contour: Contour): { readonly centre: Point2; readonly radius_mm: number } | null {
  let sweep_rad = 0;
  let first: { centre: Point2; radius_mm: number } | null = null;
  for (let i = 0; i < contour.length; i++) {
    const from = contour[i] as Vertex;
    const to = contour[(i + 1) % contour.length] as Vertex;
    if (!from.bulge) return null;
    const arc = arcOf(from, to, from.bulge);
    sweep_rad += arc.sweep_rad;
    first ??= arc;
    const off = Math.hypot(arc.centre.x - first.centre.x, arc.centre.y - first.centre.y);
    // Arc ends are snapped, so centres and radii of one circle agree to a few snapping steps.
    if (off > 10 * COINCIDENT_mm || Math.abs(arc.radius_mm - first.radius_mm) > 10 * COINCIDENT_mm) return null;
  }
  if (first === null || Math.abs(Math.abs(sweep_rad) - 2 * Math.PI) > 1e-6) return null;
  return { centre: { x: snap_mm(first.centre.x), y: snap_mm(first.centre.y) }, radius_mm: snap_mm(first.radius_mm) };
}

function withoutRepeats(contour: Contour): Vertex[] {
  return contour
    .filter((vertex, i) => {
      const next = contour[(i + 1) % contour.length] as Vertex;
      return Math.abs(vertex.x - next.x) > COINCIDENT_mm / 2 || Math.abs(vertex.y - next.y) > COINCIDENT_mm / 2;
    })
    .map(({ x, y, bulge }) => (bulge ? { x: snap_mm(x), y: snap_mm(y), bulge } : { x: snap_mm(x), y: snap_mm(y) }));
}
