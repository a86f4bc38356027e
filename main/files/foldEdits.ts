/** Several edits of a journal as one diff on the document that they start from. */
import type { RecordEdit } from '../../shared/format/recordEdit.ts';
import type { Document, RecordDiff, RecordId } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/records/index.ts';

/** The one diff that several edits make, and how many of them. */
export interface FoldedEdits {
  readonly diff: RecordDiff;
  readonly fitting: number;
}

/**
 * The one diff on `document` that does what the edits do one after the other. It stops before the first that does not fit
 * (adds what is there, changes or removes what is not), so that a document of many records is copied once, not once an edit.
 */
export function foldEdits(document: Document, edits: readonly RecordEdit[]): FoldedEdits {
  const after = new Map<RecordId, AnyRecord | null>();
  let fitting = 0;
  for (const edit of edits) {
    const changes = changesOf(edit, (id) => (after.has(id) ? after.get(id) !== null : document.has(id)));
    if (changes === null) break;
    for (const [id, record] of changes) after.set(id, record);
    fitting += 1;
  }
  const added = new Map<RecordId, AnyRecord>();
  const updated = new Map<RecordId, readonly [AnyRecord, AnyRecord]>();
  const removed = new Map<RecordId, AnyRecord>();
  for (const [id, to] of after) {
    const from = document.get(id);
    if (from && to) updated.set(id, [from, to]);
    else if (from) removed.set(id, from);
    else if (to) added.set(id, to);
  }
  return { diff: { added, updated, removed }, fitting };
}

/** Each record the edit touches and what it becomes, null for gone; null for an edit that does not fit. */
function changesOf(edit: RecordEdit, isThere: (id: RecordId) => boolean): ReadonlyMap<RecordId, AnyRecord | null> | null {
  const changes = new Map<RecordId, AnyRecord | null>();
  const steps: readonly (readonly [id: RecordId, record: AnyRecord | null, there: boolean])[] = [
    ...edit.removed.map((id) => [id, null, true] as const),
    ...edit.updated.map((record) => [record.id, record, true] as const),
    ...edit.added.map((record) => [record.id, record, false] as const),
  ];
  for (const [id, record, there] of steps) {
    const present = changes.has(id) ? changes.get(id) !== null : isThere(id);
    if (present !== there) return null;
    changes.set(id, record);
  }
  return changes;
}
