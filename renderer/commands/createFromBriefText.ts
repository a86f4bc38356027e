/** Makes the layout of a brief and shows it, as a document that was never saved. */
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import type { Controller } from '../state/controller.ts';
import { messageOf, showNotice } from '../state/notices.ts';
import { createLayout } from './createLayout.ts';

/** True when it is now shown. What stands in the way is shown as a notice; a layout that was given up on is not. */
export async function createFromBriefText(controller: Controller, briefText: string): Promise<boolean> {
  const { app, engine } = controller;
  try {
    const created = await engine.createFromBrief(briefText);
    if (created === null) return false;
    if (created.ok) return await createLayout(controller, created.value.records, created.value.summary.name);
    showNotice(app, 'error', 'notice.notMade', created.problems.map((problem) => problemWords(app.getState().language, problem)).join('\n'));
  } catch (error) {
    showNotice(app, 'error', 'notice.engineFailed', messageOf(error));
  }
  return false;
}
