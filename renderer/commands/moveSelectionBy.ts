/** Moves the selected cells by a typed distance, as one undo step. */
import { movedBy, type Distance } from '../../shared/placement/arrange/move.ts';
import type { Controller } from '../state/controller.ts';
import { arrangeCells } from './arrangeCells.ts';

export function moveSelectionBy(controller: Controller, distance: Distance): void {
  arrangeCells(controller, 'step.moveCell', (pieces) => movedBy(pieces, distance));
}
