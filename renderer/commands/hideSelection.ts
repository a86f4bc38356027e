import type { Command } from './command.ts';
import { hideItems } from '../state/itemVisibility.ts';

/** Takes the selected items out of the view. */
export const hideSelection: Command = {
  id: 'view.hide',
  enabled: (state) => state.selection.size > 0,
  run({ app }) {
    hideItems(app, app.getState().selection);
  },
};
