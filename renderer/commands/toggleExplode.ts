import type { Command } from './command.ts';

/** Pulls the layers of the build-up apart, or puts them together again. */
export const toggleExplode: Command = {
  id: 'view.explode',
  enabled: (state) => state.bodies.size > 0,
  run({ app }) {
    app.setState(({ explode }) => ({ explode: explode > 0 ? 0 : 1 }));
  },
};
