/** Gives the series path another shape, or its outputs another side: the pack is filled again along it, as one undo step. */
import { singleton, type Document } from '../../shared/model/document.ts';
import { OUTPUT_SIDES, PATH_SHAPES, type StructureRecord } from '../../shared/model/records/structure.ts';
import { ok } from '../../shared/model/result.ts';
import { refilled } from '../../shared/placement/refill.ts';
import type { TextKey } from '../i18n/en.ts';
import type { Controller } from '../state/controller.ts';
import { changeDocument } from './changeDocument.ts';

/** A side, or nothing for where the path ends. Where it cannot end there nothing is changed, and a notice says why. */
export function changeOutputs(controller: Controller, side: string): void {
  const outputs = OUTPUT_SIDES.find((known) => known === side);
  layAnew(controller, 'step.changeOutputs', ({ outputs: _before, ...structure }) => (outputs ? { ...structure, outputs } : structure));
}

/** A shape, or nothing for the one that the program picks. Where the pack has no such path nothing is changed, and a notice says why. */
export function changePathShape(controller: Controller, shape: string): void {
  const path = PATH_SHAPES.find((known) => known === shape);
  layAnew(controller, 'step.pathShape', ({ path: _before, ...structure }) => (path ? { ...structure, path } : structure));
}

function layAnew(controller: Controller, step: TextKey, change: (structure: StructureRecord) => StructureRecord): void {
  changeDocument(controller, step, (document: Document) => {
    const structure = change(singleton(document, 'structure'));
    const filled = refilled(new Map(document).set('structure', structure));
    if (!filled.ok) return filled;
    const isPut = filled.value.puts.some(({ id }) => id === 'structure');
    return ok({ puts: [...(isPut ? [] : [structure]), ...filled.value.puts], removes: filled.value.removes });
  });
}
