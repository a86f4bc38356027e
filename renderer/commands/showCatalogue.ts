import type { Command } from './command.ts';

/** Brings the catalogue to the front of its dock. */
export const showCatalogue: Command = {
  id: 'view.catalogue',
  run({ docks }) {
    docks.current?.reveal('catalogue');
  },
};
