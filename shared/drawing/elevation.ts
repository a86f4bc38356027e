/**
 * Elevations beside the plan: bodies on upright faces (bars on the end faces of long cells) show nothing of their shape from
 * above. Bodies that face the same way make one elevation, in their own u and v.
 */
import { boundsOf } from '../geometry/contour.ts';
import { boxUnion } from '../geometry/box.ts';
import { normalOf } from '../geometry/frame.ts';
import { translated } from '../geometry/transform.ts';
import type { Box2, Frame, Point3, Region } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { figureEntities } from './figures.ts';
import type { DataOf } from './figures.ts';
import { isStanding } from './footprint.ts';
import type { Entity } from './types.ts';

/** The bodies that only an elevation shows: sideways ones whose owner has nothing that lies flat, and terminals facing sideways. */
export function elevationBodies(bodies: readonly Body[]): Body[] {
  const flatOwners = new Set(bodies.filter((body) => !isStanding(body)).map((body) => body.owner));
  const shown = bodies.filter((body) => isStanding(body) && (body.kind === 'terminal' || !flatOwners.has(body.owner)));
  // Terminals alone make no elevation: there is one only where something is connected.
  return shown.some((body) => body.kind !== 'terminal') ? shown : [];
}

/** One elevation per facing direction, stacked upwards from the plan's lower right, `gap_mm` apart. */
export function elevations(bodies: readonly Body[], plan: Box2, gap_mm: number, dataOf: DataOf): Entity[] {
  const faces = new Map<string, Body[]>();
  for (const body of elevationBodies(bodies)) {
    if (body.frame === undefined) continue;
    const key = directionKey(body.frame);
    faces.set(key, [...(faces.get(key) ?? []), body]);
  }
  const entities: Entity[] = [];
  let y = plan.minY;
  for (const face of faces.values()) {
    const reference = (face[0] as Body).frame as Frame;
    const inFace = (body: Body): Region => faceRegion(body, reference);
    const box = face.map((body) => boundsOf(inFace(body).outline)).reduce(boxUnion);
    const move = { x: plan.maxX + gap_mm - box.minX, y: y - box.minY };
    entities.push(...figureEntities(face, (body) => movedRegion(inFace(body), move.x, move.y), dataOf));
    y += box.maxY - box.minY + gap_mm;
  }
  return entities;
}

/** In the coordinates of the face's first body: bodies on parallel faces share u and v, and differ in origin only. */
function faceRegion(body: Body, reference: Frame): Region {
  const { origin } = body.frame ?? reference;
  const delta = { x: origin.x - reference.origin.x, y: origin.y - reference.origin.y, z: origin.z - reference.origin.z };
  return movedRegion({ outline: body.outline, holes: body.holes }, dot(delta, reference.u), dot(delta, reference.v));
}

function movedRegion({ outline, holes }: Region, dx: number, dy: number): Region {
  return { outline: translated(outline, dx, dy), holes: holes.map((hole) => translated(hole, dx, dy)) };
}

function directionKey(frame: Frame): string {
  const n = normalOf(frame);
  return [n.x, n.y, n.z, frame.u.x, frame.u.y, frame.u.z].map((value) => Math.round(value * 1e3) + 0).join(' ');
}

function dot(a: Point3, b: Point3): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
