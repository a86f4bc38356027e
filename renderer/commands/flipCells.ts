/** Mirrors the arrangement of the selected cells about its middle. */
import { flipped } from '../../shared/placement/arrange/flip.ts';
import { arrangeCells, needsCells } from './arrangeCells.ts';
import type { Command } from './command.ts';

export const FLIPS: readonly Command[] = [
  { id: 'arrange.flipX', whyNot: needsCells(1), run: (controller) => arrangeCells(controller, 'step.flipCells', (pieces) => flipped(pieces, 'x')) },
  { id: 'arrange.flipY', whyNot: needsCells(1), run: (controller) => arrangeCells(controller, 'step.flipCells', (pieces) => flipped(pieces, 'y')) },
];
