import { refilled } from '../../shared/placement/refill.ts';
import { changeDocument } from './changeDocument.ts';
import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

/** Puts every cell that was not moved by hand where filling the rows puts it now. */
export const fillAgain: Command = {
  id: 'arrange.fillAgain',
  whyNot: needsDocument,
  run(controller) {
    changeDocument(controller, 'step.fillAgain', refilled);
  },
};
