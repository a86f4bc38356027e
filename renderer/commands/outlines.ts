/** Outlines drawn or changed by hand, each as one undo step: the envelope, with its rows filled again where they fit, and keep-outs. */
import { problemWords } from '../../shared/check/messages/problemWords.ts';
import type { Contour } from '../../shared/geometry/types.ts';
import type { RecordChanges } from '../../shared/model/changes.ts';
import type { Document } from '../../shared/model/document.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { withBoxEnvelope, withCorners, withEnvelope, withKeepOut } from '../../shared/placement/outline/draw.ts';
import { refilled } from '../../shared/placement/refill.ts';
import { text } from '../i18n/text.ts';
import type { Controller } from '../state/controller.ts';
import { showNotice, withdrawNotices } from '../state/notices.ts';
import type { OutlineKind } from '../viewport/types.ts';
import { changeDocument } from './changeDocument.ts';

/** Takes a closed outline that was drawn; the tool is put away, and what was drawn is selected. */
export function takeOutline(controller: Controller, kind: OutlineKind, corners: Contour): void {
  const { app } = controller;
  if (kind === 'envelope') {
    if (changeEnvelope(controller, (document) => withEnvelope(document, corners))) app.setState({ tool: 'select', selection: new Set(['structure']) });
    return;
  }
  const name = text(app.getState().language, 'keepOut.name');
  const added = changeDocument(controller, 'step.addKeepOut', (document) => withKeepOut(document, corners, name));
  if (added) app.setState({ tool: 'select', selection: new Set([added.id]) });
}

/** Other corners for the envelope (`structure`) or a keep-out. */
export function changeCorners(controller: Controller, id: string, corners: Contour): boolean {
  if (id === 'structure') return changeEnvelope(controller, (document) => withEnvelope(document, corners));
  return changeDocument(controller, 'step.changeOutline', (document) => withCorners(document, id, corners)) !== null;
}

/** The box round the outline takes its place. */
export function boxEnvelope(controller: Controller): void {
  changeEnvelope(controller, withBoxEnvelope);
}

/** Rows that do not fit stay where they are, and a notice says what is missing; the findings show what sticks out. */
export function changeEnvelope(controller: Controller, change: (document: Document) => Result<RecordChanges>): boolean {
  const { app } = controller;
  withdrawNotices(app, 'notice.notFilled');
  let missing: string | null = null;
  const done = changeDocument(controller, 'step.changeEnvelope', (document): Result<RecordChanges> => {
    const changed = change(document);
    if (!changed.ok) return changed;
    const drawn = new Map(document);
    for (const record of changed.value.puts) drawn.set(record.id, record);
    const filled = refilled(drawn);
    if (!filled.ok) {
      missing = filled.problems.map((problem) => problemWords(app.getState().language, problem)).join('; ');
      return changed;
    }
    const again = new Set(filled.value.puts.map(({ id }) => id));
    return ok({ puts: [...changed.value.puts.filter(({ id }) => !again.has(id)), ...filled.value.puts], removes: [...changed.value.removes, ...filled.value.removes] });
  });
  if (done && missing !== null) showNotice(app, 'warning', 'notice.notFilled', missing);
  return done !== null;
}
