/** Spaces the selected cells evenly along x or y. */
import { distributed, type DistributeAxis, type Distribution } from '../../shared/placement/arrange/distribute.ts';
import type { Controller } from '../state/controller.ts';
import { arrangeCells, needsCells } from './arrangeCells.ts';
import type { Command } from './command.ts';

export function distributeCells(controller: Controller, axis: DistributeAxis, distribution: Distribution): void {
  arrangeCells(controller, 'step.distributeCells', (pieces) => distributed(pieces, axis, distribution));
}

export const DISTRIBUTIONS: readonly Command[] = [
  { id: 'arrange.distributeX', whyNot: needsCells(3), run: (controller) => distributeCells(controller, 'x', { equal: 'gaps' }) },
  { id: 'arrange.distributeY', whyNot: needsCells(3), run: (controller) => distributeCells(controller, 'y', { equal: 'gaps' }) },
];
