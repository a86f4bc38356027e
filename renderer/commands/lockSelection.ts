import type { Command } from './command.ts';
import { needsSelection } from './preconditions.ts';
import { lockItems, unlockItems } from '../state/itemVisibility.ts';

/** Locks the selected items, or unlocks them when all of them are locked: drawn, but neither picked nor moved in the view. */
export const lockSelection: Command = {
  id: 'view.lock',
  whyNot: needsSelection,
  run({ app }) {
    const { selection, lockedItems } = app.getState();
    if ([...selection].every((owner) => lockedItems.has(owner))) unlockItems(app, selection);
    else lockItems(app, selection);
  },
};
