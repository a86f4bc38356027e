/** Extruded outlines in space: boxes, distances and volumes. */
import { snap_mm } from '../units/units.ts';
import { box3Of } from './box.ts';
import type { Box3 } from './box.ts';
import { boundsOf, rectangle } from './contour.ts';
import { distanceBetweenRegions, regionsWithin } from './distance.ts';
import type { RingRegion } from './distance.ts';
import { flattenRegion, regionArea_mm2 } from './flatten.ts';
import { dot, isParallel, normalOf } from './frame.ts';
import { translated } from './transform.ts';
import type { Contour, Frame, Point3 } from './types.ts';

/** An outline with holes extruded from z[0] to z[1]; with a frame the outline lies in u, v and z runs along u x v. */
export interface Solid {
  readonly frame?: Frame;
  readonly z: readonly [number, number];
  readonly outline: Contour;
  readonly holes: readonly Contour[];
}

export interface SolidDistance {
  readonly distance_mm: number;
  /** Closest points of the first and of the second solid. */
  readonly from: Point3;
  readonly to: Point3;
}

/** A solid as an upright prism in pack coordinates. */
interface Prism {
  readonly region: RingRegion;
  readonly low: number;
  readonly high: number;
  readonly box: Box3;
}

/** Solids are immutable and each is measured against many others. */
const prisms = new WeakMap<Solid, Prism>();

/** Smallest box round the solid in pack coordinates, mm (for a frame not parallel to the axes, round its outline's box). */
export function solidBox(solid: Solid): Box3 {
  return prismOf(solid).box;
}

/**
 * Shortest distance between two solids with the points where it is reached, mm; 0 when they touch or overlap. Exact for
 * upright prisms (arcs within the flattening error), and for two whose frames have the same directions. Any other framed solid counts
 * as its box: exact for a block along the axes, otherwise never farther than the truth.
 */
export function solidDistance(a: Solid, b: Solid): SolidDistance {
  if (a.frame && b.frame && isParallel(a.frame, b.frame)) return distanceInFrame(a, b, a.frame);
  return distanceOfPrisms(prismOf(a), prismOf(b));
}

function distanceOfPrisms(first: Prism, second: Prism): SolidDistance {
  const plan = distanceBetweenRegions(first.region, second.region);
  const [fromZ, toZ] = closestHeights(first, second);
  return {
    distance_mm: snap_mm(Math.hypot(plan.distance_mm, toZ - fromZ)),
    from: { ...plan.from, z: fromZ },
    to: { ...plan.to, z: toZ },
  };
}

/** The same where it is less than `within_mm`, else null; quicker where solids that keep apart are many. */
export function solidsWithin(a: Solid, b: Solid, within_mm: number): SolidDistance | null {
  if (a.frame || b.frame) {
    const found = solidDistance(a, b);
    return found.distance_mm < within_mm ? found : null;
  }
  const first = prismOf(a);
  const second = prismOf(b);
  const [fromZ, toZ] = closestHeights(first, second);
  const rise_mm = Math.abs(toZ - fromZ);
  if (rise_mm >= within_mm) return null;
  const plan = regionsWithin(first.region, second.region, Math.sqrt(within_mm ** 2 - rise_mm ** 2));
  return plan && { distance_mm: snap_mm(Math.hypot(plan.distance_mm, rise_mm)), from: { ...plan.from, z: fromZ }, to: { ...plan.to, z: toZ } };
}

/** Area of the outline less its holes times the extrusion, mm3. */
export function solidVolume_mm3(solid: Solid): number {
  return regionArea_mm2(solid) * Math.abs(solid.z[1] - solid.z[0]);
}

/** Facing heights of two prisms; the middle of what they share when their z ranges overlap. */
function closestHeights(a: Prism, b: Prism): readonly [number, number] {
  if (a.high < b.low) return [a.high, b.low];
  if (b.high < a.low) return [a.low, b.high];
  const shared = snap_mm((Math.max(a.low, b.low) + Math.min(a.high, b.high)) / 2);
  return [shared, shared];
}

/** Both as upright prisms of the directions they share. */
function distanceInFrame(a: Solid, b: Solid, { u, v }: Frame): SolidDistance {
  const { distance_mm, from, to } = distanceOfPrisms(prismInFrame(a), prismInFrame(b));
  const w = normalOf({ u, v });
  const inPack = ({ x, y, z }: Point3): Point3 => ({
    x: snap_mm(u.x * x + v.x * y + w.x * z),
    y: snap_mm(u.y * x + v.y * y + w.y * z),
    z: snap_mm(u.z * x + v.z * y + w.z * z),
  });
  return { distance_mm, from: inPack(from), to: inPack(to) };
}

const inOwnFrame = new WeakMap<Solid, Prism>();

/** In the directions of the solid's own frame, from the pack's origin. */
function prismInFrame(solid: Solid): Prism {
  const known = inOwnFrame.get(solid);
  if (known || !solid.frame) return known ?? prismOf(solid);
  const { origin, u, v } = solid.frame;
  const [dx, dy, dz] = [dot(origin, u), dot(origin, v), dot(origin, normalOf({ u, v }))];
  const moved = (contour: Contour): Contour => (dx === 0 && dy === 0 ? contour : translated(contour, dx, dy));
  const made = uprightPrism({ outline: moved(solid.outline), holes: solid.holes.map(moved), z: [solid.z[0] + dz, solid.z[1] + dz] });
  inOwnFrame.set(solid, made);
  return made;
}

function prismOf(solid: Solid): Prism {
  const known = prisms.get(solid);
  if (known) return known;
  const made = solid.frame ? framedPrism(solid, solid.frame) : uprightPrism(solid);
  prisms.set(solid, made);
  return made;
}

function uprightPrism(solid: Solid): Prism {
  const low = Math.min(solid.z[0], solid.z[1]);
  const high = Math.max(solid.z[0], solid.z[1]);
  return { region: flattenRegion(solid), low, high, box: { ...boundsOf(solid.outline), minZ: low, maxZ: high } };
}

/** The box round the framed solid's outline box, extruded along u x v, as an upright block. */
function framedPrism(solid: Solid, frame: Frame): Prism {
  const { origin, u, v } = frame;
  const w = normalOf(frame);
  const plan = boundsOf(solid.outline);
  const corners: Point3[] = [];
  for (const p of [plan.minX, plan.maxX]) {
    for (const q of [plan.minY, plan.maxY]) {
      for (const r of solid.z) {
        corners.push({
          x: snap_mm(origin.x + u.x * p + v.x * q + w.x * r),
          y: snap_mm(origin.y + u.y * p + v.y * q + w.y * r),
          z: snap_mm(origin.z + u.z * p + v.z * q + w.z * r),
        });
      }
    }
  }
  const box = box3Of(corners);
  return { region: { outline: rectangle(box), holes: [] }, low: box.minZ, high: box.maxZ, box };
}
