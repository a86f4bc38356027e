/** Makes a document operation one undo step, or says in a notice why it cannot be done. */
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import type { RecordChanges } from '../../shared/model/changes.ts';
import type { Document } from '../../shared/model/document.ts';
import { problemText, type Problem, type Result } from '../../shared/model/result.ts';
import type { TextKey } from '../i18n/en.ts';
import type { Language } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';
import { refusedByLock } from './locked.ts';

const POSE = ['x', 'y', 'z', 'rotation_deg'] as const;

/** What the operation gave, when its changes are made; null when it was refused, or would move or remove what is locked. */
export function changeDocument<T extends RecordChanges>(controller: Controller, label: TextKey, operation: (document: Document) => Result<T>): T | null {
  const { document } = controller.app.getState();
  if (!document) return null;
  const result = operation(document);
  if (!result.ok) {
    showNotice(controller.app, 'warning', 'notice.refused', result.problems.map((problem) => said(controller.app.getState().language, problem)).join('; '));
    return null;
  }
  if (refusedByLock(controller, displaced(document, result.value))) return null;
  controller.transact(label, (transaction) => {
    for (const record of result.value.puts) if (transaction.document.get(record.id) !== record) transaction.put(record);
    for (const id of result.value.removes) if (transaction.document.has(id)) transaction.remove(id);
  });
  return result.value;
}

/** The cells that stand elsewhere after the changes, or nowhere, and the dimensions that go. */
function displaced(document: Document, { puts, removes }: RecordChanges): readonly string[] {
  const moved = puts.filter((record) => {
    const before = document.get(record.id);
    return record.kind === 'cell' && before?.kind === 'cell' && POSE.some((key) => record.pose[key] !== before.pose[key]);
  });
  return [...moved.map(({ id }) => id), ...removes.filter((id) => ['cell', 'dimension', 'keepOut'].includes(document.get(id)?.kind ?? ''))];
}

/** With the place, which in Chinese only the sentence names. */
function said(language: Language, problem: Problem): string {
  return language === 'en' ? problemText(problem) : problemWords(language, problem);
}
