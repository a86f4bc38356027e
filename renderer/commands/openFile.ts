import type { Command } from './command.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';
import { openPath } from './openPath.ts';
import { pickPath } from './pickPath.ts';

export const openFile: Command = {
  id: 'file.open',
  async run(controller) {
    if (!(await mayLeaveDocument(controller))) return;
    const path = await pickPath(controller, 'open', '');
    if (path !== null) await openPath(controller, path);
  },
};
