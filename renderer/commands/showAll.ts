import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { showAllItems } from '../state/itemVisibility.ts';

/** Brings back everything that was hidden item by item. */
export const showAll: Command = {
  id: 'view.showAll',
  whyNot: (state) => needsDocument(state) ?? (state.hiddenItems.size > 0 ? null : 'why.nothingHidden'),
  run({ app }) {
    showAllItems(app);
  },
};
