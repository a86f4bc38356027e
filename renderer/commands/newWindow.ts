import type { Controller } from '../state/controller.ts';
import type { Command } from './command.ts';
import { showHostProblem } from './problems.ts';

export const newWindow: Command = {
  id: 'file.newWindow',
  run: (controller) => openInNewWindow(controller, null),
};

/** Another window, with the layout at `path` or as the program starts. */
export async function openInNewWindow(controller: Controller, path: string | null): Promise<void> {
  const opened = await controller.host.openWindow(path);
  if (!opened.ok) showHostProblem(controller, 'problem.newWindow', opened.problem);
}
