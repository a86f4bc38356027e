/** The bodies of a pack where they are: by id, by owner, by place, and how far they reach. */
import type { Ray } from 'three';
import type { Body } from '../../../shared/model/derived/index.ts';
import type { Bounds3 } from '../camera/pose.ts';
import { BoxIndex } from './BoxIndex.ts';
import { buildUpLevel } from './explode.ts';
import type { Placed } from './shapes.ts';

export class PackBodies {
  private readonly placed = new Map<string, Placed>();
  private readonly owners = new Map<string, Map<string, Placed>>();
  private readonly index = new BoxIndex();
  /** How many bodies each layer of the build-up has. */
  private readonly counts = new Map<number, number>();
  private box: Bounds3 | null | undefined;

  get size(): number {
    return this.placed.size;
  }

  /** Adds a body; one with its id must have been removed. */
  add(item: Placed): void {
    const { id, owner } = item.body, level = buildUpLevel(item.body);
    this.placed.set(id, item);
    this.index.add(item);
    const family = this.owners.get(owner) ?? new Map<string, Placed>();
    family.set(id, item);
    this.owners.set(owner, family);
    this.counts.set(level, (this.counts.get(level) ?? 0) + 1);
    this.box = undefined;
  }

  remove(item: Placed): void {
    const { id, owner } = item.body, level = buildUpLevel(item.body), left = (this.counts.get(level) ?? 1) - 1;
    this.index.remove(item);
    this.placed.delete(id);
    const family = this.owners.get(owner);
    family?.delete(id);
    if (family?.size === 0) this.owners.delete(owner);
    if (left > 0) this.counts.set(level, left);
    else this.counts.delete(level);
    this.box = undefined;
  }

  get(id: string): Placed | undefined {
    return this.placed.get(id);
  }

  all(): Iterable<Placed> {
    return this.placed.values();
  }

  ofOwner(owner: string): Iterable<Placed> {
    return this.owners.get(owner)?.values() ?? [];
  }

  /** Bodies that a ray may meet, `lifts` saying how much higher each layer of the build-up is seen. */
  along(ray: Ray, lifts: ReadonlyMap<number, number>): Iterable<Placed> {
    return this.index.along(ray, lifts);
  }

  get levels(): Iterable<number> {
    return this.counts.keys();
  }

  /** Round all of them; null without any. */
  get reach(): Bounds3 | null {
    if (this.box === undefined) this.box = boxRound(this.placed.values());
    return this.box;
  }

  /** The shapes that are in use, by key. */
  shapes(): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const { shape } of this.placed.values()) keys.add(shape.key);
    return keys;
  }
}

/** Round bodies of which `lift` says how much higher than they are they count; null without any. */
export function boxRound(items: Iterable<Placed>, lift: (body: Body) => number = () => 0): Bounds3 | null {
  let minX = Infinity, minY = Infinity, minZ = Infinity, maxX = -Infinity, maxY = -Infinity, maxZ = -Infinity;
  for (const { body, shape: { box: { min, max } }, offset: { x, y, z } } of items) {
    const up = z + lift(body);
    minX = Math.min(minX, x + min.x);
    minY = Math.min(minY, y + min.y);
    minZ = Math.min(minZ, up + min.z);
    maxX = Math.max(maxX, x + max.x);
    maxY = Math.max(maxY, y + max.y);
    maxZ = Math.max(maxZ, up + max.z);
  }
  return minX > maxX ? null : { min: { x: minX, y: minY, z: minZ }, max: { x: maxX, y: maxY, z: maxZ } };
}
