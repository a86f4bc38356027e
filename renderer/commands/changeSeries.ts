/** Another series order of the groups, as one undo step. */
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import { reorderSeries } from '../../shared/placement/path/reorderSeries.ts';
import { text } from '../i18n/text.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice, withdrawNotices } from '../state/notices.ts';
import { changeDocument } from './changeDocument.ts';
import { refusedByLock } from './locked.ts';

/**
 * True when the groups stand in this order now; a notice says how many cells were turned for it, if any. Not where a cell would get other neighbours in
 * series, or be turned, that is locked.
 */
export function changeSeries(controller: Controller, order: readonly string[]): boolean {
  const { document } = controller.app.getState();
  if (!document) return false;
  const result = reorderSeries(document, order);
  if (result.ok && refusedByLock(controller, cellsOf(document, result.value.rejoined))) return false;
  const changed = changeDocument(controller, 'step.seriesOrder', () => result);
  if (changed && changed.rejoined.length > 0) tellTurned(controller, changed.turned.length, recordsOfKind(document, 'cell').length);
  return changed !== null;
}

function cellsOf(document: Document, groups: readonly string[]): string[] {
  const wanted = new Set(groups);
  return recordsOfKind(document, 'cell').filter(({ group }) => wanted.has(group)).map(({ id }) => id);
}

/** In the place of what was said of the order before. */
function tellTurned({ app }: Controller, count: number, total: number): void {
  withdrawNotices(app, 'notice.seriesOrder');
  if (count > 0) showNotice(app, 'note', 'notice.seriesOrder', text(app.getState().language, 'notice.turned', { count, total }));
}
