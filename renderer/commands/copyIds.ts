import type { Command } from './command.ts';
import { needsSelection } from './preconditions.ts';

/** Puts the ids of what is selected on the clipboard, one a line, as findings, tables and the command line name them. */
export const copyIds: Command = {
  id: 'edit.copyIds',
  whyNot: needsSelection,
  async run({ app }) {
    await navigator.clipboard.writeText([...app.getState().selection].join('\n'));
  },
};
