/** What the menu at the cursor offers. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import { refusalOf } from '../commands/command.ts';
import { commandOf } from '../commands/registry.ts';
import type { AppState } from '../state/appState.ts';
import type { ContextMenuState } from '../state/contextMenu.ts';

const ABOUT_SELECTION: readonly (readonly CommandId[])[] = [
  ['view.fit', 'view.hide', 'view.isolate', 'view.lock'],
  ['selection.row', 'selection.group', 'selection.net', 'selection.kind', 'selection.grow'],
  ['arrange.swapPoles', 'arrange.rotateLeft', 'arrange.rotateRight', 'arrange.moveBy'],
  ['arrange.alignLeft', 'arrange.alignBottom', 'arrange.distribute'],
  ['busbar.resetThickness'],
  ['edit.copy', 'edit.duplicate', 'edit.array', 'edit.delete'],
  ['edit.copyIds'],
];
const ABOUT_NOTHING: readonly (readonly CommandId[])[] = [['view.fit', 'view.showAll', 'view.unlockAll'], ['edit.paste'], ['selection.all', 'selection.busbars', 'selection.traces']];
const ABOUT_FINDING: readonly (readonly CommandId[])[] = [['finding.show'], ['finding.waive', 'finding.restore'], ['view.fit', 'edit.copyIds']];

/**
 * Commands by section, only those that can be run: what does not fit the item would only be in the way. What is refused by name, as for
 * a lock, stays and says so: somebody looks for it.
 */
export function contextCommands(state: AppState, about: ContextMenuState['about']): readonly (readonly CommandId[])[] {
  const sections = about === 'finding' ? ABOUT_FINDING : state.selection.size === 0 ? ABOUT_NOTHING : ABOUT_SELECTION;
  return sections.map((section) => section.filter((id) => isOffered(state, id))).filter((section) => section.length > 0);
}

function isOffered(state: AppState, id: CommandId): boolean {
  const refusal = refusalOf(commandOf(id), state);
  return refusal === null || typeof refusal !== 'string';
}
