import type { Command } from './command.ts';

export const redo: Command = {
  id: 'edit.redo',
  enabled: (state) => state.redoLabel !== null,
  run(controller) {
    controller.redo();
  },
};
