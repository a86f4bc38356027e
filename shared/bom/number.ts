/**
 * Part numbers. They live in the document and are bound to a shape: the same shape keeps its number, an edited part keeps
 * its number when it replaces its old shape everywhere, and no edit renumbers another part.
 */
import type { RecordDiff } from '../model/document.ts';
import type { Part, PartItem } from '../model/derived/index.ts';
import type { PartRecord } from '../model/records/decisions.ts';
import type { AnyRecord } from '../model/records/index.ts';

/** Letters of each role in a part number. */
export const ROLE_LETTERS: Readonly<Record<string, string>> = {
  cell: 'CE', busbar: 'BB', fpc: 'FP', connector: 'CN', ntc: 'NT', tab: 'TB', film: 'FL', spacer: 'SP', plate: 'PL', member: 'ME', insulator: 'IN', cover: 'CV', fastener: 'FA', disconnect: 'SD', bushing: 'BU', pcm: 'PB',
};
const COUNTER_DIGITS = 4;

export interface Numbering {
  /** Sorted by number. */
  readonly parts: readonly Part[];
  /** Records that shapes without a number need, and records whose shape or bearers changed. Empty once they are in the document. */
  readonly follow: RecordDiff;
}

/**
 * Gathers equal pieces under numbers, by the records or with new ones. `preliminary` tells of a piece whether it rests on
 * unconfirmed data.
 *
 * A shape with a record keeps its number. A shape without one takes over the number of a record whose shape nobody bears any
 * more, when all its bearers that are left bear the new shape; of several the one with the most bearers. Otherwise it gets the
 * next free number of its role. A number is never given to another shape while somebody bears it, nor given again: records
 * without bearers stay.
 */
export function assignNumbers(items: readonly PartItem[], records: readonly PartRecord[], prefix: string, preliminary: (item: PartItem) => boolean = () => false): Numbering {
  const classes = classesOf(items);
  const bySignature = new Map([...records].reverse().map((record) => [keyOf(record), record] as const));
  const present = new Set(items.map((item) => item.item));
  const vacant = new Set(records.filter((record) => !classes.has(keyOf(record)) && record.users.some((user) => present.has(user))));
  const taken = new Set(records.flatMap((record) => [record.number, record.id]));
  const bearing = new Map<PartRecord, PartRecord>();
  const added = new Map<string, AnyRecord>();
  const parts: Part[] = [];
  for (const [key, members] of classes) {
    const [first] = members;
    if (!first) continue;
    const users = members.map((member) => member.item).sort();
    const record = bySignature.get(key) ?? successionTo(users, first.role, vacant, present);
    const number = record?.number ?? nextNumber(first.role, prefix, taken);
    if (record) {
      vacant.delete(record);
      bearing.set(record, { ...record, signature: first.signature, users });
    } else {
      const id = `part:${number}`;
      taken.add(number).add(id);
      added.set(id, { id, kind: 'part', number, role: first.role, signature: first.signature, users });
    }
    parts.push(partOf(number, members, first, preliminary(first)));
  }
  parts.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  return { parts, follow: { added, updated: updatesOf(records, bearing), removed: new Map() } };
}

function keyOf({ role, signature }: Pick<PartRecord, 'role' | 'signature'>): string {
  return `${role}|${signature}`;
}

function classesOf(items: readonly PartItem[]): Map<string, PartItem[]> {
  const classes = new Map<string, PartItem[]>();
  for (const item of items) {
    const members = classes.get(keyOf(item));
    if (members) members.push(item);
    else classes.set(keyOf(item), [item]);
  }
  return classes;
}

/** The vacant record whose remaining bearers all are among these. */
function successionTo(users: readonly string[], role: string, vacant: ReadonlySet<PartRecord>, present: ReadonlySet<string>): PartRecord | undefined {
  const now = new Set(users);
  const left = (record: PartRecord): readonly string[] => record.users.filter((user) => present.has(user));
  return [...vacant]
    .filter((record) => record.role === role && left(record).every((user) => now.has(user)))
    .sort((a, b) => left(b).length - left(a).length || (a.number < b.number ? -1 : 1))[0];
}

/** `CW-BB-0007`: one more than the highest of its kind. */
function nextNumber(role: string, prefix: string, taken: ReadonlySet<string>): string {
  const letters = ROLE_LETTERS[role];
  if (letters === undefined) throw new Error(`no part-number letters for the role "${role}"`);
  const start = `${prefix}-${letters}-`;
  const counters = [...taken].filter((number) => number.startsWith(start)).map((number) => number.slice(start.length)).filter((rest) => /^\d+$/.test(rest));
  for (let count = 1 + Math.max(0, ...counters.map(Number)); ; count++) {
    const number = `${start}${String(count).padStart(COUNTER_DIGITS, '0')}`;
    if (!taken.has(`part:${number}`)) return number;
  }
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

function partOf(number: string, members: readonly PartItem[], first: PartItem, preliminary: boolean): Part {
  const { role, name, signature, material, size_mm, mass_kg, cut, priceKey, source } = first;
  return { number, role, name, signature, items: members.map((member) => member.item), material, size_mm, unitMass_kg: mass_kg, cut, priceKey, source, preliminary };
}
