/** Parses a layout's text and shows it, or says what is wrong with it. */
import { problemText } from '../../shared/model/result.ts';
import { parseDocument } from '../../shared/format/readDocument.ts';
import type { OpenFile } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { showProblem } from './problems.ts';

/** True when the document is now shown. */
export function showText(controller: Controller, text: string, file: OpenFile): boolean {
  const parsed = parseDocument(text);
  if (!parsed.ok) {
    showProblem(controller, 'problem.notReadable', [file.path ?? file.name, ...parsed.problems.map(problemText)]);
    return false;
  }
  controller.show(parsed.value, file);
  return true;
}
