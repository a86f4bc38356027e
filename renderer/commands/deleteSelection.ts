import type { RecordChanges } from '../../shared/model/changes.ts';
import { recordsOfKind, type Document } from '../../shared/model/document.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { removeCells } from '../../shared/placement/groups/removeCells.ts';
import type { AppState } from '../state/appState.ts';
import { changeDocument } from './changeDocument.ts';
import type { Command } from './command.ts';
import { lockRefusal } from './locked.ts';

/** What people draw, and nothing else rests on. */
const DRAWN: ReadonlySet<string | undefined> = new Set(['dimension', 'keepOut']);

/** Takes the selected cells, dimensions and keep-outs out of the layout. What is derived has nothing to be deleted: it follows from them. */
export const deleteSelection: Command = {
  id: 'edit.delete',
  whyNot(state) {
    const { document } = state;
    if (!document) return 'why.noDocument';
    const { cells, drawn } = deletable(state, document);
    if (cells.length + drawn.length === 0) return 'why.selectDeletable';
    if (cells.length > 0 && cells.length === recordsOfKind(document, 'cell').length) return 'why.lastCell';
    return lockRefusal(state, [...cells, ...drawn]);
  },
  run(controller) {
    const state = controller.app.getState();
    changeDocument(controller, 'step.delete', (document): Result<RecordChanges> => {
      const { cells, drawn } = deletable(state, document);
      if (cells.length === 0) return ok({ puts: [], removes: drawn });
      const without = removeCells(document, cells);
      return without.ok ? ok({ puts: without.value.puts, removes: [...without.value.removes, ...drawn] }) : without;
    });
  },
};

function deletable({ selection }: AppState, document: Document): { readonly cells: readonly string[]; readonly drawn: readonly string[] } {
  const selected = [...selection];
  return {
    cells: selected.filter((id) => document.get(id)?.kind === 'cell'),
    drawn: selected.filter((id) => DRAWN.has(document.get(id)?.kind)),
  };
}
