import type { Command } from './command.ts';
import { needsSelection } from './preconditions.ts';
import { isolateItems } from '../state/itemVisibility.ts';

/** Shows the selected items alone. */
export const isolateSelection: Command = {
  id: 'view.isolate',
  whyNot: needsSelection,
  run({ app }) {
    isolateItems(app, app.getState().selection);
  },
};
