/** Shows what this window showed before its page was loaded again, else the file the program was started with or the example it was asked for, else the start page. */
import type { Controller } from '../state/controller.ts';
import { openExampleNamed } from './openExample.ts';
import { openPath } from './openPath.ts';
import { showHostProblem } from './problems.ts';
import { recoverDocument } from './recover.ts';

export async function start(controller: Controller): Promise<void> {
  const info = await controller.host.info();
  if (!info.ok) return showHostProblem(controller, 'problem.host', info.problem);
  controller.app.setState({ info: info.value });
  const { start: first, recover } = info.value;
  if (recover !== null && (await recoverDocument(controller, recover))) return;
  const shown = 'path' in first ? await openPath(controller, first.path) : 'example' in first && (await openExampleNamed(controller, first.example));
  if (!shown) controller.app.setState({ page: 'start' });
}
