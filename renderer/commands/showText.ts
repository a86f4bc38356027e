/** Parses a layout's text and shows it, or says what is wrong with it. */
import { problemText } from '../../shared/model/result.ts';
import { parseLayout } from '../../shared/format/readDocument.ts';
import { CURRENT_VERSION } from '../../shared/format/version.ts';
import { text as textOf } from '../i18n/text.ts';
import type { OpenFile } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';
import { showProblem } from './problems.ts';

/** True when the document is now shown. `unsaved`: the text stands in no file as it is. */
export function showText(controller: Controller, text: string, file: OpenFile, unsaved = false): boolean {
  const parsed = parseLayout(text);
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
