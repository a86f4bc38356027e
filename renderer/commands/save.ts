import type { FileStamp } from '../../shared/contracts/host.ts';
import type { Controller } from '../state/controller.ts';
import { layoutText } from '../state/layoutText.ts';
import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { pickPath } from './pickPath.ts';
import { showHostProblem } from './problems.ts';
import { whileBusy } from './whileBusy.ts';

export const save: Command = {
  id: 'file.save',
  whyNot: needsDocument,
  async run(controller) {
    await saveDocument(controller);
  },
};

/** The save that is going on in a window. */
const saving = new WeakMap<Controller, Promise<boolean>>();

/**
 * Saves to the document's file, or asks for one where it has none that can be written. True when it is on disk. Asked again meanwhile it
 * goes along with the save that is going on, and saves once more where edits came after it: two at once would take each other's for
 * another program's.
 */
export async function saveDocument(controller: Controller): Promise<boolean> {
  const before = saving.get(controller);
  if (before) return (await before) && (!controller.app.getState().modified || saveDocument(controller));
  const save = saveOnce(controller).finally(() => saving.delete(controller));
  saving.set(controller, save);
  return save;
}

async function saveOnce(controller: Controller): Promise<boolean> {
  const { file } = controller.app.getState();
  if (!file || file.path === null || file.readOnly) return saveDocumentAs(controller);
  return writeTo(controller, file.path, file.stamp);
}

/** Asks for a file and saves there. */
export async function saveDocumentAs(controller: Controller): Promise<boolean> {
  const name = controller.app.getState().file?.name ?? 'pack.ccs';
  const path = await pickPath(controller, 'save', name.endsWith('.ccs') ? name : `${name.replace(/\.[^.]*$/, '')}.ccs`);
  return path === null ? false : writeTo(controller, path, null);
}

async function writeTo(controller: Controller, path: string, expected: FileStamp | null): Promise<boolean> {
  // Part numbers that follow from the last edit belong in the file.
  await controller.engine.settled();
  const { document } = controller.app.getState();
  if (!document) return false;
  const text = await layoutText(document);
  const saved = await whileBusy(controller, 'busy.saving', controller.host.save(path, text, expected));
  if (saved.ok) {
    const { name, stamp } = saved.value;
    controller.saved({ name, path: saved.value.path, stamp, readOnly: false }, document, text);
    return true;
  }
  if (saved.problem.code !== 'changed-on-disk') {
    showHostProblem(controller, 'problem.save', saved.problem);
    return false;
  }
  return settleConflict(controller, path);
}

/** Somebody else wrote the file since it was read: the user says whose version stays. */
async function settleConflict(controller: Controller, path: string): Promise<boolean> {
  const choice = await new Promise<'overwrite' | 'saveAs' | 'cancel'>((answer) => {
    controller.app.setState({ dialog: { kind: 'changedOnDisk', name: controller.app.getState().file?.name ?? path, path, answer } });
  });
  if (choice === 'saveAs') return saveDocumentAs(controller);
  if (choice === 'cancel') return false;
  return writeTo(controller, path, null);
}
