/** Gives single cells to other parallel groups: two swap theirs, or the selected ones go to one that is named. */
import { recordOfKind, type Document } from '../../shared/model/document.ts';
import type { CellRecord } from '../../shared/model/records/cell.ts';
import { assignCells, swapGroups as swapped } from '../../shared/placement/groups/assignCells.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { cellsAmong } from './cellsAmong.ts';
import { changeDocument } from './changeDocument.ts';
import type { Command } from './command.ts';
import { lockRefusal, refusedByLock } from './locked.ts';

export const swapGroups: Command = {
  id: 'arrange.swapGroups',
  whyNot(state) {
    const { document } = state;
    if (!document) return 'why.noDocument';
    const pair = selectedPair(document, state);
    if (!pair) return 'why.selectTwoOfGroups';
    return lockRefusal(state, pair.map(({ id }) => id));
  },
  run(controller) {
    const state = controller.app.getState();
    const pair = state.document ? selectedPair(state.document, state) : null;
    if (pair) changeDocument(controller, 'step.assignCells', (document) => swapped(document, pair));
  },
};

/** The cells in this group, as one undo step. Not where one is locked. */
export function assignToGroup(controller: Controller, cells: readonly string[], group: string): void {
  if (refusedByLock(controller, cells)) return;
  changeDocument(controller, 'step.assignCells', (document) => assignCells(document, new Map(cells.map((id) => [id, group] as const))));
}

/** Two cells of different groups; null where something else is selected. */
function selectedPair(document: Document, { selection }: Pick<AppState, 'selection'>): readonly [CellRecord, CellRecord] | null {
  const cells = cellsAmong(document, selection);
  const [a, b] = cells.map((id) => recordOfKind(document, id, 'cell'));
  return cells.length === 2 && a && b && a.group !== b.group ? [a, b] : null;
}
