/** What a parsed entity draws in plan, in the coordinates of the drawing or block that holds it. */
import type { IArcEntity, ICircleEntity, IEllipseEntity, IEntity, ILineEntity, ILwpolylineEntity, IPolylineEntity, ISplineEntity } from 'dxf-parser';
import type { Point2, Vertex } from '../../geometry/types.ts';
import type { Beside } from './cleaned.ts';
import type { Curve } from './curve.ts';
import type { LeftOutReason } from './leftOut.ts';
import { splineCurve } from './nurbs.ts';

export interface DrawnEntity {
  readonly curve: Curve;
  /** Of a full circle, which holes are. */
  readonly isCircle: boolean;
  /** It has heights, which are left away. */
  readonly isRaised: boolean;
}

/** Or why nothing is made of it. */
export function entityCurve(entity: IEntity, { mirrored, weights }: Beside): DrawnEntity | LeftOutReason {
  const drawn = drawnBy(entity, weights, mirrored);
  // Splines and ellipses have the drawing's own coordinates.
  if (typeof drawn === 'string' || !mirrored || entity.type === 'SPLINE' || entity.type === 'ELLIPSE') return drawn;
  return { ...drawn, curve: seenFromBehind(drawn.curve) };
}

function drawnBy(entity: IEntity, weights: readonly number[], mirrored: boolean): DrawnEntity | LeftOutReason {
  switch (entity.type) {
    case 'LINE': {
      const [from, to] = (entity as ILineEntity).vertices;
      if (!from || !to) return 'number';
      return run([flat(from), flat(to)], false, from.z !== to.z && from.z !== undefined);
    }
    case 'ARC':
      return arc(entity as IArcEntity);
    case 'CIRCLE': {
      const { center, radius } = entity as ICircleEntity;
      if (!(radius > 0)) return 'number';
      return { ...run([{ x: center.x + radius, y: center.y, bulge: 1 }, { x: center.x - radius, y: center.y, bulge: 1 }], true), isCircle: true };
    }
    case 'ELLIPSE':
      return ellipse(entity as IEllipseEntity, mirrored);
    case 'LWPOLYLINE': {
      const { vertices, shape } = entity as ILwpolylineEntity;
      return run(vertices.map((vertex) => bulged(vertex, vertex.bulge)), shape);
    }
    case 'POLYLINE':
      return polyline(entity as IPolylineEntity);
    case 'SPLINE': {
      const { degreeOfSplineCurve: degree, knotValues: knots = [], controlPoints = [] } = entity as ISplineEntity;
      const curve = splineCurve({ degree, knots, points: controlPoints.map(flat), weights });
      return curve ? { curve, isCircle: false, isRaised: controlPoints.some(({ z }) => z !== undefined && z !== controlPoints[0]?.z) } : 'curve';
    }
    default:
      return 'kind';
  }
}

/** Angles run counter-clockwise from the start. */
function arc({ center, radius, startAngle, endAngle }: IArcEntity): DrawnEntity | LeftOutReason {
  if (!(radius > 0) || !Number.isFinite(startAngle) || !Number.isFinite(endAngle)) return 'number';
  const sweep = turnBetween(startAngle, endAngle);
  const at = (angle: number): Point2 => ({ x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) });
  // In two halves: the bulge of one that is almost a circle has no digits left.
  const bulge = Math.tan(sweep / 8);
  return run([bulged(at(startAngle), bulge), bulged(at(startAngle + sweep / 2), bulge), at(startAngle + sweep)], false);
}

function ellipse({ center, majorAxisEndPoint: major, axisRatio, startAngle = 0, endAngle = 2 * Math.PI }: IEllipseEntity, mirrored: boolean): DrawnEntity | LeftOutReason {
  if (!major || !(Math.hypot(major.x, major.y) > 0) || !(axisRatio > 0)) return 'number';
  const sweep = turnBetween(startAngle, endAngle);
  const ratio = mirrored ? -axisRatio : axisRatio;
  const minor = { x: -major.y * ratio, y: major.x * ratio };
  return {
    curve: {
      kind: 'parametric',
      breaks: [0, 1 / 4, 1 / 2, 3 / 4, 1].map((part) => startAngle + part * sweep),
      at: (t) => ({ x: center.x + major.x * Math.cos(t) + minor.x * Math.sin(t), y: center.y + major.y * Math.cos(t) + minor.y * Math.sin(t) }),
    },
    isCircle: false,
    isRaised: false,
  };
}

function polyline({ vertices, shape, is3dPolyline, is3dPolygonMesh, isPolyfaceMesh }: IPolylineEntity): DrawnEntity | LeftOutReason {
  if (is3dPolygonMesh || isPolyfaceMesh) return 'kind';
  // Of a polyline smoothed by a spline the corners of its frame stand among the others.
  const own = vertices.filter(({ splineControlPoint }) => !splineControlPoint);
  return run(own.map((vertex) => bulged(vertex, is3dPolyline ? 0 : vertex.bulge)), shape, is3dPolyline && own.some(({ z }) => z !== own[0]?.z));
}

function run(vertices: readonly Vertex[], closed: boolean, isRaised = false): DrawnEntity {
  return { curve: { kind: 'run', vertices, closed }, isCircle: false, isRaised };
}

function seenFromBehind(curve: Curve): Curve {
  if (curve.kind === 'parametric') return { ...curve, at: (t) => ({ x: -curve.at(t).x, y: curve.at(t).y }) };
  return { ...curve, vertices: curve.vertices.map(({ x, y, bulge }) => bulged({ x: -x, y }, -(bulge ?? 0))) };
}

/** From an angle on to the next, above 0 and up to a full turn. */
function turnBetween(from: number, to: number): number {
  const turn = (((to - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  return turn < 1e-9 ? 2 * Math.PI : turn;
}

function flat({ x, y }: Point2): Point2 {
  return { x, y };
}

function bulged({ x, y }: Point2, bulge: number | undefined): Vertex {
  return bulge ? { x, y, bulge } : { x, y };
}
