/** What a section plane keeps, for drawing and for picking. */
import { Plane, Vector3 } from 'three';
import type { Ray } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { SectionPlane } from '../types.ts';

/** The plane of three, its normal towards what is kept. */
export function clippingPlane({ axis, at_mm, flipped }: SectionPlane): Plane {
  const sign = flipped ? 1 : -1;
  return new Plane(new Vector3(axis === 'x' ? sign : 0, axis === 'y' ? sign : 0, axis === 'z' ? sign : 0), -sign * at_mm);
}

export function isKept(section: SectionPlane | null, point: Point3): boolean {
  if (section === null) return true;
  return section.flipped ? point[section.axis] >= section.at_mm : point[section.axis] <= section.at_mm;
}

/** The stretch of a ray before what is cut away: it enters at `near` (0 where it starts in what is kept) and leaves at `far`; null if it stays cut away. */
export function keptStretch(ray: Ray, section: SectionPlane | null): { readonly near: number; readonly far: number } | null {
  if (section === null) return { near: 0, far: Infinity };
  const { axis, at_mm } = section, along = ray.direction[axis];
  const inside = isKept(section, ray.origin);
  const at = Math.abs(along) < 1e-12 ? Infinity : (at_mm - ray.origin[axis]) / along;
  if (inside) return { near: 0, far: at > 0 ? at : Infinity };
  return at > 0 && Number.isFinite(at) ? { near: at, far: Infinity } : null;
}
