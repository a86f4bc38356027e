import type { Command } from './command.ts';
import { isolateItems } from '../state/itemVisibility.ts';

/** Shows the selected items alone. */
export const isolateSelection: Command = {
  id: 'view.isolate',
  enabled: (state) => state.selection.size > 0,
  run({ app }) {
    isolateItems(app, app.getState().selection);
  },
};
