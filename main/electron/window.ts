/** One window of the program: sandboxed, on the program's own pages only, and not closed over unsaved work unasked. */
import { BrowserWindow, dialog } from 'electron';
import type { CommandId, Language } from '../../shared/contracts/commands.ts';
import { isAppUrl } from './appProtocol.ts';
import { APP_URL, COMMAND_CHANNEL } from './channels.ts';

export interface AppWindow {
  readonly window: BrowserWindow;
  setTitle(title: string, modified: boolean): void;
  send(command: CommandId): void;
}

const SAVE = 0;
const DISCARD = 1;
const CANCEL = 2;

const CLOSE_TEXT: Readonly<Record<Language, { readonly message: string; readonly buttons: readonly [save: string, discard: string, cancel: string] }>> = {
  en: { message: 'The layout has changes that are not saved.', buttons: ['Save', 'Discard', 'Cancel'] },
  zh: { message: '布局有未保存的更改。', buttons: ['保存', '放弃', '取消'] },
};

export function createAppWindow(preloadPath: string, language: Language): AppWindow {
  const window = new BrowserWindow({
    width: 1600,
    height: 1000,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#1b1d20',
    title: 'Cellweave',
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  let modified = false;
  let closeOnceSaved = false;
  const appWindow: AppWindow = {
    window,
    setTitle(title, isModified) {
      window.setTitle(isModified ? `• ${title}` : title);
      window.setDocumentEdited(isModified);
      modified = isModified;
      if (closeOnceSaved && !modified) window.close();
    },
    send(command) {
      window.webContents.send(COMMAND_CHANNEL, command);
    },
  };
  refuseForeignPages(window);
  window.once('ready-to-show', () => window.show());
  // The title is the file's, set by call; the page's own would replace it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (!modified) return;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: CLOSE_TEXT[language].message,
      buttons: [...CLOSE_TEXT[language].buttons],
      defaultId: SAVE,
      cancelId: CANCEL,
    });
    closeOnceSaved = answer === SAVE;
    if (answer !== DISCARD) event.preventDefault();
    if (closeOnceSaved) appWindow.send('file.save');
  });
  void window.loadURL(APP_URL);
  return appWindow;
}

/** No other page in the window, no second window, no frame of another site. */
function refuseForeignPages(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
