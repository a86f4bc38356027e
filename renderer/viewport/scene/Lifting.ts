/** How much higher than it is the exploded view shows each body. */
import type { Body } from '../../../shared/model/derived/index.ts';
import { buildUpLevel, liftsOf } from './explode.ts';
import type { PackBodies } from './PackBodies.ts';
import type { Placed } from './shapes.ts';

const NOT_LIFTED: ReadonlyMap<number, number> = new Map();

export class Lifting {
  /** By level of the build-up, mm; empty where nothing is pulled apart. */
  lifts = NOT_LIFTED;
  private readonly moved = new Map<Placed, Placed>();

  /** `explode` from 0 to 1. */
  set({ index, levels }: PackBodies, explode: number): void {
    this.moved.clear();
    const reach = explode > 0 ? index.reach(() => true, NOT_LIFTED) : null;
    this.lifts = explode > 0 ? liftsOf(levels, reach === null ? 0 : reach.max.z - reach.min.z, explode) : NOT_LIFTED;
  }

  of(body: Pick<Body, 'kind' | 'layer'>): number {
    return this.lifts.get(buildUpLevel(body)) ?? 0;
  }

  get highest(): number {
    return Math.max(0, ...this.lifts.values());
  }

  /** The body where it is seen. */
  seen(item: Placed): Placed {
    const lift = this.lifts.size === 0 ? 0 : this.of(item.body);
    if (lift === 0) return item;
    const known = this.moved.get(item);
    if (known !== undefined) return known;
    const { x, y, z } = item.offset;
    const moved = { ...item, offset: { x, y, z: z + lift } };
    this.moved.set(item, moved);
    return moved;
  }
}
