/** What happens to files dropped on the window: a layout is opened, a drawing is read for its outlines, anything else is refused with a word on why. */
import { text as textIn } from '../i18n/text.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice } from '../state/notices.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';
import { needsPack } from './outlinesFromDxf.ts';
import { openPath } from './openPath.ts';
import { showHostProblem, showProblem } from './problems.ts';
import { showText } from './showText.ts';

/** What the host refuses to open as well. */
const DROP_LIMIT_BYTES = 64 * 1024 * 1024;

/** True when a layout is now shown. */
export async function dropFiles(controller: Controller, files: readonly File[]): Promise<boolean> {
  const { language } = controller.app.getState();
  const [file] = files;
  if (!file) return false;
  const refuse = (key: 'drop.several' | 'drop.dxf' | 'drop.dxfNoPack' | 'drop.other' | 'drop.tooLarge' | 'drop.notText'): false => {
    showProblem(controller, 'problem.drop', [textIn(language, key, { name: file.name, count: files.length })]);
    return false;
  };
  if (files.length > 1) return refuse('drop.several');
  if (/\.dxf$/i.test(file.name)) {
    const why = needsPack(controller.app.getState());
    if (why === 'why.noDocument') return refuse('drop.dxf');
    if (why !== null) return refuse('drop.dxfNoPack');
    controller.app.setState({ dialog: { kind: 'dxf', purpose: 'envelope', file } });
    return false;
  }
  if (!/\.ccs$/i.test(file.name)) return refuse('drop.other');
  if (file.size > DROP_LIMIT_BYTES) return refuse('drop.tooLarge');
  const path = await controller.host.dropped(file);
  if (!path.ok) {
    showHostProblem(controller, 'problem.drop', path.problem);
    return false;
  }
  if (!(await mayLeaveDocument(controller))) return false;
  if (path.value !== null) return openPath(controller, path.value);
  const content = await contentOf(file);
  if (content === null) return refuse('drop.notText');
  // Its place is unknown: nothing but the autosave could bring it back after a reload.
  if (!(await showText(controller, content, { name: file.name, path: null, stamp: null, readOnly: false }, true))) return false;
  showNotice(controller.app, 'warning', 'notice.droppedCopy', textIn(language, 'notice.droppedCopyDetail', { name: file.name }));
  return true;
}

/** Null for what is not UTF-8. */
async function contentOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
