/** Boxes round bodies where they are drawn. */
import type { Bounds3 } from '../camera/pose.ts';
import type { Placed } from './shapes.ts';

/** A box that grows; empty at first. */
export class GrowingBox {
  private readonly min = { x: Infinity, y: Infinity, z: Infinity };
  private readonly max = { x: -Infinity, y: -Infinity, z: -Infinity };

  /** Takes in a body `lift_mm` higher than it is. */
  add({ shape: { box }, offset: { x, y, z } }: Placed, lift_mm = 0): void {
    this.join(x + box.min.x, y + box.min.y, z + lift_mm + box.min.z, x + box.max.x, y + box.max.y, z + lift_mm + box.max.z);
  }

  addBox({ min, max }: Bounds3, lift_mm = 0): void {
    this.join(min.x, min.y, min.z + lift_mm, max.x, max.y, max.z + lift_mm);
  }

  /** Whether a body ends where the box does: without it the box may be smaller. */
  isTouchedBy({ shape: { box }, offset: { x, y, z } }: Placed): boolean {
    const { min, max } = this;
    return x + box.min.x <= min.x || y + box.min.y <= min.y || z + box.min.z <= min.z || x + box.max.x >= max.x || y + box.max.y >= max.y || z + box.max.z >= max.z;
  }

  /** null while it is empty. */
  get bounds(): Bounds3 | null {
    return this.min.x > this.max.x ? null : { min: { ...this.min }, max: { ...this.max } };
  }

  private join(minX: number, minY: number, minZ: number, maxX: number, maxY: number, maxZ: number): void {
    const { min, max } = this;
    min.x = Math.min(min.x, minX);
    min.y = Math.min(min.y, minY);
    min.z = Math.min(min.z, minZ);
    max.x = Math.max(max.x, maxX);
    max.y = Math.max(max.y, maxY);
    max.z = Math.max(max.z, maxZ);
  }
}

/** Round these bodies; null without any. */
export function boxRound(items: Iterable<Placed>): Bounds3 | null {
  const box = new GrowingBox();
  for (const item of items) box.add(item);
  return box.bounds;
}
