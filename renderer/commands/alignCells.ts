/** Brings the selected cells to one line. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import { aligned, type Alignment } from '../../shared/placement/arrange/align.ts';
import { arrangeCells, needsCells } from './arrangeCells.ts';
import type { Command } from './command.ts';

const alignment = (id: CommandId, to: Alignment): Command => ({
  id,
  whyNot: needsCells(2),
  run: (controller) => arrangeCells(controller, 'step.alignCells', (pieces) => aligned(pieces, to)),
});

export const ALIGNMENT_COMMANDS: readonly Command[] = [
  alignment('arrange.alignLeft', 'left'),
  alignment('arrange.alignCentre', 'centre'),
  alignment('arrange.alignRight', 'right'),
  alignment('arrange.alignTop', 'top'),
  alignment('arrange.alignMiddle', 'middle'),
  alignment('arrange.alignBottom', 'bottom'),
];
