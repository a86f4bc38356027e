import type { Command } from './command.ts';

/** Opens the guided first layout; what is open stays until the new one is created. */
export const newLayout: Command = {
  id: 'file.new',
  run({ app }) {
    app.setState({ page: 'guide', guideCell: null });
  },
};
