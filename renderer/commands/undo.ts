import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

export const undo: Command = {
  id: 'edit.undo',
  whyNot: (state) => needsDocument(state) ?? (state.undoLabel !== null ? null : 'why.nothingToUndo'),
  run(controller) {
    controller.undo();
  },
};
