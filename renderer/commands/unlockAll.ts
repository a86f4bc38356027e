import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { unlockAllItems } from '../state/itemVisibility.ts';

/** Makes every locked item pickable and movable again. */
export const unlockAll: Command = {
  id: 'view.unlockAll',
  whyNot: (state) => needsDocument(state) ?? (state.lockedItems.size > 0 ? null : 'why.nothingLocked'),
  run({ app }) {
    unlockAllItems(app);
  },
};
