/**
 * What lies under the cursor. All boxes are tested first (they are flat numbers), then the shapes of those hit, nearest
 * first. What can be looked through gives way to what is seen in it.
 */
import { Ray, Vector3 } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import { finishOf } from '../layerGroups.ts';
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

/** Where the ray enters a box, or null. */
function entry(ray: Ray, { shape: { box }, offset }: Placed): number | null {
  let near = -Infinity, far = Infinity;
  for (const axis of ['x', 'y', 'z'] as const) {
    const low = box.min[axis] + offset[axis] - 1e-4 - ray.origin[axis];
    const high = box.max[axis] + offset[axis] + 1e-4 - ray.origin[axis];
    const along = ray.direction[axis];
    if (Math.abs(along) < 1e-12) {
      if (low > 0 || high < 0) return null;
      continue;
    }
    const a = low / along, b = high / along;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far && far >= 0 ? Math.max(0, near) : null;
}

export function hitsAlong(ray: Ray, scene: PackScene): Hit[] {
  const kept = keptStretch(ray, scene.section);
  if (kept === null) return [];
  const candidates: { item: Placed; near: number }[] = [];
  for (const item of scene.all()) {
    if (item.body.kind === 'envelope' || !scene.isPickable(item.body)) continue;
    const near = entry(ray, item);
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
