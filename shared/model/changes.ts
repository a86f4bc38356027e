/** What a document operation asks for: records to put and ids to remove, to be made one transaction. */
import type { Document, RecordDiff, RecordId } from './document.ts';
import type { AnyRecord } from './records/index.ts';

export interface RecordChanges {
  readonly puts: readonly AnyRecord[];
  readonly removes: readonly RecordId[];
}

/** The diff that makes the changes. Puts that change nothing are left out; removing what is not there is no change. */
export function diffOfChanges(document: Document, { puts, removes }: RecordChanges): RecordDiff {
  const added = new Map<RecordId, AnyRecord>();
  const updated = new Map<RecordId, readonly [AnyRecord, AnyRecord]>();
  const removed = new Map<RecordId, AnyRecord>();
  for (const record of puts) {
    const before = document.get(record.id);
    if (!before) added.set(record.id, record);
    else if (before !== record) updated.set(record.id, [before, record]);
  }
  for (const id of removes) {
    const record = document.get(id);
    if (record) removed.set(id, record);
  }
  return { added, updated, removed };
}
