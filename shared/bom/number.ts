/**
 * Part numbers. They live in the document and are bound to a shape: the same shape keeps its number, an edited part keeps
 * its number when it replaces its old shape everywhere, and no edit renumbers another part.
 */
import type { RecordDiff } from '../model/document.ts';
import type { Part, PartItem } from '../model/derived/index.ts';
import type { AnyRecord } from '../model/records/index.ts';
import type { PartRecord } from '../model/records/decisions.ts';

/** Letters of each role in a part number. */
export const ROLE_LETTERS: Readonly<Record<string, string>> = {
  cell: 'CE', busbar: 'BB', fpc: 'FP', connector: 'CN', ntc: 'NT', tab: 'TB', film: 'FL', spacer: 'SP', plate: 'PL', member: 'ME', insulator: 'IN',
};

export interface Numbering {
  /** Sorted by number. */
  readonly parts: readonly Part[];
  /** Records that shapes without a number need, and records whose shape or users changed. */
  readonly follow: RecordDiff;
}

/** Gathers equal pieces under numbers. `preliminary` tells whether a role rests on unconfirmed data. */
export function assignNumbers(items: readonly PartItem[], records: readonly PartRecord[], prefix: string, preliminary: (item: PartItem) => boolean = () => false): Numbering {
  const classes = new Map<string, PartItem[]>();
  for (const item of items) {
    const key = `${item.role}|${item.signature}`;
    const list = classes.get(key);
    if (list) list.push(item);
    else classes.set(key, [item]);
  }
  const bySignature = new Map<string, PartRecord>(records.map((record) => [`${record.role}|${record.signature}`, record]));
  const unused = new Set(records.filter((record) => !classes.has(`${record.role}|${record.signature}`)));
  const counters = countersOf(records);
  const added = new Map<string, AnyRecord>();
  const updated = new Map<string, readonly [AnyRecord, AnyRecord]>();
  const parts: Part[] = [];

  for (const [key, members] of classes) {
    const first = members[0] as PartItem;
    const users = members.map((item) => item.item).sort();
    const known = bySignature.get(key) ?? rebound(first, users, unused);
    let record: PartRecord;
    if (known) {
      unused.delete(known);
      record = known;
      if (known.signature !== first.signature || known.users.join() !== users.join()) {
        record = { ...known, signature: first.signature, users };
        updated.set(known.id, [known, record]);
      }
    } else {
      record = newRecord(first, users, prefix, counters);
      added.set(record.id, record);
    }
    parts.push(partOf(record.number, first, members, preliminary(first)));
  }
  parts.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  return { parts, follow: { added, updated, removed: new Map() } };
}

/** The record of a part that was edited: nobody bears its old shape any more, and its bearers all bear this one now. */
function rebound(first: PartItem, users: readonly string[], unused: ReadonlySet<PartRecord>): PartRecord | undefined {
  const now = new Set(users);
  return [...unused].find((record) => record.role === first.role && record.users.length > 0 && record.users.every((user) => now.has(user)));
}

function countersOf(records: readonly PartRecord[]): Map<string, number> {
  const counters = new Map<string, number>();
  for (const record of records) {
    const number = Number(/(\d+)$/.exec(record.number)?.[1] ?? 0);
    counters.set(record.role, Math.max(counters.get(record.role) ?? 0, number));
  }
  return counters;
}

function newRecord(item: PartItem, users: readonly string[], prefix: string, counters: Map<string, number>): PartRecord {
  const count = (counters.get(item.role) ?? 0) + 1;
  counters.set(item.role, count);
  const letters = ROLE_LETTERS[item.role];
  if (letters === undefined) throw new Error(`no part-number letters for the role "${item.role}"`);
  const number = `${prefix}-${letters}-${String(count).padStart(4, '0')}`;
  return { id: `part:${number}`, kind: 'part', number, role: item.role, signature: item.signature, users: [...users] };
}

function partOf(number: string, first: PartItem, members: readonly PartItem[], preliminary: boolean): Part {
  return {
    number,
    role: first.role,
    name: first.name,
    signature: first.signature,
    items: members.map((item) => item.item),
    material: first.material,
    size_mm: first.size_mm,
    unitMass_kg: first.mass_kg,
    cut: first.cut,
    priceKey: first.priceKey,
    source: first.source,
    preliminary,
  };
}
