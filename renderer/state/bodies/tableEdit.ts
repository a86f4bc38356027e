/**
 * The bodies of a pack by id, with the bodies of each owner. An edit takes its changes one by one, so that it can be made in slices,
 * and gives tables that share with the ones before all that it left alone.
 */
import type { Body } from '../../../shared/model/derived/index.ts';
import { PagedMap } from './PagedMap.ts';

/** By owner; the bodies of each in the order they came. */
export type Families = ReadonlyMap<string, readonly Body[]>;

export interface BodyTables {
  readonly bodies: PagedMap<Body>;
  readonly families: PagedMap<readonly Body[]>;
}

export const NO_TABLES: BodyTables = { bodies: PagedMap.empty(), families: PagedMap.empty() };

export interface TableEdit {
  /** Adds a body, or puts it in the place of the one with its id. */
  put(body: Body): void;
  remove(id: string): void;
  done(): BodyTables;
}

export function editTables(before: BodyTables): TableEdit {
  const bodies = before.bodies.edit(), families = before.families.edit();
  /** Families that this edit made, and may still change. */
  const own = new Map<string, Body[]>();

  function familyOf(owner: string): Body[] {
    let family = own.get(owner);
    if (!family) {
      family = [...(families.get(owner) ?? [])];
      own.set(owner, family);
      families.set(owner, family);
    }
    return family;
  }

  function leave({ id, owner }: Body): void {
    const family = familyOf(owner), at = family.findIndex((member) => member.id === id);
    if (at >= 0) family.splice(at, 1);
    if (family.length > 0) return;
    own.delete(owner);
    families.delete(owner);
  }

  return {
    put(body) {
      const old = bodies.get(body.id);
      bodies.set(body.id, body);
      if (old && old.owner !== body.owner) leave(old);
      const family = familyOf(body.owner), at = old?.owner === body.owner ? family.findIndex(({ id }) => id === body.id) : -1;
      if (at >= 0) family[at] = body;
      else family.push(body);
    },
    remove(id) {
      const old = bodies.get(id);
      bodies.delete(id);
      if (old) leave(old);
    },
    done: () => ({ bodies: bodies.done(), families: families.done() }),
  };
}
