import type { Command } from './command.ts';
import { needsSelection } from './preconditions.ts';
import { hideItems } from '../state/itemVisibility.ts';

/** Takes the selected items out of the view. */
export const hideSelection: Command = {
  id: 'view.hide',
  whyNot: needsSelection,
  run({ app }) {
    hideItems(app, app.getState().selection);
  },
};
