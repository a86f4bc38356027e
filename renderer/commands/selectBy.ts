/** Selections that follow from what is selected: its rows, groups, nets, kinds, and what is beside it. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import type { TextKey } from '../i18n/en.ts';
import type { AppState } from '../state/appState.ts';
import { cellsBeside, inGroupsOf, inRowsOf, onNetsOf, ofKindsOf, othersOfKindsOf, tracesOf } from '../state/related.ts';
import { selectAll } from '../state/selection.ts';
import { hasCell } from './cellsAmong.ts';
import type { Command } from './command.ts';
import { needsDerived } from './preconditions.ts';

/** Whether the selection can be asked for more; looked at while a menu is open, so it must not search the pack. */
type Precondition = (state: AppState) => TextKey | null;

const cellSelected: Precondition = ({ document, selection }) => (document && hasCell(document, selection) ? null : 'why.selectCell');
const somethingSelected: Precondition = ({ selection }) => (selection.size > 0 ? null : 'why.selectSomething');
const always: Precondition = () => null;

/** Selects what `find` gives; where it finds nothing, the selection stays. */
function selecting(id: CommandId, find: (state: AppState) => readonly string[], precondition: Precondition): Command {
  return {
    id,
    whyNot: (state) => (needsDerived(state) ?? precondition(state)),
    run({ app }) {
      const found = find(app.getState());
      if (found.length > 0) selectAll(app, found);
    },
  };
}

export const SELECTIONS: readonly Command[] = [
  selecting('selection.row', inRowsOf, cellSelected),
  selecting('selection.group', inGroupsOf, cellSelected),
  selecting('selection.net', onNetsOf, somethingSelected),
  selecting('selection.kind', ofKindsOf, somethingSelected),
  selecting('selection.invert', othersOfKindsOf, always),
  selecting('selection.grow', cellsBeside, cellSelected),
  selecting('selection.busbars', (state) => state.derived?.busbars.map((bar) => bar.id) ?? [], always),
  selecting('selection.traces', tracesOf, always),
];
