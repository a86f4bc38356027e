/**
 * Part numbers. They live in the document and are bound to a shape: the same shape keeps its number, an edited part keeps
 * its number when it replaces its old shape everywhere, and no edit renumbers another part.
 */
import type { RecordDiff } from '../model/document.ts';
import type { Part, PartItem } from '../model/derived/index.ts';
import type { PartRecord } from '../model/records/decisions.ts';
import type { AnyRecord } from '../model/records/index.ts';
import { isFree, isHanded, leftOf, nextNumber, otherHandOf, partId } from './hand.ts';
import type { MirrorOf } from './mirror.ts';
import { classesOf, keyOf, type PartClass } from './partClass.ts';

export interface Numbering {
  /** Sorted by number. */
  readonly parts: readonly Part[];
  /** Records that shapes without a number need, and records whose shape or bearers changed. Empty once they are in the document. */
  readonly follow: RecordDiff;
}

/**
 * Gathers equal pieces under numbers, by the records or with new ones. `preliminary` tells of a piece whether it rests on
 * unconfirmed data, `mirrorOf` what its mirror image is.
 *
 * A shape with a record keeps its number. A shape without one takes over the number of a record whose shape nobody bears any
 * more, when all its bearers that are left bear the new shape; of several the one with the most bearers. Otherwise it gets a new
 * number. A number is never given to another shape while somebody bears it, nor given again: records without bearers stay.
 *
 * A part and its mirror image that get their numbers together get the two hands of the next free number of their role, -L first.
 * One whose mirror image has a number already gets the other hand of that, if it is free; a number without a hand stays as it
 * is, and its mirror image becomes its -R. All others get the next free number. The hand, too, is permanent: of a pair one of
 * which is edited both keep their numbers.
 */
export function assignNumbers(items: readonly PartItem[], records: readonly PartRecord[], prefix: string, preliminary: (item: PartItem) => boolean = () => false, mirrorOf: MirrorOf = () => null): Numbering {
  const recorded = new Map([...records].reverse().map((record) => [keyOf(record), record] as const));
  const classes = classesOf(items, recorded, mirrorOf);
  const bearing = bearersOf(classes, records, recorded, new Set(items.map((item) => item.item)));
  const numbers = new Map([...records].reverse().map((record) => [keyOf(bearing.get(record) ?? record), record.number] as const));
  const taken = new Set(records.flatMap((record) => [record.number, record.id]));
  const added = new Map<string, AnyRecord>();
  const parts: Part[] = [];
  for (const [key, one] of classes) {
    let number = numbers.get(key);
    if (number === undefined) {
      const { role, signature, users } = one;
      number = newNumber(one, prefix, { numbers, taken, classes, mirrorOf });
      const id = partId(number);
      numbers.set(key, number);
      taken.add(number).add(id);
      added.set(id, { id, kind: 'part', number, role, signature, users: [...users] });
    }
    parts.push(partOf(number, one, preliminary(one.first)));
  }
  parts.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  return { parts: parts.map((part) => partedFrom(part, parts, classes, mirrorOf)), follow: { added, updated: updatesOf(records, bearing), removed: new Map() } };
}

/** The records that shapes keep or take over, with the shape and the bearers they then have. */
function bearersOf(classes: ReadonlyMap<string, PartClass>, records: readonly PartRecord[], recorded: ReadonlyMap<string, PartRecord>, present: ReadonlySet<string>): Map<PartRecord, PartRecord> {
  const vacant = new Set(records.filter((record) => !classes.has(keyOf(record)) && record.users.some((user) => present.has(user))));
  const bearing = new Map<PartRecord, PartRecord>();
  for (const [key, { role, signature, users }] of classes) {
    const record = recorded.get(key) ?? successionTo(users, role, vacant, present);
    if (!record) continue;
    vacant.delete(record);
    bearing.set(record, { ...record, signature, users: [...users] });
  }
  return bearing;
}

/** The vacant record whose remaining bearers all are among these. */
function successionTo(users: readonly string[], role: string, vacant: ReadonlySet<PartRecord>, present: ReadonlySet<string>): PartRecord | undefined {
  const now = new Set(users);
  const left = (record: PartRecord): readonly string[] => record.users.filter((user) => present.has(user));
  return [...vacant]
    .filter((record) => record.role === role && left(record).every((user) => now.has(user)))
    .sort((a, b) => left(b).length - left(a).length || (a.number < b.number ? -1 : 1))[0];
}

/** The part with the other hand of its number, where an edit made them something else than mirror images. */
function partedFrom(part: Part, parts: readonly Part[], classes: ReadonlyMap<string, PartClass>, mirrorOf: MirrorOf): Part {
  if (!isHanded(part.number)) return part;
  // A right one may be the image of a number without a hand.
  const other = parts.find(({ number }) => number === otherHandOf(part.number) || number === part.number.slice(0, -2));
  const own = classes.get(keyOf(part));
  return !other || !own || mirrorOf(own.first)?.signature === other.signature ? part : { ...part, notMirrorOf: other.number };
}

interface Numbered {
  /** By key of the shape, borne or not. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, PartClass>;
  readonly mirrorOf: MirrorOf;
}

function newNumber({ role, first }: PartClass, prefix: string, { numbers, taken, classes, mirrorOf }: Numbered): string {
  const image = mirrorOf(first);
  const imageKey = image && !image.isSamePart ? keyOf({ role, signature: image.signature }) : null;
  if (imageKey === null) return nextNumber(role, prefix, taken);
  const imageNumber = numbers.get(imageKey);
  if (imageNumber === undefined) return classes.has(imageKey) ? leftOf(nextNumber(role, prefix, taken)) : nextNumber(role, prefix, taken);
  const number = otherHandOf(imageNumber);
  return isFree(number, taken) ? number : nextNumber(role, prefix, taken);
}

/** Records whose shape or bearers are no longer what they say. One that nobody bears keeps its shape, in case that comes back. */
function updatesOf(records: readonly PartRecord[], bearing: ReadonlyMap<PartRecord, PartRecord>): Map<string, readonly [AnyRecord, AnyRecord]> {
  const updated = new Map<string, readonly [AnyRecord, AnyRecord]>();
  for (const record of records) {
    const next = bearing.get(record) ?? { ...record, users: [] };
    if (next.signature !== record.signature || next.users.join('\n') !== record.users.join('\n')) updated.set(record.id, [record, next]);
  }
  return updated;
}

function partOf(number: string, { first, signature, members }: PartClass, preliminary: boolean): Part {
  const { role, name, material, size_mm, mass_kg, cut, priceKey, source } = first;
  return { number, role, name, signature, items: members.map((member) => member.item), material, size_mm, unitMass_kg: mass_kg, cut, priceKey, source, preliminary };
}
