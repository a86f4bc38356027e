/** Which way the next edge of an outline goes: straight, on from the edge before without a kink, or through a point. */
import { arrivalOf, bulgeAlong, bulgeThrough } from '../../../shared/geometry/arcThrough.ts';
import type { Contour, Point2, Vertex } from '../../../shared/geometry/types.ts';

export type EdgeMode = 'line' | 'tangent' | 'threePoint';

/** The one that the key takes next: on from an edge only where there is one. */
export function nextMode(mode: EdgeMode, corners: Contour): EdgeMode {
  if (mode === 'line') return corners.length > 1 ? 'tangent' : 'threePoint';
  return mode === 'tangent' ? 'threePoint' : 'line';
}

/** The bulge of the edge from the last corner to a point; 0 straight, null where no arc goes there. `through`: of an arc by three points, once it is set. */
export function bulgeTo(mode: EdgeMode, corners: Contour, through: Point2 | null, to: Point2): number | null {
  const from = corners.at(-1), before = corners.at(-2);
  if (!from || mode === 'line') return 0;
  if (mode === 'threePoint') return through === null ? 0 : bulgeThrough(from, through, to);
  return before ? bulgeAlong(from, arrivalOf(before, from, before.bulge ?? 0), to) : 0;
}

/** With one corner more, and the edge to it. */
export function withEdge(corners: Contour, bulge: number, to: Point2): Contour {
  return [...bent(corners, bulge), { x: to.x, y: to.y }];
}

/** The last corner, with the edge that leaves it. */
export function bent(corners: Contour, bulge: number): Contour {
  return corners.map((corner, i): Vertex => (i === corners.length - 1 && bulge !== 0 ? { x: corner.x, y: corner.y, bulge } : corner));
}

/** Without the last corner, and without the edge that led there. */
export function withoutLast(corners: Contour): Contour {
  return corners.slice(0, -1).map(({ x, y, bulge }, i): Vertex => (i === corners.length - 2 || !bulge ? { x, y } : { x, y, bulge }));
}
