import type { Controller } from '../state/controller.ts';
import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';
import { openPath } from './openPath.ts';

export const reloadFile: Command = {
  id: 'file.reload',
  whyNot: (state) => needsDocument(state) ?? (state.file === null || state.file.path === null ? 'why.neverSaved' : null),
  run: (controller) => reopen(controller, false),
};

/** Reads the open file again; with `takeOver` for writing, although somebody else has it. Asks before changes are lost. */
export async function reopen(controller: Controller, takeOver: boolean): Promise<void> {
  const path = controller.app.getState().file?.path ?? null;
  if (path !== null && (await mayLeaveDocument(controller))) await openPath(controller, path, takeOver);
}
