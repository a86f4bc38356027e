/** The carrier film: outline with rounded corners, coverlay with its openings, and whether both keep clear of what is near. */
import { boxesOverlap, boxOf, inflated } from '../geometry/box.ts';
import { difference, union } from '../geometry/boolean.ts';
import { boundsOf, rectangle, snapContour } from '../geometry/contour.ts';
import { distanceBetweenRegions } from '../geometry/distance.ts';
import { solidBox } from '../geometry/solid.ts';
import { fillet } from '../geometry/fillet.ts';
import { flatten, flattenRegion } from '../geometry/flatten.ts';
import { rotated, translated } from '../geometry/transform.ts';
import type { Box2, Contour, Point2, Region } from '../geometry/types.ts';
import { CHORD_ERROR_mm, COINCIDENT_mm } from '../units/units.ts';
import { refused, type Refusal, type RouteInput } from './input.ts';
import type { RoutePlan } from './plan.ts';

/** Union of the plan's boxes, every corner rounded by a true arc (inner ones too, against tearing); null if it is not one piece. */
export function filmRegion(boxes: readonly Box2[], radius_mm: number): Region | null {
  const [piece, ...others] = union(boxes.map((box) => rectangle(box)));
  if (!piece || others.length > 0) return null;
  return { outline: snapContour(fillet(piece.outline, radius_mm)), holes: piece.holes.map((hole) => snapContour(fillet(hole, radius_mm))) };
}

/**
 * What the coverlay leaves open: each pad, and under a tab all the way to the film's edge, because the tab passes over it.
 */
export function coverlayOpenings(plan: RoutePlan): Contour[] {
  const taps = plan.taps.map(({ site }): Box2 => {
    const edge_y = site.inward === 1 ? site.pad.minY - plan.measures.cornerMargin_mm : site.pad.maxY + plan.measures.cornerMargin_mm;
    return { ...site.pad, minY: Math.min(site.pad.minY, edge_y), maxY: Math.max(site.pad.maxY, edge_y) };
  });
  const sensors = plan.sensors.flatMap(({ plusPad, minusPad }) => [plusPad, minusPad]);
  return [...taps, ...sensors, ...plan.head.pins.map(({ pad }) => pad)].map(rectangle);
}

/** The film less the openings. Openings at the edge become notches; arcs are flattened to the chord error. */
export function coverlayRegion(film: Region, openings: readonly Contour[]): Region {
  const { outline, holes } = flattenRegion(film);
  // Past the rounded edge, so that no sliver of coverlay stays outside a notch.
  const clip = openings.map((opening) => [...flatten(opening)]);
  const [largest] = difference([outline, ...holes], clip).sort((a, b) => sizeOf(b) - sizeOf(a));
  return largest ?? film;
}

/** The region for the vendor: lower left at the origin, the longer side along x. */
export function flatOf(region: Region): { readonly flat: Region; readonly size: { readonly x: number; readonly y: number } } {
  const box = boundsOf(region.outline);
  const turn = box.maxY - box.minY > box.maxX - box.minX ? -90 : 0;
  const turned = (contour: Contour) => rotated(contour, turn);
  const at = boundsOf(turned(region.outline));
  const moved = (contour: Contour) => snapContour(translated(turned(contour), -at.minX, -at.minY));
  const outline = moved(region.outline);
  const { maxX, maxY } = boundsOf(outline);
  return { flat: { outline, holes: region.holes.map(moved) }, size: { x: maxX, y: maxY } };
}

/** Refuses a film that comes closer to a vent or a busbar than the channel clearance. `region` in pack coordinates. */
export function collisionOf(region: Region, input: RouteInput): Refusal | null {
  const required = input.sampling.fpc.channelClearance_mm;
  const film = flattenRegion(region);
  const near = inflated(boxOf(film.outline), required);
  const obstacles = [
    ...input.cells.flatMap(({ id, vent }) => (vent ? [{ code: 'vent-too-close', what: `the vent of cell ${id}`, ring: flatten(vent.outline) }] : [])),
    ...input.busbars.flatMap((bar) =>
      bar.bodies.map((body) => ({ code: 'busbar-too-close', what: bar.id, ring: body.frame ? rectangle(solidBox(body)) : flatten(body.outline) })),
    ),
  ];
  for (const { code, what, ring } of obstacles) {
    if (!boxesOverlap(boxOf(ring), near)) continue;
    const { distance_mm, from } = distanceBetweenRegions(film, { outline: ring, holes: [] });
    if (distance_mm >= required - CHORD_ERROR_mm - COINCIDENT_mm) continue;
    const at: Point2 = { x: from.x, y: from.y };
    return refused(input.frontEnd.id, code, `the flexible circuit comes too close to ${what}`, { at, actual: distance_mm, required });
  }
  return null;
}

function sizeOf(region: Region): number {
  const box = boundsOf(region.outline);
  return (box.maxX - box.minX) * (box.maxY - box.minY);
}
