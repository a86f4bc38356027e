import type { Command } from './command.ts';
import { needsDerived } from './preconditions.ts';
import { selectAll } from '../state/selection.ts';

/** Selects every cell: what is moved and counted. Lines and parts follow from them. */
export const selectEverything: Command = {
  id: 'selection.all',
  whyNot: needsDerived,
  run({ app }) {
    selectAll(app, (app.getState().derived?.cells ?? []).map((cell) => cell.id));
  },
};
