import type { Command } from './command.ts';
import { unlockAllItems } from '../state/itemVisibility.ts';

/** Makes every locked item pickable and movable again. */
export const unlockAll: Command = {
  id: 'view.unlockAll',
  enabled: (state) => state.lockedItems.size > 0,
  run({ app }) {
    unlockAllItems(app);
  },
};
