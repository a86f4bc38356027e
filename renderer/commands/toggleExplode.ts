import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

/** Pulls the layers of the build-up apart, or puts them together again. */
export const toggleExplode: Command = {
  id: 'view.explode',
  whyNot: (state) => needsDocument(state) ?? (state.bodies.size > 0 ? null : 'why.notDerived'),
  run({ app }) {
    app.setState(({ explode }) => ({ explode: explode > 0 ? 0 : 1 }));
  },
};
