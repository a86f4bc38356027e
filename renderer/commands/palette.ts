import type { Command } from './command.ts';

/** Opens the command palette, or closes it when it is open. */
export const palette: Command = {
  id: 'app.palette',
  run({ app }) {
    app.setState(({ dialog }) => {
      if (dialog === null) return { dialog: { kind: 'palette' } };
      return dialog.kind === 'palette' ? { dialog: null } : {};
    });
  },
};
