/**
 * The profile of a bar between two lugs: flat ends, and between them a bridge of four right bends that passes over what stands in the way
 * and gives way where the lugs are not quite where they are drawn. Sections lie in (axis, z).
 */
import { snapContour } from '../../geometry/contour.ts';
import type { Contour, Vertex } from '../../geometry/types.ts';
import { snap_mm } from '../../units/units.ts';

/** Bulge of a quarter turn to the left. */
const QUARTER = Math.tan(Math.PI / 8);
/** Least flat on top of the bridge, mm. */
const LEAST_CROWN_mm = 2;

export interface Bridge {
  readonly start: number;
  readonly end: number;
  /** Underside of the flat ends, and of the crown over that. */
  readonly base_z: number;
  readonly rise_mm: number;
  readonly thickness_mm: number;
  readonly radius_mm: number;
}

/** Least length along the axis that the bridge of a bar of this thickness takes, mm. */
export function leastBridge_mm(thickness_mm: number, radius_mm: number): number {
  return 2 * (2 * radius_mm + thickness_mm) + LEAST_CROWN_mm;
}

/** Height over the flat ends that the bends alone take, mm. */
export function leastRise_mm(thickness_mm: number, radius_mm: number): number {
  return thickness_mm + 2 * radius_mm;
}

/** Length of the neutral fibre, and the middle of each bend along it from the bridge's start, mm. */
export function developedBridge({ start, end, rise_mm, thickness_mm, radius_mm }: Bridge, kFactor: number): { readonly length_mm: number; readonly bends_mm: readonly number[] } {
  const bend = (Math.PI / 2) * (radius_mm + kFactor * thickness_mm);
  const wall = rise_mm - thickness_mm - 2 * radius_mm;
  const crown = end - start - 2 * (2 * radius_mm + thickness_mm);
  const length_mm = snap_mm(4 * bend + 2 * wall + crown);
  const first = bend / 2;
  const second = bend * 1.5 + wall;
  return { length_mm, bends_mm: [first, second, length_mm - second, length_mm - first].map((at) => snap_mm(at)) };
}

/** The bend at either foot, up to where the walls stand upright: bare metal, as the flat ends are. The one at the high end is its mirror image. */
export function footContours({ start, end, base_z, thickness_mm: t, radius_mm: r }: Bridge): readonly [Contour, Contour] {
  const foot: Vertex[] = [
    { x: 0, y: 0, bulge: QUARTER },
    { x: r + t, y: r + t },
    { x: r, y: r + t, bulge: -QUARTER },
    { x: 0, y: t },
  ];
  const mirrored: Vertex[] = [
    { x: 0, y: 0 },
    { x: 0, y: t, bulge: -QUARTER },
    { x: -r, y: r + t },
    { x: -r - t, y: r + t, bulge: QUARTER },
  ];
  return [moved(foot, start, base_z), moved(mirrored, end, base_z)];
}

/** Walls and crown, grown by `by_mm` on both faces: 0 for the metal, the wall of its sleeve for that. */
export function archContour({ start, end, base_z, rise_mm, thickness_mm: t, radius_mm: r }: Bridge, by_mm: number): Contour {
  const low = t + r;
  const [inner, outer] = [Math.max(0, r - by_mm), r + t + by_mm];
  const centre = { x: 2 * r + t, y: rise_mm - r };
  const span = end - start;
  const [outerX, innerX] = [centre.x - outer, centre.x - inner];
  const left: Vertex[] = [
    { x: innerX, y: low },
    inner > 0 ? { x: innerX, y: centre.y, bulge: -QUARTER } : { x: innerX, y: centre.y },
    ...(inner > 0 ? [{ x: centre.x, y: centre.y + inner }] : []),
  ];
  const right: Vertex[] = [
    ...(inner > 0 ? [{ x: span - centre.x, y: centre.y + inner, bulge: -QUARTER }] : []),
    { x: span - innerX, y: centre.y },
    { x: span - innerX, y: low },
  ];
  const top: Vertex[] = [
    { x: span - outerX, y: low },
    { x: span - outerX, y: centre.y, bulge: QUARTER },
    { x: span - centre.x, y: centre.y + outer },
    { x: centre.x, y: centre.y + outer, bulge: QUARTER },
    { x: outerX, y: centre.y },
    { x: outerX, y: low },
  ];
  return moved([...left, ...right, ...top], start, base_z);
}

function moved(contour: readonly Vertex[], x: number, y: number): Contour {
  return snapContour(contour.map((vertex) => ({ ...vertex, x: vertex.x + x, y: vertex.y + y })));
}
