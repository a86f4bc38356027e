import type { Command } from './command.ts';

/** Opens the guided start of a laminated busbar; what is open stays until the new one is created. */
export const newLaminate: Command = {
  id: 'file.newLaminate',
  run({ app }) {
    app.setState({ page: 'laminate-guide' });
  },
};
