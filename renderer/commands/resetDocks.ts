import type { Command } from './command.ts';

/** Puts every panel back where it was at first. */
export const resetDocks: Command = {
  id: 'view.resetDocks',
  run({ docks }) {
    docks.current?.reset();
  },
};
