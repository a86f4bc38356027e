import type { RecordDiff, RecordId } from '../document.ts';
import type { AnyRecord } from '../records/index.ts';

/** The one diff that does what the given ones do one after the other; records that end as they began drop out. */
export function composeDiffs(...diffs: readonly RecordDiff[]): RecordDiff {
  const before = new Map<RecordId, AnyRecord | undefined>();
  const after = new Map<RecordId, AnyRecord | undefined>();
  for (const diff of diffs) {
    for (const [id, record] of diff.removed) note(id, record, undefined);
    for (const [id, [from, to]] of diff.updated) note(id, from, to);
    for (const [id, record] of diff.added) note(id, undefined, record);
  }
  function note(id: RecordId, from: AnyRecord | undefined, to: AnyRecord | undefined): void {
    if (!before.has(id)) before.set(id, from);
    after.set(id, to);
  }
  const added = new Map<RecordId, AnyRecord>();
  const removed = new Map<RecordId, AnyRecord>();
  const updated = new Map<RecordId, readonly [AnyRecord, AnyRecord]>();
  for (const [id, from] of before) {
    const to = after.get(id);
    if (from === to) continue;
    if (!from && to) added.set(id, to);
    else if (from && !to) removed.set(id, from);
    else if (from && to) updated.set(id, [from, to]);
  }
  return { added, updated, removed };
}
