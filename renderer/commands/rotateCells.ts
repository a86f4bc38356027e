/** Turns the selected cells: by a quarter about the middle of the selection, or each by a half on its place. */
import { rotatedBy, type Pivot } from '../../shared/placement/arrange/rotate.ts';
import type { Controller } from '../state/controller.ts';
import { arrangeCells, needsCells } from './arrangeCells.ts';
import type { Command } from './command.ts';

export function rotateCells(controller: Controller, angle_deg: number, pivot: Pivot): void {
  arrangeCells(controller, 'step.rotateCells', (pieces) => rotatedBy(pieces, angle_deg, pivot));
}

export const ROTATIONS: readonly Command[] = [
  { id: 'arrange.rotateLeft', whyNot: needsCells(1), run: (controller) => rotateCells(controller, 90, 'selection') },
  { id: 'arrange.rotateRight', whyNot: needsCells(1), run: (controller) => rotateCells(controller, -90, 'selection') },
  // Half a turn of a cell on its place changes its poles round: the one turn that is wanted of a cell in its row.
  { id: 'arrange.swapPoles', whyNot: needsCells(1), run: (controller) => arrangeCells(controller, 'step.turnCell', (pieces) => rotatedBy(pieces, 180, 'each')) },
];
