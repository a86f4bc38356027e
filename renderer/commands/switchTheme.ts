import type { Command } from './command.ts';

export const switchTheme: Command = {
  id: 'view.theme',
  run({ app }) {
    app.setState(({ theme }) => ({ theme: theme === 'dark' ? 'light' : 'dark' }));
  },
};
