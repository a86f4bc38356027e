import type { Command } from './command.ts';

export const about: Command = {
  id: 'help.about',
  run({ app }) {
    app.setState({ dialog: { kind: 'about' } });
  },
};
