import { hasDocument, type Command } from './command.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';

/** Goes back to the start page. */
export const closeLayout: Command = {
  id: 'file.close',
  enabled: hasDocument,
  async run(controller) {
    if (await mayLeaveDocument(controller)) controller.close();
  },
};
