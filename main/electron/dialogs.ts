/** The system's file dialogs, as sheets of the window that asks. */
import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Dialogs } from '../api/service.ts';

const LAYOUTS = { name: 'Cellweave layout', extensions: ['ccs'] };

export function windowDialogs(window: BrowserWindow): Dialogs {
  async function pickOne(options: OpenDialogOptions): Promise<string | null> {
    const picked = await dialog.showOpenDialog(window, options);
    return picked.canceled ? null : (picked.filePaths[0] ?? null);
  }
  return {
    pickOpen: () => pickOne({ properties: ['openFile'], filters: [LAYOUTS] }),
    pickFolder: () => pickOne({ properties: ['openDirectory', 'createDirectory'] }),
    async pickSave(suggestedName) {
      const options: SaveDialogOptions = { defaultPath: suggestedName, filters: [LAYOUTS], properties: ['showOverwriteConfirmation', 'createDirectory'] };
      const picked = await dialog.showSaveDialog(window, options);
      return picked.canceled || picked.filePath === '' ? null : picked.filePath;
    },
  };
}
