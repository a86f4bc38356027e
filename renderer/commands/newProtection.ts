import type { Command } from './command.ts';

/** Opens the guided start of a single cell with its protection board; what is open stays until the new one is created. */
export const newProtection: Command = {
  id: 'file.newProtection',
  run({ app }) {
    app.setState({ page: 'protection-guide' });
  },
};
