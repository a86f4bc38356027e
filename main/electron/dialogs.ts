/** The system's file dialogs, as sheets of the window that asks. */
import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Dialogs } from '../api/service.ts';

const LAYOUTS = { name: 'Cellweave layout', extensions: ['ccs'] };
const BRIEFS = { name: 'Cellweave brief', extensions: ['brief.json'] };

export function windowDialogs(window: BrowserWindow): Dialogs {
  async function pickOne(options: OpenDialogOptions): Promise<string | null> {
    const picked = await dialog.showOpenDialog(window, options);
    return picked.canceled ? null : (picked.filePaths[0] ?? null);
  }
  async function pickName(defaultPath: string, filter: typeof LAYOUTS): Promise<string | null> {
    const options: SaveDialogOptions = { defaultPath, filters: [filter], properties: ['showOverwriteConfirmation', 'createDirectory'] };
    const picked = await dialog.showSaveDialog(window, options);
    return picked.canceled || picked.filePath === '' ? null : picked.filePath;
  }
  return {
    pickOpen: () => pickOne({ properties: ['openFile'], filters: [LAYOUTS] }),
    pickFolder: () => pickOne({ properties: ['openDirectory', 'createDirectory'] }),
    pickSave: (suggestedName) => pickName(suggestedName, LAYOUTS),
    pickBrief: (suggestedName) => pickName(suggestedName, BRIEFS),
  };
}
