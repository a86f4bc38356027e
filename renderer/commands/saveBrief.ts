/** Writes the brief of the guided first layout to a file, which the command line takes as well. */
import type { Controller } from '../state/controller.ts';
import { pickPath } from './pickPath.ts';
import { showHostProblem } from './problems.ts';
import { whileBusy } from './whileBusy.ts';

/** The name of the file, once it is on the disk; null when the user cancelled, or after the reason was shown. */
export async function saveBrief(controller: Controller, name: string, brief: string): Promise<string | null> {
  const path = await pickPath(controller, 'brief', `${fileName(name)}.brief.json`);
  if (path === null) return null;
  const saved = await whileBusy(controller, 'busy.saving', controller.host.saveBrief(path, brief));
  if (saved.ok) return saved.value.name;
  showHostProblem(controller, 'problem.saveBrief', saved.problem);
  return null;
}

/** Without what no system takes in a name. */
function fileName(name: string): string {
  const clean = name.replace(/[\\/:*?"<>|]+/g, ' ').trim().slice(0, 100);
  return clean === '' ? 'pack' : clean;
}
