/** What a path may run over: faces, and the edges on which it may cross from one face to another or leave a conductor. */
import { COINCIDENT_mm } from '../../units/units.ts';
import type { Box3 } from '../box.ts';
import { createSpatialIndex } from '../spatialIndex.ts';
import type { Point2, Point3 } from '../types.ts';
import { areFacing, boxesMeet, boxGap_mm, edgesOfRing, facesOf } from './faces.ts';
import type { Face } from './faces.ts';
import { isFree, nearestOn } from './prism.ts';
import type { Prism } from './prism.ts';

/** One prism of a conductor; those of one group are at one potential. */
export interface Metal {
  readonly prism: Prism;
  readonly group: number;
}

/** A straight line on which points of a path may lie: an edge of an insulator, or the outline of a conductor on a face. */
export interface Edge {
  readonly a: Point3;
  readonly b: Point3;
  readonly length_mm: number;
  /** The faces that meet in it; the one it lies on for the outline of a conductor. */
  readonly faces: readonly Face[];
  /** Faces across a gap that may be bridged from here. */
  readonly across: readonly Face[];
  /** Metal close enough to bridge the gap to it. */
  readonly metals: readonly Metal[];
  /** Which prism's edges meet in its ends; null for the outline of a conductor. */
  readonly prism: Prism | null;
  /** Of the outline of a conductor: points of it that are too far from that one do not count. */
  readonly outlineOf: Metal | null;
}

export interface Scene {
  readonly insulators: readonly Prism[];
  readonly metals: readonly Metal[];
  readonly groups: number;
  /** The groups that the path joins. */
  readonly ends: readonly [number, number];
  readonly faces: readonly Face[];
  readonly edges: readonly Edge[];
  /** Gaps narrower than this are bridged, mm. */
  readonly groove_mm: number;
  /** Nothing outside of it is looked at. */
  readonly box: Box3;
}

/** Whether a gap of that width counts as bridged. Contact always does. */
export function isBridged(gap_mm: number, groove_mm: number): boolean {
  return gap_mm <= COINCIDENT_mm || gap_mm < groove_mm - COINCIDENT_mm;
}

/** Shortest way through air from a point of a surface to a conductor, where that gap is bridged; null where it is not. */
export function bridgeToMetal(p: Point3, metal: Metal, { groove_mm, insulators }: Pick<Scene, 'groove_mm' | 'insulators'>): { readonly at: Point3; readonly distance_mm: number } | null {
  const near = nearestOn(metal.prism, p);
  if (!isBridged(near.distance_mm, groove_mm)) return null;
  return near.distance_mm <= COINCIDENT_mm || isFree(p, near.at, insulators) ? near : null;
}

