/** The flat faces of insulating prisms: where a path may run straight, and the nearest point of a face. */
import { COINCIDENT_mm } from '../../units/units.ts';
import type { Box3 } from '../box.ts';
import type { Point2, Point3, Ring } from '../types.ts';
import { covers, nearestOnRings, seesInPlan } from './prism.ts';
import type { Prism } from './prism.ts';

export interface Face {
  /** Position in the list of faces. */
  readonly index: number;
  readonly prism: Prism;
  /** Outwards, of unit length. */
  readonly normal: Point3;
  readonly box: Box3;
  /** Ends of a wall in plan; null for a face that lies level. */
  readonly wall: readonly [Point2, Point2] | null;
}

/** Cosine of 100 degrees: faces whose normals differ by more than that include less than 80 degrees between them. */
const FACING = Math.cos((100 * Math.PI) / 180);

/** Whether two faces look at each other across a gap that may be bridged: an inner corner of 80 degrees or more may not. */
export function areFacing(a: Face, b: Face): boolean {
  return a.normal.x * b.normal.x + a.normal.y * b.normal.y + a.normal.z * b.normal.z < FACING;
}

/** The faces of a prism as far as they reach into the box: top, bottom, and a wall for each edge; null for a wall beyond it. */
export function facesOf(prism: Prism, box: Box3, first: number): { readonly faces: Face[]; readonly top: Face; readonly bottom: Face; readonly walls: readonly (readonly (Face | null)[])[] } {
  const faces: Face[] = [];
  const add = (face: Omit<Face, 'index' | 'prism'>): Face => {
    const whole = { index: first + faces.length, prism, ...face };
    faces.push(whole);
    return whole;
  };
  const level = (z: number, up: 1 | -1): Face => add({ normal: { x: 0, y: 0, z: up }, wall: null, box: { ...prism.box, minZ: z, maxZ: z } });
  const top = level(prism.high, 1), bottom = level(prism.low, -1);
  const walls = prism.rings.map((ring) => ring.map((a, i) => wallOf(a, ring[(i + 1) % ring.length] as Point2)));
  return { faces, top, bottom, walls };

  function wallOf(a: Point2, b: Point2): Face | null {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const wall: Box3 = { minX: Math.min(a.x, b.x), maxX: Math.max(a.x, b.x), minY: Math.min(a.y, b.y), maxY: Math.max(a.y, b.y), minZ: prism.low, maxZ: prism.high };
    if (length <= COINCIDENT_mm || !boxesMeet(wall, box)) return null;
    return add({ normal: { x: (b.y - a.y) / length, y: (a.x - b.x) / length, z: 0 }, wall: [a, b], box: wall });
  }
}

export function boxesMeet(a: Box3, b: Box3): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY && a.minZ <= b.maxZ && b.minZ <= a.maxZ;
}

/** Distance between two boxes, mm. */
export function boxGap_mm(a: Box3, b: Box3): number {
  return Math.hypot(Math.max(a.minX - b.maxX, b.minX - a.maxX, 0), Math.max(a.minY - b.maxY, b.minY - a.maxY, 0), Math.max(a.minZ - b.maxZ, b.minZ - a.maxZ, 0));
}

/** Whether a straight line on the face joins two of its points. */
export function sees(face: Face, a: Point3, b: Point3): boolean {
  return face.wall !== null || seesInPlan(face.prism, a, b);
}

/** The point of the face next to a point. */
export function nearestOnFace({ prism, wall, box }: Face, p: Point3): Point3 {
  if (wall === null) {
    const plan = covers(prism, p.x, p.y) ? p : nearestOnRings(prism, p);
    return { x: plan.x, y: plan.y, z: box.minZ };
  }
  const [a, b] = wall;
  const dx = b.x - a.x, dy = b.y - a.y;
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy)));
  return { x: a.x + dx * t, y: a.y + dy * t, z: Math.min(Math.max(p.z, box.minZ), box.maxZ) };
}

/** Whether the point lies on the face. */
export function isOn(face: Face, p: Point3): boolean {
  const { box } = face;
  if (p.x < box.minX - COINCIDENT_mm || p.x > box.maxX + COINCIDENT_mm || p.y < box.minY - COINCIDENT_mm || p.y > box.maxY + COINCIDENT_mm) return false;
  const q = nearestOnFace(face, p);
  return Math.hypot(q.x - p.x, q.y - p.y, q.z - p.z) <= 2 * COINCIDENT_mm;
}

/** Every edge of a ring with the ring's edge before it. */
export function* edgesOfRing(ring: Ring): Generator<{ readonly a: Point2; readonly b: Point2; readonly i: number; readonly before: number }> {
  for (let i = 0; i < ring.length; i++) yield { a: ring[i] as Point2, b: ring[(i + 1) % ring.length] as Point2, i, before: (i + ring.length - 1) % ring.length };
}
