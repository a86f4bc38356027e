/** Opens the dialogs that ask for the figures of an arrangement. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import { needsCells } from './arrangeCells.ts';
import type { Command } from './command.ts';

type ArrangeDialogKind = 'moveBy' | 'rotateBy' | 'distribute';

const opening = (id: CommandId, kind: ArrangeDialogKind, least: 1 | 2): Command => ({
  id,
  whyNot: needsCells(least),
  run({ app }) {
    app.setState({ dialog: { kind } });
  },
});

export const ARRANGE_DIALOGS: readonly Command[] = [
  opening('arrange.moveBy', 'moveBy', 1),
  opening('arrange.rotateBy', 'rotateBy', 1),
  opening('arrange.distribute', 'distribute', 2),
];
