/** Makes a document operation one undo step, or says in a notice why it cannot be done. */
import type { RecordChanges } from '../../shared/model/changes.ts';
import type { Document } from '../../shared/model/document.ts';
import { problemText, type Result } from '../../shared/model/result.ts';
import type { TextKey } from '../i18n/en.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';

/** What the operation gave, when its changes are made; null when it was refused. */
export function changeDocument<T extends RecordChanges>(controller: Controller, label: TextKey, operation: (document: Document) => Result<T>): T | null {
  const { document } = controller.app.getState();
  if (!document) return null;
  const result = operation(document);
  if (!result.ok) {
    showNotice(controller.app, 'warning', 'notice.refused', result.problems.map(problemText).join('; '));
    return null;
  }
  controller.transact(label, (transaction) => {
    for (const record of result.value.puts) if (transaction.document.get(record.id) !== record) transaction.put(record);
    for (const id of result.value.removes) if (transaction.document.has(id)) transaction.remove(id);
  });
  return result.value;
}
