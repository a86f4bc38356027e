/**
 * Bodies sorted into boxes in plan by place, size, layer and level of the build-up, so that a line of sight is held against a few
 * thousand boxes instead of every body, and how far the pack reaches is known from them. A body that comes, goes or moves costs the
 * same however large the pack is.
 */
import type { Ray } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Bounds3 } from '../camera/pose.ts';
import { layerGroupOf } from '../layerGroups.ts';
import type { LayerGroup } from '../types.ts';
import { GrowingBox } from './bounds.ts';
import { buildUpLevel } from './explode.ts';
import type { Placed } from './shapes.ts';

/** Side of the smallest boxes; those for larger bodies double. */
const SIDE_MM = 300;
/** What is flush with its box is still hit. */
const SLACK_MM = 1e-4;

/** What the bodies of a box have in common. */
interface Kind {
  readonly level: number;
  readonly group: LayerGroup;
  /** It is no part of the pack, and does not count for how far that reaches. */
  readonly isKeepout: boolean;
}

interface Bucket extends Kind {
  readonly items: Set<Placed>;
  /** null after something left that it ended with. */
  box: GrowingBox | null;
}

export class BoxIndex {
  private readonly buckets = new Map<string, Bucket>();

  add(item: Placed): void {
    const { key, ...kind } = placeOf(item);
    let bucket = this.buckets.get(key);
    if (bucket === undefined) {
      bucket = { ...kind, items: new Set(), box: new GrowingBox() };
      this.buckets.set(key, bucket);
    }
    bucket.items.add(item);
    bucket.box?.add(item);
  }

  remove(item: Placed): void {
    const { key } = placeOf(item), bucket = this.buckets.get(key);
    if (bucket === undefined) return;
    bucket.items.delete(item);
    if (bucket.items.size === 0) this.buckets.delete(key);
    else if (bucket.box?.isTouchedBy(item) === true) bucket.box = null;
  }

  /** Bodies that a ray may meet, `lifts` saying how much higher each layer of the build-up is seen. */
  *along(ray: Ray, lifts: ReadonlyMap<number, number>): Iterable<Placed> {
    for (const bucket of this.buckets.values()) {
      const box = boxOf(bucket);
      if (box !== null && entry(ray, box, { x: 0, y: 0, z: lifts.get(bucket.level) ?? 0 }) !== null) yield* bucket.items;
    }
  }

  /** Round all bodies of kinds that count, each level as much higher as `lifts` says; null without any. */
  reach(counts: (kind: Kind) => boolean, lifts: ReadonlyMap<number, number>): Bounds3 | null {
    const all = new GrowingBox();
    for (const bucket of this.buckets.values()) {
      const box = counts(bucket) ? boxOf(bucket) : null;
      if (box !== null) all.addBox(box, lifts.get(bucket.level) ?? 0);
    }
    return all.bounds;
  }
}

function boxOf(bucket: Bucket): Bounds3 | null {
  if (bucket.box === null) {
    bucket.box = new GrowingBox();
    for (const item of bucket.items) bucket.box.add(item);
  }
  return bucket.box.bounds;
}

function placeOf({ body, shape: { box, size_mm }, offset }: Placed): Kind & { readonly key: string } {
  const level = buildUpLevel(body), rank = Math.max(0, Math.ceil(Math.log2(size_mm / SIDE_MM))), side = SIDE_MM * 2 ** rank;
  const x = Math.floor((offset.x + (box.min.x + box.max.x) / 2) / side), y = Math.floor((offset.y + (box.min.y + box.max.y) / 2) / side);
  const group = layerGroupOf(body.kind), isKeepout = body.kind === 'keepout';
  return { key: `${isKeepout ? 'keepout' : group}/${level}/${rank}/${x}/${y}`, level, group, isKeepout };
}
/** Where a ray enters a box moved by `offset`, as a distance; null where it passes by. */
export function entry(ray: Ray, box: Bounds3, offset: Point3): number | null {
  let near = -Infinity, far = Infinity;
  for (const axis of ['x', 'y', 'z'] as const) {
    const low = box.min[axis] + offset[axis] - SLACK_MM - ray.origin[axis];
    const high = box.max[axis] + offset[axis] + SLACK_MM - ray.origin[axis];
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
