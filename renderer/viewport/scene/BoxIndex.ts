/**
 * Bodies sorted into boxes in plan by place, size and layer of the build-up, so that a line of sight is held against a few
 * hundred boxes instead of every body. A body that comes, goes or moves costs the same however large the pack is.
 */
import type { Ray } from 'three';
import type { Point3 } from '../../../shared/geometry/types.ts';
import type { Bounds3 } from '../camera/pose.ts';
import { buildUpLevel } from './explode.ts';
import type { Placed } from './shapes.ts';

/** Side of the smallest boxes; those for larger bodies double. */
const SIDE_MM = 300;
/** What is flush with its box is still hit. */
const SLACK_MM = 1e-4;

interface Bucket {
  readonly level: number;
  readonly min: { x: number; y: number; z: number };
  readonly max: { x: number; y: number; z: number };
  readonly items: Set<Placed>;
}

export class BoxIndex {
  private readonly buckets = new Map<string, Bucket>();

  add(item: Placed): void {
    const { key, level } = placeOf(item);
    let bucket = this.buckets.get(key);
    if (bucket === undefined) {
      bucket = { level, min: { x: Infinity, y: Infinity, z: Infinity }, max: { x: -Infinity, y: -Infinity, z: -Infinity }, items: new Set() };
      this.buckets.set(key, bucket);
    }
    bucket.items.add(item);
    const { shape: { box }, offset } = item;
    for (const axis of ['x', 'y', 'z'] as const) {
      bucket.min[axis] = Math.min(bucket.min[axis], box.min[axis] + offset[axis]);
      bucket.max[axis] = Math.max(bucket.max[axis], box.max[axis] + offset[axis]);
    }
  }

  /** The box it was in keeps its size: too large costs a little time, never a hit. */
  remove(item: Placed): void {
    const { key } = placeOf(item), bucket = this.buckets.get(key);
    bucket?.items.delete(item);
    if (bucket?.items.size === 0) this.buckets.delete(key);
  }

  /** Bodies that a ray may meet, `lifts` saying how much higher each layer of the build-up is seen. */
  *along(ray: Ray, lifts: ReadonlyMap<number, number>): Iterable<Placed> {
    for (const { level, min, max, items } of this.buckets.values()) {
      if (entry(ray, { min, max }, { x: 0, y: 0, z: lifts.get(level) ?? 0 }) !== null) yield* items;
    }
  }

  clear(): void {
    this.buckets.clear();
  }
}

function placeOf({ body, shape: { box, size_mm }, offset }: Placed): { readonly key: string; readonly level: number } {
  const level = buildUpLevel(body), rank = Math.max(0, Math.ceil(Math.log2(size_mm / SIDE_MM))), side = SIDE_MM * 2 ** rank;
  const x = Math.floor((offset.x + (box.min.x + box.max.x) / 2) / side), y = Math.floor((offset.y + (box.min.y + box.max.y) / 2) / side);
  return { key: `${level}/${rank}/${x}/${y}`, level };
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
