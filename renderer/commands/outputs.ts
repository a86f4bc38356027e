/** Puts both outputs on a side of the pack: the rows are filled again from that end, as one undo step. */
import { singleton } from '../../shared/model/document.ts';
import { OUTPUT_SIDES } from '../../shared/model/records/structure.ts';
import { ok } from '../../shared/model/result.ts';
import { refilled } from '../../shared/placement/refill.ts';
import type { Controller } from '../state/controller.ts';
import { changeDocument } from './changeDocument.ts';

/** A side, or nothing for where the rows end. Where the path cannot end there nothing is changed, and a notice says why. */
export function changeOutputs(controller: Controller, side: string): void {
  changeDocument(controller, 'step.changeOutputs', (document) => {
    const { outputs: _before, ...plain } = singleton(document, 'structure');
    const outputs = OUTPUT_SIDES.find((known) => known === side);
    const structure = outputs ? { ...plain, outputs } : plain;
    const filled = refilled(new Map(document).set('structure', structure));
    if (!filled.ok) return filled;
    const isPut = filled.value.puts.some(({ id }) => id === 'structure');
    return ok({ puts: [...(isPut ? [] : [structure]), ...filled.value.puts], removes: filled.value.removes });
  });
}
