import type { Command } from './command.ts';
import { withdrawNotices } from '../state/notices.ts';
import { needsDocument } from './preconditions.ts';

export const undo: Command = {
  id: 'edit.undo',
  whyNot: (state) => needsDocument(state) ?? (state.undoLabel !== null ? null : 'why.nothingToUndo'),
  run(controller) {
    // What was said of the edit holds no longer.
    withdrawNotices(controller.app, 'notice.seriesOrder');
    controller.undo();
  },
};
