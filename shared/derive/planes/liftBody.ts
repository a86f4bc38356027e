/** Bodies made in the coordinates of a plane, as bodies of the pack. */
import { reversed } from '../../geometry/contour.ts';
import { directionIn, dot, normalOf, PLAN, pointOn } from '../../geometry/frame.ts';
import { mirroredX } from '../../geometry/transform.ts';
import type { Box2, Contour, Frame, Point2, Point3, Region, Vertex } from '../../geometry/types.ts';
import type { Body } from '../../model/derived/index.ts';
import { snap_mm } from '../../units/units.ts';
import { planeOf, type ConnectionPlane } from './plane.ts';

/** Flat values of a plane as its published frame has them. */
export interface Lift {
  readonly point: (point: Point2) => Point2;
  readonly box: (box: Box2) => Box2;
  readonly contour: (contour: Contour) => Contour;
  readonly region: (region: Region) => Region;
  /** The lower one first. */
  readonly heights: (heights: readonly [number, number]) => readonly [number, number];
  readonly height: (height: number) => number;
  /** In the pack. */
  readonly place: (point: Point3) => Point3;
  readonly direction: (direction: Point2) => Point3;
}

export function liftOf({ local, isInverted }: ConnectionPlane): Lift {
  const point = ({ x, y }: Point2): Point2 => (isInverted ? { x: 0 - x, y } : { x, y });
  const contour = (loop: Contour): Contour => (isInverted ? mirroredX(loop) : loop);
  return {
    point,
    box: (box) => (isInverted ? { ...box, minX: 0 - box.maxX, maxX: 0 - box.minX } : box),
    contour,
    region: ({ outline, holes }) => ({ outline: contour(outline), holes: holes.map(contour) }),
    heights: ([low, high]) => (isInverted ? [0 - high, 0 - low] : [low, high]),
    height: (height) => (isInverted ? 0 - height : height),
    place: (at) => pointOn(local, at, at.z),
    direction: (direction) => directionIn(local, direction),
  };
}

/**
 * A body of the plane in the pack: lying ones in the plane's published frame, standing ones in that of the direction they are extruded
 * in, upright ones without a frame. On the pack's top the body as it is.
 */
export function liftBody(body: Body, plane: ConnectionPlane): Body {
  if (!plane.local) return body;
  const { frame: own, ...rest } = body;
  const { origin, u, v } = own ?? PLAN;
  const made: Frame = { origin: pointOn(plane.local, origin, origin.z), u: turned(plane.local, u), v: turned(plane.local, v) };
  return inFrame({ ...rest, frame: made }, published(normalOf(made)));
}

function turned(local: Frame, { x, y, z }: Point3): Point3 {
  const flat = directionIn(local, { x, y });
  const out = normalOf(local);
  return { x: flat.x + out.x * z, y: flat.y + out.y * z, z: flat.z + out.z * z };
}

/** The one frame that all bodies extruded along an axis are described in. */
function published(normal: Point3): Frame {
  if (Math.abs(normal.z) > 0.5) return PLAN;
  return planeOf(Math.abs(normal.y) > 0.5 ? '-y' : '+x').frame ?? PLAN;
}

/** The same body, described in another frame through the pack's origin whose axes are parallel to those of its own. */
function inFrame({ frame: made, ...body }: Body & { readonly frame: Frame }, frame: Frame): Body {
  const out = normalOf(frame);
  const along = dot(normalOf(made), out);
  const at = dot(made.origin, out);
  const [from, to] = body.z.map((height) => snap_mm(at + along * height)) as [number, number];
  const isMirrored = along < 0;
  const point = ({ x, y }: Point2): Point2 => {
    const place = pointOn(made, { x, y }, 0);
    return { x: snap_mm(dot(place, frame.u)) + 0, y: snap_mm(dot(place, frame.v)) + 0 };
  };
  const contour = (loop: Contour): Contour => {
    const placed = loop.map((vertex): Vertex => (vertex.bulge ? { ...point(vertex), bulge: isMirrored ? -vertex.bulge : vertex.bulge } : point(vertex)));
    return isMirrored ? reversed(placed) : placed;
  };
  return {
    ...body,
    ...(frame === PLAN ? {} : { frame }),
    z: [Math.min(from, to) + 0, Math.max(from, to) + 0],
    outline: contour(body.outline),
    holes: body.holes.map(contour),
    ...(body.bareAt ? { bareAt: body.bareAt.map((region) => ({ outline: contour(region.outline), holes: region.holes.map(contour) })) } : {}),
    ...(body.path ? { path: body.path.map(point) } : {}),
  };
}
