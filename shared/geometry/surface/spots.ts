/** Points of edges that a path may pass, and what each of them reaches across gaps. */
import { COINCIDENT_mm } from '../../units/units.ts';
import type { SpatialIndex } from '../spatialIndex.ts';
import type { Point3 } from '../types.ts';
import { isOn, nearestOnFace } from './faces.ts';
import type { Face } from './faces.ts';
import { isFree } from './prism.ts';
import type { Prism } from './prism.ts';
import { bridgeToMetal, isBridged } from './scene.ts';
import type { Edge, Metal, Scene } from './scene.ts';

/** A place on an edge: a share of its length. */
export interface OnEdge {
  readonly edge: Edge;
  readonly share: number;
}

/** Where a path may pass: on one edge, or on all that meet in a corner of an insulator. */
export interface Spot {
  readonly at: Point3;
  readonly on: readonly OnEdge[];
  readonly faces: readonly Face[];
  /** A corner of an insulator: a path on a face may bend round it. */
  readonly isCorner: boolean;
}

export interface MetalBridge {
  readonly metal: Metal;
  readonly at: Point3;
  readonly distance_mm: number;
}

/** The place across a gap that a spot reaches, on one face or on those that meet there. */
export interface Landing {
  readonly face: Face;
  readonly at: Point3;
  readonly faces: readonly Face[];
  readonly distance_mm: number;
}

export function pointOn({ a, b }: Edge, share: number): Point3 {
  // The very coordinates of the ends, so that edges that meet there agree.
  if (share <= 0) return a;
  if (share >= 1) return b;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, z: a.z + (b.z - a.z) * share };
}

/** Groups places on edges by the corner of the insulator that they are. */
export class Corners {
  private readonly edges = new Map<Prism | null, Map<string, OnEdge[]>>();

  constructor(edges: readonly Edge[]) {
    for (const edge of edges) {
      if (edge.prism === null) continue;
      for (const share of [0, 1]) this.list(edge, pointOn(edge, share)).push({ edge, share });
    }
  }

  /** The edges that meet where this place is; itself alone where it is no corner. */
  at(place: OnEdge): readonly OnEdge[] {
    if (place.edge.prism === null || (place.share > 0 && place.share < 1)) return [place];
    return this.list(place.edge, pointOn(place.edge, place.share));
  }

  private list(edge: Edge, { x, y, z }: Point3): OnEdge[] {
    let ofPrism = this.edges.get(edge.prism);
    if (!ofPrism) this.edges.set(edge.prism, (ofPrism = new Map<string, OnEdge[]>()));
    const key = `${x} ${y} ${z}`;
    let list = ofPrism.get(key);
    if (!list) ofPrism.set(key, (list = []));
    return list;
  }
}

/** The spot at a place on an edge; null where the outline of a conductor is off the face. */
export function spotAt(place: OnEdge, corners: Corners, scene: Scene): Spot | null {
  const at = pointOn(place.edge, place.share);
  const on = corners.at(place);
  const faces = on.length === 1 ? place.edge.faces : [...new Set(on.flatMap(({ edge }) => edge.faces))];
  const { outlineOf, prism } = place.edge;
  if (outlineOf !== null) {
    const face = place.edge.faces[0] as Face;
    if (!isOn(face, at) || bridgeToMetal(at, outlineOf, scene) === null) return null;
  }
  return { at, on, faces, isCorner: prism !== null && (place.share <= 0 || place.share >= 1) };
}

export function metalsFrom(spot: Spot, scene: Scene): MetalBridge[] {
  const metals = new Set(spot.on.flatMap(({ edge }) => edge.metals));
  return [...metals].flatMap((metal) => {
    const bridge = bridgeToMetal(spot.at, metal, scene);
    return bridge === null ? [] : [{ metal, ...bridge }];
  });
}

export function landingsFrom(spot: Spot, scene: Scene, index: SpatialIndex): Landing[] {
  const faces = new Set(spot.on.flatMap(({ edge }) => edge.across).filter((face) => !spot.faces.includes(face)));
  return [...faces].flatMap((face) => landingOn(face, spot.at, scene, index) ?? []);
}

/** Across the gap to that face, where it is bridged and nothing stands in between. */
export function landingOn(face: Face, from: Point3, scene: Scene, index: SpatialIndex): Landing | null {
  const at = nearestOnFace(face, from);
  const distance_mm = Math.hypot(at.x - from.x, at.y - from.y, at.z - from.z);
  if (!isBridged(distance_mm, scene.groove_mm)) return null;
  if (distance_mm > COINCIDENT_mm && !isFree(from, at, scene.insulators)) return null;
  const near = { minX: at.x - COINCIDENT_mm, maxX: at.x + COINCIDENT_mm, minY: at.y - COINCIDENT_mm, maxY: at.y + COINCIDENT_mm };
  const faces = index.search(near).flatMap((i) => {
    const other = scene.faces[i] as Face;
    return other.prism === face.prism && (other === face || isOn(other, at)) ? [other] : [];
  });
  return { face, at, faces, distance_mm };
}
