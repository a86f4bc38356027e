import type { Command } from './command.ts';

/** Opens the page that proposes packs for a space; what is open stays until one is made. */
export const proposePacks: Command = {
  id: 'file.propose',
  run({ app }) {
    app.setState({ page: 'propose' });
  },
};
