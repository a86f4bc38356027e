import type { Command } from './command.ts';
import { showAllItems } from '../state/itemVisibility.ts';

/** Brings back everything that was hidden item by item. */
export const showAll: Command = {
  id: 'view.showAll',
  enabled: (state) => state.hiddenItems.size > 0,
  run({ app }) {
    showAllItems(app);
  },
};
