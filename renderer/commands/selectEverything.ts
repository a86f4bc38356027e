import type { Command } from './command.ts';
import { selectAll } from '../state/selection.ts';

/** Selects every cell: what is moved and counted. Lines and parts follow from them. */
export const selectEverything: Command = {
  id: 'selection.all',
  enabled: (state) => state.derived !== null,
  run({ app }) {
    selectAll(app, (app.getState().derived?.cells ?? []).map((cell) => cell.id));
  },
};
