/**
 * A record diff as plain JSON: what crosses to the host and stands in a journal. What a record was before is left out, since
 * whoever applies the edit has the document it applies to.
 */
import { z } from 'zod';
import type { RecordDiff } from '../model/document.ts';
import { anyRecord } from '../model/records/index.ts';

export const recordEdit = z.strictObject({
  added: z.array(anyRecord),
  updated: z.array(anyRecord),
  removed: z.array(z.string()),
});
export type RecordEdit = z.infer<typeof recordEdit>;

/** The edit that does what the diff does. */
export function editOf(diff: RecordDiff): RecordEdit {
  return { added: [...diff.added.values()], updated: [...diff.updated.values()].map(([, to]) => to), removed: [...diff.removed.keys()] };
}
