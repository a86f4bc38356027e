/** Asks what to do with unsaved changes before another document takes the place of this one. */
import type { Controller } from '../state/controller.ts';
import { saveDocument } from './save.ts';

/** True when nothing would be lost, or the user chose to lose it. */
export async function mayLeaveDocument(controller: Controller): Promise<boolean> {
  const { modified, file } = controller.app.getState();
  if (!modified) return true;
  const choice = await new Promise<'save' | 'discard' | 'cancel'>((answer) => {
    controller.app.setState({ dialog: { kind: 'unsaved', name: file?.name ?? '', answer } });
  });
  if (choice === 'save') return saveDocument(controller);
  return choice === 'discard';
}
