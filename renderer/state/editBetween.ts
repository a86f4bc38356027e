/** What makes one document of another, for the autosave. */
import type { RecordEdit } from '../../shared/contracts/host.ts';
import type { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/records/index.ts';

/** Records are replaced whole and never changed in place, so that their identity tells what changed. Null when nothing did. */
export function editBetween(before: Document, after: Document): RecordEdit | null {
  const added: AnyRecord[] = [];
  const updated: AnyRecord[] = [];
  for (const [id, record] of after) {
    const from = before.get(id);
    if (from === record) continue;
    (from ? updated : added).push(record);
  }
  const removed = [...before.keys()].filter((id) => !after.has(id));
  return added.length + updated.length + removed.length === 0 ? null : { added, updated, removed };
}
