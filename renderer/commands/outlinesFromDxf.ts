/** Envelope and keep-outs out of a drawing: asks for the file and for what of it to take; then all of it is one undo step. */
import type { OutlinePurpose } from '../../shared/dxf/read/outlineUse.ts';
import { singleton } from '../../shared/model/document.ts';
import { withDrawn, type DrawnElsewhere, type TakenOutlines } from '../../shared/placement/outline/takeDrawn.ts';
import type { TextKey } from '../i18n/en.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { changeDocument } from './changeDocument.ts';
import type { Command } from './command.ts';
import { changeEnvelope } from './outlines.ts';

export const OUTLINES_FROM_DXF: readonly Command[] = [fromDxf('pack.envelopeFromDxf', 'envelope'), fromDxf('pack.keepOutsFromDxf', 'keepout')];

function fromDxf(id: Command['id'], purpose: OutlinePurpose): Command {
  return {
    id,
    whyNot: needsPack,
    run({ app }) {
      app.setState({ dialog: { kind: 'dxf', purpose, file: null } });
    },
  };
}

/** A pack of cells has an envelope; a laminated busbar or a single cell has none to fill. */
export function needsPack({ document }: AppState): TextKey | null {
  if (document === null) return 'why.noDocument';
  const { type } = singleton(document, 'structure');
  return type === 'laminate' || type === 'single' ? 'why.noPack' : null;
}

/** Whether the outlines were taken; what was refused is told. The envelope, or the first of the keep-outs, is selected. */
export function takeDrawn(controller: Controller, drawn: DrawnElsewhere): boolean {
  let taken: TakenOutlines | null = null;
  if (drawn.envelope) {
    changeEnvelope(controller, (document) => {
      const result = withDrawn(document, drawn);
      if (result.ok) taken = result.value;
      return result;
    });
  } else {
    taken = changeDocument(controller, 'step.addKeepOuts', (document) => withDrawn(document, drawn));
  }
  const { keepOuts: [first] = [] } = taken ?? { keepOuts: [] };
  if (taken === null) return false;
  controller.app.setState({ tool: 'select', selection: new Set(drawn.envelope ? ['structure'] : first === undefined ? [] : [first]) });
  return true;
}
