/** The bodies of a pack where they are: by id, by place, what they are made of, and how far they reach. */
import type { Ray } from 'three';
import type { Body, BodyKind } from '../../../shared/model/derived/index.ts';
import { BoxIndex } from './BoxIndex.ts';
import { buildUpLevel } from './explode.ts';
import type { Placed } from './shapes.ts';

export class PackBodies {
  private readonly placed = new Map<string, Placed>();
  readonly index = new BoxIndex();
  /** How many bodies there are of each level of the build-up, and of each shape. */
  private readonly ofLevel = new Tally<number>();
  private readonly ofShape = new Tally<string>();
  /** How many of each kind and material, in the order they came. */
  private readonly ofMaterial = new Map<string, { readonly kind: BodyKind; readonly material: string; count: number }>();

  get size(): number {
    return this.placed.size;
  }

  /** Adds a body; one with its id must have been removed. */
  add(item: Placed): void {
    const { body } = item;
    this.placed.set(body.id, item);
    this.index.add(item);
    this.ofLevel.add(buildUpLevel(body));
    this.ofShape.add(item.shape.key);
    this.count(body, 1);
  }

  remove(item: Placed): void {
    const { body } = item;
    this.placed.delete(body.id);
    this.index.remove(item);
    this.ofLevel.remove(buildUpLevel(body));
    this.ofShape.remove(item.shape.key);
    this.count(body, -1);
  }

  get(id: string): Placed | undefined {
    return this.placed.get(id);
  }

  all(): Iterable<Placed> {
    return this.placed.values();
  }

  /** Bodies that a ray may meet, `lifts` saying how much higher each layer of the build-up is seen. */
  along(ray: Ray, lifts: ReadonlyMap<number, number>): Iterable<Placed> {
    return this.index.along(ray, lifts);
  }

  get levels(): Iterable<number> {
    return this.ofLevel.keys();
  }

  usesShape(key: string): boolean {
    return this.ofShape.has(key);
  }

  /** The kinds there are with the materials of each, in the order they came. */
  *materials(): Iterable<{ readonly kind: BodyKind; readonly material: string }> {
    for (const pair of this.ofMaterial.values()) if (pair.count > 0) yield pair;
  }

  private count({ kind, material }: Body, by: number): void {
    const key = `${kind}/${material}`, pair = this.ofMaterial.get(key);
    if (pair === undefined) this.ofMaterial.set(key, { kind, material, count: by });
    else pair.count += by;
  }
}

/** How many there are of each. */
class Tally<Key> {
  private readonly counts = new Map<Key, number>();

  add(key: Key): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(key: Key): void {
    const left = (this.counts.get(key) ?? 1) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(key: Key): boolean {
    return this.counts.has(key);
  }

  keys(): Iterable<Key> {
    return this.counts.keys();
  }
}
