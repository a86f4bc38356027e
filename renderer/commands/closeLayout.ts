import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';

/** Goes back to the start page. */
export const closeLayout: Command = {
  id: 'file.close',
  whyNot: needsDocument,
  async run(controller) {
    if (await mayLeaveDocument(controller)) controller.close();
  },
};
