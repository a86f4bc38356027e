import type { Command } from './command.ts';

export const clearSelection: Command = {
  id: 'selection.clear',
  run({ app }) {
    app.setState({ selection: new Set(), focusedFinding: null });
  },
};
