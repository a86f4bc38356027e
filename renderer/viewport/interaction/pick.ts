/**
 * What lies under the cursor. Boxes are tested first, then the shapes of those hit, nearest first. What can be looked through gives way to what is seen in it.
 */
import { Ray, Vector3 } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import { finishOf } from '../layerGroups.ts';
import { entry } from '../scene/BoxIndex.ts';
import { keptStretch } from '../scene/cut.ts';
import type { PackScene } from '../scene/PackScene.ts';
import type { Placed } from '../scene/shapes.ts';

export interface Hit {
  readonly item: Placed;
  readonly point: Point3;
  readonly distance: number;
}

/** A conductor this far under the face of a circuit is seen in it, and so picked before it. */
const LAMINATE_MM = 0.6;

export function hitsAlong(ray: Ray, scene: PackScene): Hit[] {
  const kept = keptStretch(ray, scene.section);
  if (kept === null) return [];
  const candidates: { item: Placed; near: number }[] = [];
  for (const item of scene.along(ray)) {
    if (item.body.kind === 'envelope' || !scene.isPickable(item.body)) continue;
    const near = entry(ray, item.shape.box, item.offset);
    if (near !== null && near <= kept.far) candidates.push({ item, near });
  }
  candidates.sort((a, b) => a.near - b.near);
  const hits: Hit[] = [];
  const local = new Ray();
  let solid = Infinity;
  for (const { item, near } of candidates) {
    if (near > solid + LAMINATE_MM) break;
    local.origin.set(ray.origin.x - item.offset.x, ray.origin.y - item.offset.y, ray.origin.z - item.offset.z).addScaledVector(ray.direction, kept.near);
    local.direction.copy(ray.direction);
    const face = item.shape.raycast(local);
    if (face === null) continue;
    // Coming out of a body it never went into: what is pointed at is its cut face.
    const distance = kept.near > 0 && face.leaving ? kept.near : kept.near + face.distance;
    if (distance > kept.far) continue;
    const { x, y, z } = ray.at(distance, new Vector3());
    hits.push({ item, distance, point: { x, y, z } });
    const finish = finishOf(item.body);
    if (finish === 'solid' || finish === 'inlay') solid = Math.min(solid, distance);
  }
  return hits.sort((a, b) => a.distance - b.distance || rank(a) - rank(b));
}

/** Of two faces in one plane the inlay is on top. */
function rank({ item }: Hit): number {
  return finishOf(item.body) === 'inlay' ? 0 : 1;
}

/**
 * The hit a click means: the first one that is not looked through; a conductor in a laminate before the laminate; a
 * film only where nothing else is.
 */
export function meantHit(hits: readonly Hit[]): Hit | null {
  const firm = hits.filter(({ item }) => finishOf(item.body) !== 'clear');
  const first = firm[0];
  if (first === undefined) return hits[0] ?? null;
  if (finishOf(first.item.body) !== 'laminate') return flushInlay(firm, first);
  const inside = firm.find((hit) => finishOf(hit.item.body) === 'inlay' && hit.distance - first.distance <= LAMINATE_MM);
  return inside ?? first;
}

/** A weld or vent flush with its host lies within the last bits of a float of it. */
function flushInlay(hits: readonly Hit[], first: Hit): Hit {
  return hits.find((hit) => finishOf(hit.item.body) === 'inlay' && hit.distance - first.distance < 1e-3) ?? first;
}
