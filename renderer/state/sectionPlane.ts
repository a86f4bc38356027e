/** Where a section starts when it is turned on. */
import { solidBox } from '../../shared/geometry/solid.ts';
import type { Body } from '../../shared/model/derived/index.ts';
import type { SectionPlane } from '../viewport/types.ts';

/** Through the middle of the bodies, keeping the side that the isometric view does not look at first; null for none. */
export function middleSection(bodies: Iterable<Body>, axis: SectionPlane['axis']): SectionPlane | null {
  let low = Infinity, high = -Infinity;
  for (const body of bodies) {
    const box = solidBox(body);
    low = Math.min(low, { x: box.minX, y: box.minY, z: box.minZ }[axis]);
    high = Math.max(high, { x: box.maxX, y: box.maxY, z: box.maxZ }[axis]);
  }
  return low > high ? null : { axis, at_mm: Math.round((low + high) / 2), flipped: axis === 'y' };
}
