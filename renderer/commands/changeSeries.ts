/** Another series order of the groups, as one undo step. */
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import { reorderSeries } from '../../shared/placement/path/reorderSeries.ts';
import type { Controller } from '../state/controller.ts';
import { changeDocument } from './changeDocument.ts';
import { refusedByLock } from './locked.ts';

/** True when the groups stand in this order now. Not where a cell would get other neighbours in series, or be turned, that is locked. */
export function changeSeries(controller: Controller, order: readonly string[]): boolean {
  const { document } = controller.app.getState();
  if (!document) return false;
  const result = reorderSeries(document, order);
  if (result.ok && refusedByLock(controller, cellsOf(document, result.value.rejoined))) return false;
  return changeDocument(controller, 'step.seriesOrder', () => result) !== null;
}

function cellsOf(document: Document, groups: readonly string[]): string[] {
  const wanted = new Set(groups);
  return recordsOfKind(document, 'cell').filter(({ group }) => wanted.has(group)).map(({ id }) => id);
}
