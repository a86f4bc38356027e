/** Has a layout's text read in the engine's thread and shows it, or says what is wrong with it. */
import { problemText } from '../../shared/model/result.ts';
import { CURRENT_VERSION } from '../../shared/format/version.ts';
import { text as textOf } from '../i18n/text.ts';
import type { OpenFile } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';
import { showProblem } from './problems.ts';
import { whileBusy } from './whileBusy.ts';

/** True when the document is now shown; false also when another was asked for meanwhile. `unsaved`: the text stands in no file as it is. */
export async function showText(controller: Controller, text: string, file: OpenFile, unsaved = false): Promise<boolean> {
  const parsed = await whileBusy(controller, 'busy.opening', controller.engine.readLayout(text));
  if (!parsed) return false;
  if (!parsed.ok) {
    if (file.path !== null && file.path !== controller.app.getState().file?.path) void controller.host.release(file.path);
    showProblem(controller, 'problem.notReadable', [file.path ?? file.name, ...parsed.problems.map(problemText)]);
    return false;
  }
  const { document, version } = parsed.value;
  controller.show(document, file, unsaved);
  if (file.path !== null && version < CURRENT_VERSION) {
    const detail = textOf(controller.app.getState().language, 'notice.olderFormatDetail', { name: file.name, from: version, to: CURRENT_VERSION });
    showNotice(controller.app, 'warning', 'notice.olderFormat', detail);
  }
  return true;
}
