import { text } from '../i18n/text.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';
import type { Command } from './command.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';
import { listRecoverables } from './offerRecovery.ts';
import { showHostProblem } from './problems.ts';
import { showText } from './showText.ts';
import { whileBusy } from './whileBusy.ts';

export const recover: Command = {
  id: 'file.recover',
  async run(controller) {
    await listRecoverables(controller);
    controller.app.setState({ dialog: { kind: 'recover' } });
  },
};

/** Shows unsaved work in this window, modified. What was autosaved of it goes only when this window autosaves it itself. */
export async function recoverDocument(controller: Controller, id: string): Promise<boolean> {
  const { app, host, autosave } = controller;
  if (!(await mayLeaveDocument(controller))) return false;
  const recovered = await whileBusy(controller, 'busy.opening', host.recover(id));
  if (!recovered.ok) {
    showHostProblem(controller, 'problem.recover', recovered.problem);
    return false;
  }
  const { title, path, stamp, lost, lockedBy } = recovered.value;
  const { language } = app.getState();
  const name = title === '' ? text(language, 'recover.untitled') : title;
  if (!(await showText(controller, recovered.value.text, { name, path, stamp, readOnly: lockedBy !== null, lockedBy }, true))) return false;
  if (lost > 0) showNotice(app, 'warning', 'notice.editsLost', text(language, 'recover.lost', { count: lost }));
  if (await autosave.settled()) await host.discardRecoverable(id);
  await listRecoverables(controller);
  return true;
}

/** Throws unsaved work away. */
export async function discardRecoverable(controller: Controller, id: string): Promise<void> {
  const discarded = await controller.host.discardRecoverable(id);
  if (!discarded.ok) showHostProblem(controller, 'problem.recover', discarded.problem);
  await listRecoverables(controller);
}
