/** Shows the layout that a brief made, as a document that was never saved. */
import type { AnyRecord } from '../../shared/model/records/index.ts';
import type { Controller } from '../state/controller.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';

/** True when it is now shown; false when the user chose to stay with what is open. */
export async function createLayout(controller: Controller, records: readonly AnyRecord[], name: string): Promise<boolean> {
  if (!(await mayLeaveDocument(controller))) return false;
  const file = `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'pack'}.ccs`;
  controller.show(new Map(records.map((record) => [record.id, record])), { name: file, path: null, stamp: null, readOnly: false, lockedBy: null }, true);
  return true;
}
