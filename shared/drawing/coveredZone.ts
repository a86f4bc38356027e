/** Where the covering of a bar lies on its flat pattern, as loops to be drawn. */
import { difference, offset } from '../geometry/boolean.ts';
import { snapContour } from '../geometry/contour.ts';
import { pointInRing } from '../geometry/distance.ts';
import { flattenRegion } from '../geometry/flatten.ts';
import type { Contour, Point2, Ring } from '../geometry/types.ts';
import type { CutShape } from '../model/derived/part.ts';

/** How far beside a border it is asked whether metal goes on there, mm. */
const BESIDE_mm = 1e-3;

/**
 * One loop a stretch. Beside the metal it runs at the covering's own outer face: on the edge itself it would lie over what is cut. Where bare metal goes on it ends
 * flush.
 */
export function coveredLoops({ covered, outline, holes }: CutShape): Contour[] {
  if (!covered) return [];
  const { thickness_mm, zones } = covered;
  const metal = flattenRegion({ outline, holes });
  return zones.flatMap((zone) => {
    const { outline: rim, holes: windows } = flattenRegion(zone);
    const rings = [rim, ...windows];
    const masks = rings.flatMap((ring) => ring.flatMap((from, i) => maskAt(from, ring[(i + 1) % ring.length] ?? from, metal, thickness_mm)));
    const grown = offset(rings, thickness_mm, 'mitre').flatMap((region) => [region.outline, ...region.holes]);
    return difference(grown, masks).flatMap((region) => [region.outline, ...region.holes]).map(snapContour);
  });
}

/** What a covering that ends at this border must not reach into; none where the border is an edge of the metal. Zones lie to the left of their rings. */
function maskAt(from: Point2, to: Point2, metal: { readonly outline: Ring; readonly holes: readonly Ring[] }, thickness_mm: number): Ring[] {
  const length_mm = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length_mm, (to.y - from.y) / length_mm];
  const beside = { x: (from.x + to.x) / 2 + uy * BESIDE_mm, y: (from.y + to.y) / 2 - ux * BESIDE_mm };
  if (!pointInRing(beside, metal.outline) || metal.holes.some((hole) => pointInRing(beside, hole))) return [];
  const reach_mm = 2 * thickness_mm;
  const at = (along_mm: number, out_mm: number): Point2 => ({ x: from.x + ux * along_mm + uy * out_mm, y: from.y + uy * along_mm - ux * out_mm });
  return [[at(-reach_mm, 0), at(-reach_mm, reach_mm), at(length_mm + reach_mm, reach_mm), at(length_mm + reach_mm, 0)]];
}
