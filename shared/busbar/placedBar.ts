/** A bar that was made elsewhere and under other names, as that of its own place. */
import { translated } from '../geometry/transform.ts';
import type { Contour, Point2 } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import type { Busbar } from '../model/derived/busbar.ts';
import { snap_mm } from '../units/units.ts';

/** By how much, mm, and what each text becomes. */
export interface Placement {
  readonly by: Point2;
  readonly named: (text: string) => string;
}

/** What a bar of its own place has of its own; the rest is the same object for all that are alike. A field that is new must be entered here. */
export const PLACED: Readonly<Record<keyof Busbar, boolean>> = {
  id: true, net: true, segments: true, pads: true, bodies: true, raised: true, edges: true, anchors: true, datum: true, boltHoles: true,
  role: false, section: false, flat: false, insulation: false, notInsulated: false, z: false, width: false, mass_kg: false, resistance_ohm: false,
  // Of bars on faces, of combs and of bars that were changed by hand: these are made each by itself.
  frame: false, inverted: false, face: false, lower: false, tapPieces: false, fuseLink: false, backing: false, lug: false, lugWidth_mm: false, details: false, thickest_mm: false, laps: false,
};

/** What lies somewhere is moved, what bears a name is named; the rest, the flat pattern among it, is the same object. */
export function placedBar(bar: Busbar, { by, named }: Placement): Busbar {
  const contour = (loop: Contour): Contour => translated(loop, by.x, by.y);
  const point = <P extends Point2>(at: P): P => ({ ...at, x: snap_mm(at.x + by.x), y: snap_mm(at.y + by.y) });
  return {
    ...bar,
    id: named(bar.id),
    net: named(bar.net),
    segments: bar.segments.map(({ between: [terminal, other], section }) => ({ between: [named(terminal), other === null ? null : named(other)], section })),
    pads: bar.pads.map((pad) => ({
      ...pad,
      terminal: named(pad.terminal),
      outline: contour(pad.outline),
      box: { minX: snap_mm(pad.box.minX + by.x), minY: snap_mm(pad.box.minY + by.y), maxX: snap_mm(pad.box.maxX + by.x), maxY: snap_mm(pad.box.maxY + by.y) },
      weldZone: contour(pad.weldZone),
    })),
    bodies: bar.bodies.map((body): Body => {
      return { ...movedBody(body, by), id: named(body.id), owner: named(body.owner), net: body.net === null ? null : named(body.net) };
    }),
    raised: bar.raised.map(contour),
    edges: bar.edges.map((edge) => ({ ...edge, feature: named(edge.feature), cell: named(edge.cell), at: point(edge.at) })),
    ...(bar.anchors ? { anchors: bar.anchors.map((anchor) => ({ ...anchor, cell: named(anchor.cell), at: point(anchor.at) })) } : {}),
    ...(bar.datum ? { datum: { ...bar.datum, cell: named(bar.datum.cell) } } : {}),
    boltHoles: bar.boltHoles.map((hole) => ({ ...hole, centre: point(hole.centre) })),
  };
}

/** What stands on the plane keeps its frame at the plane's origin along its own axis, as parallel bodies do. */
function movedBody(body: Body, by: Point2): Body {
  const { frame, outline, holes } = body;
  const shift = (x: number, y: number): Pick<Body, 'outline' | 'holes' | 'bareAt'> => ({
    outline: translated(outline, x, y),
    holes: holes.map((hole) => translated(hole, x, y)),
    ...(body.bareAt ? { bareAt: body.bareAt.map((region) => ({ outline: translated(region.outline, x, y), holes: region.holes.map((hole) => translated(hole, x, y)) })) } : {}),
  });
  if (!frame) return { ...body, ...shift(by.x, by.y) };
  const { origin, u, v } = frame;
  const [alongU, alongV] = [by.x * u.x + by.y * u.y, by.x * v.x + by.y * v.y];
  const aside = { x: by.x - alongU * u.x - alongV * v.x, y: by.y - alongU * u.y - alongV * v.y };
  return {
    ...body,
    frame: { ...frame, origin: { ...origin, x: snap_mm(origin.x + aside.x), y: snap_mm(origin.y + aside.y) } },
    ...shift(alongU, alongV),
  };
}
