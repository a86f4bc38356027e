/** Moving contours. Results are snapped to 1e-6 mm; quarter turns are exact. */
import { snap_mm } from '../units/units.ts';
import { reversed } from './contour.ts';
import type { Contour, Point2, Vertex } from './types.ts';

const ORIGIN: Point2 = { x: 0, y: 0 };

/** The contour moved by (dx, dy) mm. */
export function translated(contour: Contour, dx: number, dy: number): Contour {
  return contour.map(({ x, y, bulge }) => vertexAt(snap_mm(x + dx), snap_mm(y + dy), bulge));
}

/** The contour turned counter-clockwise by `degrees` about a point (the origin unless given). */
export function rotated(contour: Contour, degrees: number, about: Point2 = ORIGIN): Contour {
  const [cos, sin] = turn(degrees);
  return contour.map((vertex) => {
    const { x, y } = turned(vertex, cos, sin, about);
    return vertexAt(x, y, vertex.bulge);
  });
}

/** The point turned counter-clockwise by `degrees` about another (the origin unless given). */
export function rotatedPoint(point: Point2, degrees: number, about: Point2 = ORIGIN): Point2 {
  const [cos, sin] = turn(degrees);
  return turned(point, cos, sin, about);
}

/** The mirror image x -> -x. It is run backwards, so an outline stays counter-clockwise. */
export function mirroredX(contour: Contour): Contour {
  return reversed(contour).map(({ x, y, bulge }) => {
    const point = { x: snap_mm(-x), y: snap_mm(y) };
    return bulge ? { ...point, bulge: -bulge } : point;
  });
}

function vertexAt(x: number, y: number, bulge: number | undefined): Vertex {
  return bulge ? { x, y, bulge } : { x, y };
}

function turned(point: Point2, cos: number, sin: number, about: Point2): Point2 {
  const x = point.x - about.x;
  const y = point.y - about.y;
  return { x: snap_mm(about.x + x * cos - y * sin), y: snap_mm(about.y + x * sin + y * cos) };
}

/** Cosine and sine, exact for quarter turns. */
function turn(degrees: number): readonly [number, number] {
  const within = ((degrees % 360) + 360) % 360;
  if (within === 0) return [1, 0];
  if (within === 90) return [0, 1];
  if (within === 180) return [-1, 0];
  if (within === 270) return [0, -1];
  const radians = (within * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}
