/** All commands, and the one way to run them. */
import { COMMANDS, type CommandId } from '../../shared/contracts/commands.ts';
import type { Controller } from '../state/controller.ts';
import { messageOf, showNotice } from '../state/notices.ts';
import { about } from './about.ts';
import { ALIGNMENT_COMMANDS } from './alignCells.ts';
import { ARRANGE_DIALOGS } from './arrangeDialogs.ts';
import { clearSelection } from './clearSelection.ts';
import { refusalOf, type Command } from './command.ts';
import { COPIES } from './copyCells.ts';
import { closeLayout } from './closeLayout.ts';
import { compareStructures } from './compareStructures.ts';
import { copyIds } from './copyIds.ts';
import { deleteSelection } from './deleteSelection.ts';
import { DISTRIBUTIONS } from './distributeCells.ts';
import { exportFiles } from './exportFiles.ts';
import { fillAgain } from './fillAgain.ts';
import { FINDING_COMMANDS } from './findings.ts';
import { FLIPS } from './flipCells.ts';
import { fitView } from './fitView.ts';
import { NAMED_VIEWS } from './namedViews.ts';
import { newLaminate } from './newLaminate.ts';
import { newLayout } from './newLayout.ts';
import { newProtection } from './newProtection.ts';
import { newWindow } from './newWindow.ts';
import { openExample } from './openExample.ts';
import { openFile } from './openFile.ts';
import { openRecent } from './openRecent.ts';
import { OUTLINES_FROM_DXF } from './outlinesFromDxf.ts';
import { palette } from './palette.ts';
import { proposePacks } from './proposePacks.ts';
import { recover } from './recover.ts';
import { redo } from './redo.ts';
import { reloadFile } from './reloadFile.ts';
import { resetDocks } from './resetDocks.ts';
import { SERIES_MOVES } from './moveInSeries.ts';
import { resetThickness } from './resetThickness.ts';
import { ROTATIONS } from './rotateCells.ts';
import { save } from './save.ts';
import { saveAs } from './saveAs.ts';
import { SELECTIONS } from './selectBy.ts';
import { selectEverything } from './selectEverything.ts';
import { shortcuts } from './shortcuts.ts';
import { showCatalogue } from './showCatalogue.ts';
import { swapGroups } from './swapGroups.ts';
import { switchLanguage } from './switchLanguage.ts';
import { switchTheme } from './switchTheme.ts';
import { mergeBars } from './mergeBars.ts';
import { deleteDimensions } from './dimensions.ts';
import { TOOLS } from './tools.ts';
import { undo } from './undo.ts';
import { switchProjection } from './switchProjection.ts';
import { toggleSection } from './toggleSection.ts';
import { toggleExplode } from './toggleExplode.ts';
import { toggleSeriesPath } from './toggleSeriesPath.ts';
import { hideSelection } from './hideSelection.ts';
import { isolateSelection } from './isolateSelection.ts';
import { showAll } from './showAll.ts';
import { tellRefusal } from './locked.ts';
import { lockSelection } from './lockSelection.ts';
import { unlockAll } from './unlockAll.ts';

export const REGISTRY: readonly Command[] = [
  newLayout, proposePacks, newLaminate, newProtection, openFile, openExample, openRecent, newWindow, save, saveAs, closeLayout, reloadFile, recover, exportFiles, undo, redo, selectEverything, clearSelection, fitView, ...NAMED_VIEWS,
  switchProjection, toggleSection, toggleExplode, toggleSeriesPath, hideSelection, isolateSelection, showAll, lockSelection, unlockAll,
  switchTheme, switchLanguage, showCatalogue, resetDocks, palette, shortcuts, about, ...TOOLS, mergeBars, deleteDimensions, compareStructures, ...OUTLINES_FROM_DXF,
  copyIds, ...COPIES, deleteSelection, fillAgain, ...SERIES_MOVES, swapGroups, resetThickness, ...FINDING_COMMANDS, ...SELECTIONS, ...ARRANGE_DIALOGS, ...ROTATIONS, ...FLIPS, ...ALIGNMENT_COMMANDS, ...DISTRIBUTIONS,
];

const byId = new Map<CommandId, Command>(REGISTRY.map((command) => [command.id, command]));

export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`nothing is done for the command "${id}"`);
  return command;
}

/** Runs a command if it can be run now. What goes wrong is shown, never swallowed; so is what stands in its way by name. */
export async function runCommand(controller: Controller, id: CommandId): Promise<void> {
  const command = commandOf(id);
  const refusal = refusalOf(command, controller.app.getState());
  if (refusal !== null) {
    if (typeof refusal !== 'string') tellRefusal(controller, refusal);
    return;
  }
  try {
    await command.run(controller);
  } catch (error) {
    showNotice(controller.app, 'error', 'notice.commandFailed', `${titleOf(id)}: ${messageOf(error)}`);
  }
}

function titleOf(id: CommandId): string {
  return COMMANDS.find((command) => command.id === id)?.title.en ?? id;
}
