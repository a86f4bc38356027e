/** Reads a layout file and shows it. */
import type { Controller } from '../state/controller.ts';
import { showHostProblem } from './problems.ts';
import { showText } from './showText.ts';
import { whileBusy } from './whileBusy.ts';

/** True when the file is now shown; otherwise the user has been told why not, and what was open stays. */
export async function openPath(controller: Controller, path: string): Promise<boolean> {
  const opened = await whileBusy(controller, 'busy.opening', controller.host.open(path));
  if (!opened.ok) {
    showHostProblem(controller, 'problem.open', opened.problem);
    return false;
  }
  const { name, text, stamp, readOnly } = opened.value;
  return showText(controller, text, { name, path: opened.value.path, stamp, readOnly });
}
