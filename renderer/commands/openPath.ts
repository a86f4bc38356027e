/** Reads a layout file and shows it. */
import type { Controller } from '../state/controller.ts';
import { showHostProblem } from './problems.ts';
import { showText } from './showText.ts';
import { whileBusy } from './whileBusy.ts';

/**
 * True when the file is now shown; otherwise the user has been told why not, and what was open stays. `takeOver`: for writing, although
 * somebody else has it.
 */
export async function openPath(controller: Controller, path: string, takeOver = false): Promise<boolean> {
  const { host } = controller;
  const opened = await whileBusy(controller, 'busy.opening', takeOver ? host.takeOver(path) : host.open(path));
  if (!opened.ok) {
    showHostProblem(controller, 'problem.open', opened.problem);
    return false;
  }
  const { name, text, stamp, readOnly, lockedBy } = opened.value;
  return showText(controller, text, { name, path: opened.value.path, stamp, readOnly, lockedBy });
}
