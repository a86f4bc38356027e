import type { RecordChanges } from '../../shared/model/changes.ts';
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { removeCells } from '../../shared/placement/groups/removeCells.ts';
import type { AppState } from '../state/appState.ts';
import { changeDocument } from './changeDocument.ts';
import type { Command } from './command.ts';
import { lockRefusal } from './locked.ts';

/** Takes the selected cells and dimensions out of the layout. What is derived has nothing to be deleted: it follows from them. */
export const deleteSelection: Command = {
  id: 'edit.delete',
  whyNot(state) {
    const { document } = state;
    if (!document) return 'why.noDocument';
    const { cells, dimensions } = deletable(state, document);
    if (cells.length + dimensions.length === 0) return 'why.selectDeletable';
    if (cells.length > 0 && cells.length === recordsOfKind(document, 'cell').length) return 'why.lastCell';
    return lockRefusal(state, [...cells, ...dimensions]);
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

function deletable({ selection }: AppState, document: Document): { readonly cells: readonly string[]; readonly dimensions: readonly string[] } {
  const selected = [...selection];
  return {
    cells: selected.filter((id) => document.get(id)?.kind === 'cell'),
    dimensions: selected.filter((id) => document.get(id)?.kind === 'dimension'),
  };
}