export function sceneOf(insulators: readonly Prism[], metals: readonly Metal[], groups: number, ends: readonly [number, number], groove_mm: number, box: Box3): Scene {
  const faces: Face[] = [];
  const drafts: Omit<Edge, 'across' | 'metals' | 'length_mm'>[] = [];
  for (const prism of insulators) {
    const made = facesOf(prism, box, faces.length);
    faces.push(...made.faces);
    prism.rings.forEach((ring, r) => {
      const walls = made.walls[r] ?? [];
      for (const { a, b, i, before } of edgesOfRing(ring)) {
        const wall = walls[i] ?? null, other = walls[before] ?? null;
        if (wall) for (const level of [made.top, made.bottom]) drafts.push({ a: { ...a, z: level.box.minZ }, b: { ...b, z: level.box.minZ }, faces: [level, wall], prism, outlineOf: null });
        const meeting = [wall, other].filter((face) => face !== null);
        if (meeting.length > 0) drafts.push({ a: { ...a, z: prism.low }, b: { ...a, z: prism.high }, faces: meeting, prism, outlineOf: null });
      }
    });
  }
  for (const face of faces) for (const metal of metals) for (const [a, b] of outlinesOn(face, metal, groove_mm)) drafts.push({ a, b, faces: [face], prism: null, outlineOf: metal });
  const index = createSpatialIndex(faces.map((face) => face.box));
  const edges = drafts.flatMap((draft): Edge[] => {
    const { a, b } = draft;
    const own: Box3 = { minX: Math.min(a.x, b.x), maxX: Math.max(a.x, b.x), minY: Math.min(a.y, b.y), maxY: Math.max(a.y, b.y), minZ: Math.min(a.z, b.z), maxZ: Math.max(a.z, b.z) };
    const length_mm = Math.hypot(b.x - a.x, b.y - a.y, b.z - a.z);
    if (length_mm <= COINCIDENT_mm || !boxesMeet(own, box)) return [];
    const wide = { minX: own.minX - groove_mm, maxX: own.maxX + groove_mm, minY: own.minY - groove_mm, maxY: own.maxY + groove_mm };
    const across = index.search(wide).flatMap((i) => {
      const face = faces[i] as Face;
      const looks = !draft.faces.includes(face) && isBridged(boxGap_mm(own, face.box), groove_mm) && draft.faces.some((mine) => areFacing(mine, face));
      return looks ? [face] : [];
    });
    return [{ ...draft, length_mm, across, metals: metals.filter((metal) => isBridged(boxGap_mm(own, metal.prism.box), groove_mm)) }];
  });
  return { insulators, metals, groups, ends, faces, edges, groove_mm, box };
}

/**
 * Lines on a face along which a path may leave a conductor that touches it or stands over it: its outline on a level face,
 * the lines of its ends and corners on a wall. What is too far from the conductor is sorted out point by point.
 */
function outlinesOn(face: Face, { prism }: Metal, groove_mm: number): (readonly [Point3, Point3])[] {
  if (!isBridged(boxGap_mm(face.box, prism.box), groove_mm)) return [];
  if (face.wall === null) {
    const z = face.box.minZ, isUp = face.normal.z > 0;
    const gap = isUp ? prism.low - z : z - prism.high;
    const reaches = isUp ? prism.high >= z - COINCIDENT_mm : prism.low <= z + COINCIDENT_mm;
    if (!reaches || !isBridged(Math.max(0, gap), groove_mm)) return [];
    return prism.rings.flatMap((ring) => [...edgesOfRing(ring)].map(({ a, b }) => [{ ...a, z }, { ...b, z }] as const));
  }
  const [a, b] = face.wall;
  const { minZ, maxZ } = face.box;
  const at = (t: number, z: number): Point3 => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, z });
  const lines: (readonly [Point3, Point3])[] = [];
  for (const z of [prism.low, prism.high]) if (z > minZ + COINCIDENT_mm && z < maxZ - COINCIDENT_mm) lines.push([at(0, z), at(1, z)]);
  const from = Math.max(minZ, prism.low), to = Math.min(maxZ, prism.high);
  if (to - from > COINCIDENT_mm) for (const t of placesAlong(a, b, prism, groove_mm)) lines.push([at(t, from), at(t, to)]);
  return lines;
}

/** Where the corners of the conductor stand before the wall, and where its outline crosses it: shares of the wall's length. */
function placesAlong(a: Point2, b: Point2, { rings }: Prism, groove_mm: number): number[] {
  const dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy, length = Math.sqrt(square);
  const places: number[] = [];
  for (const ring of rings) {
    for (const { a: p, b: q } of edgesOfRing(ring)) {
      const side = (dx * (p.y - a.y) - dy * (p.x - a.x)) / length, next = (dx * (q.y - a.y) - dy * (q.x - a.x)) / length;
      const along = (point: Point2): number => ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
      if (isBridged(Math.abs(side), groove_mm)) places.push(along(p));
      if (side * next < 0) {
        const share = side / (side - next);
        places.push(along({ x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share }));
      }
    }
  }
  return [...new Set(places)].filter((t) => t > 0 && t < 1);
}

