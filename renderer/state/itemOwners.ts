/** From the items of parts and findings (bodies, derived items, records) to what can be selected. */
import type { Body } from '../../shared/model/derived/index.ts';
import type { Families } from './bodies/tableEdit.ts';

const known = new WeakMap<ReadonlyMap<string, Body>, Families>();

/** Says whose the bodies are, so that nobody has to find out. */
export function rememberFamilies(bodies: ReadonlyMap<string, Body>, families: Families): void {
  known.set(bodies, families);
}

/** The bodies of each owner; found out once for bodies that nobody told of. */
export function familiesOf(bodies: ReadonlyMap<string, Body>): Families {
  let families = known.get(bodies);
  if (!families) {
    const found = new Map<string, Body[]>();
    for (const body of bodies.values()) {
      const family = found.get(body.owner);
      if (family) family.push(body);
      else found.set(body.owner, [body]);
    }
    families = found;
    known.set(bodies, families);
  }
  return families;
}

/** The owner of an item: itself where it owns bodies, its body's owner, or the item it is a feature of (`fpc:fe1/connector`). */
export function ownerOfItem(item: string, bodies: ReadonlyMap<string, Body>): string {
  const owners = familiesOf(bodies);
  if (owners.has(item)) return item;
  const body = bodies.get(item);
  if (body) return body.owner;
  const parent = item.split('/')[0] ?? item;
  return owners.has(parent) ? parent : item;
}

export function ownersOfItems(items: readonly string[], bodies: ReadonlyMap<string, Body>): readonly string[] {
  return [...new Set(items.map((item) => ownerOfItem(item, bodies)))];
}
