import type { Command } from './command.ts';

export const openRecent: Command = {
  id: 'file.openRecent',
  run({ app }) {
    app.setState({ dialog: { kind: 'recents' } });
  },
};
