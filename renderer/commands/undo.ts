import type { Command } from './command.ts';

export const undo: Command = {
  id: 'edit.undo',
  enabled: (state) => state.undoLabel !== null,
  run(controller) {
    controller.undo();
  },
};
