/** Pieces gathered into parts: equal ones, and mirror images that turning over makes equal. */
import type { PartItem } from '../model/derived/index.ts';
import type { PartRecord } from '../model/records/decisions.ts';
import type { MirrorOf } from './mirror.ts';

/** Pieces that bear one number. `signature`: the one the number is recorded under; `first` bears it if any piece does. */
export interface PartClass {
  readonly role: string;
  readonly signature: string;
  readonly first: PartItem;
  readonly members: readonly PartItem[];
  /** Ids of the members, sorted. */
  readonly users: readonly string[];
}

/** What tells parts apart. */
export function keyOf({ role, signature }: Pick<PartRecord, 'role' | 'signature'>): string {
  return `${role}|${signature}`;
}

/**
 * The parts by key, in the order of their first pieces. A side-neutral piece goes under the signature of its mirror image when
 * that is recorded or comes before it, and its own is not recorded: two numbers that were once given are both kept.
 */
export function classesOf(items: readonly PartItem[], recorded: ReadonlyMap<string, unknown>, mirrorOf: MirrorOf): Map<string, PartClass> {
  const members = new Map<string, PartItem[]>();
  const signatures = new Map<string, string>();
  for (const item of items) {
    const own = keyOf(item);
    let signature = signatures.get(own);
    if (signature === undefined) {
      signature = sharedSignature(item, (key) => recorded.has(key), (key) => members.has(key), mirrorOf);
      signatures.set(own, signature);
    }
    const key = keyOf({ role: item.role, signature });
    const others = members.get(key);
    if (others) others.push(item);
    else members.set(key, [item]);
  }
  return new Map([...members].flatMap(([key, [opening, ...rest]]) => {
    if (!opening) return [];
    const signature = signatures.get(keyOf(opening)) ?? opening.signature;
    const all = [opening, ...rest];
    const first = all.find((item) => item.signature === signature) ?? opening;
    return [[key, { role: first.role, signature, first, members: all, users: all.map((item) => item.item).sort() }] as const];
  }));
}

function sharedSignature(item: PartItem, isRecorded: (key: string) => boolean, isKnown: (key: string) => boolean, mirrorOf: MirrorOf): string {
  const own = keyOf(item);
  if (isRecorded(own) || isKnown(own)) return item.signature;
  const image = mirrorOf(item);
  if (!image?.isSamePart) return item.signature;
  const key = keyOf({ role: item.role, signature: image.signature });
  return isRecorded(key) || isKnown(key) ? image.signature : item.signature;
}
