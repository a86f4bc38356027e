import type { RecordChanges } from '../../shared/model/changes.ts';
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { removeCells } from '../../shared/placement/groups/removeCells.ts';
import type { AppState } from '../state/appState.ts';
import { changeDocument } from './changeDocument.ts';
import type { Command } from './command.ts';

/** Takes the selected cells and dimensions out of the layout. What is derived has nothing to be deleted: it follows from them. */
export const deleteSelection: Command = {
  id: 'edit.delete',
  whyNot(state) {
    const { document, selection, lockedItems } = state;
    if (!document) return 'why.noDocument';
    const { cells, dimensions } = deletable(state, document);
    if (cells.length + dimensions.length > 0) return cells.length > 0 && cells.length === recordsOfKind(document, 'cell').length ? 'why.lastCell' : null;
    return [...selection].some((id) => lockedItems.has(id)) ? 'why.locked' : 'why.selectDeletable';
  },
  run(controller) {
    const state = controller.app.getState();
    changeDocument(controller, 'step.delete', (document): Result<RecordChanges> => {
      const { cells, dimensions } = deletable(state, document);
      if (cells.length === 0) return ok({ puts: [], removes: dimensions });
      const without = removeCells(document, cells);
      return without.ok ? ok({ puts: without.value.puts, removes: [...without.value.removes, ...dimensions] }) : without;
    });
  },
};

function deletable({ selection, lockedItems }: AppState, document: Document): { readonly cells: readonly string[]; readonly dimensions: readonly string[] } {
  const free = [...selection].filter((id) => !lockedItems.has(id));
  return {
    cells: free.filter((id) => document.get(id)?.kind === 'cell'),
    dimensions: free.filter((id) => document.get(id)?.kind === 'dimension'),
  };
}
