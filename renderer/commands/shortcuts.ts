import type { Command } from './command.ts';

export const shortcuts: Command = {
  id: 'help.shortcuts',
  run({ app }) {
    app.setState({ dialog: { kind: 'shortcuts' } });
  },
};
