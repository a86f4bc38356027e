import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

export const redo: Command = {
  id: 'edit.redo',
  whyNot: (state) => needsDocument(state) ?? (state.redoLabel !== null ? null : 'why.nothingToRedo'),
  run(controller) {
    controller.redo();
  },
};
