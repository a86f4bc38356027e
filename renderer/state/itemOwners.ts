/** From the items of parts and findings (bodies, derived items, records) to what can be selected. */
import type { Body } from '../../shared/model/derived/index.ts';

const known = new WeakMap<ReadonlyMap<string, Body>, ReadonlySet<string>>();

/** Owners of all bodies; worked out once for each state of the bodies. */
export function bodyOwners(bodies: ReadonlyMap<string, Body>): ReadonlySet<string> {
  let owners = known.get(bodies);
  if (!owners) {
    const found = new Set<string>();
    for (const { owner } of bodies.values()) found.add(owner);
    owners = found;
    known.set(bodies, owners);
  }
  return owners;
}

/** The owner of an item: itself where it owns bodies, its body's owner, or the item it is a feature of (`fpc:fe1/connector`). */
export function ownerOfItem(item: string, bodies: ReadonlyMap<string, Body>): string {
  const owners = bodyOwners(bodies);
  if (owners.has(item)) return item;
  const body = bodies.get(item);
  if (body) return body.owner;
  const parent = item.split('/')[0] ?? item;
  return owners.has(parent) ? parent : item;
}

export function ownersOfItems(items: readonly string[], bodies: ReadonlyMap<string, Body>): readonly string[] {
  return [...new Set(items.map((item) => ownerOfItem(item, bodies)))];
}
