/** One window of the program: sandboxed, on the program's own pages only, and not closed over unsaved work unasked. */
import { BrowserWindow, dialog } from 'electron';
import type { CommandId, Language } from '../../shared/contracts/commands.ts';
import { isAppUrl } from './appProtocol.ts';
import { APP_URL, COMMAND_CHANNEL } from './channels.ts';

export interface AppWindow {
  readonly window: BrowserWindow;
  setTitle(title: string, modified: boolean): void;
  setLanguage(language: Language): void;
  send(command: CommandId): void;
}

const SAVE = 0;
const DISCARD = 1;
const CANCEL = 2;

const RELOAD = 0;

interface WindowText {
  readonly unsaved: string;
  readonly unsavedButtons: readonly [save: string, discard: string, cancel: string];
  readonly crashed: string;
  readonly crashedDetail: string;
  readonly crashedButtons: readonly [reload: string, close: string];
}

const TEXT: Readonly<Record<Language, WindowText>> = {
  en: {
    unsaved: 'The layout has changes that are not saved.',
    unsavedButtons: ['Save', 'Discard', 'Cancel'],
    crashed: 'The window stopped working.',
    crashedDetail: 'Your work was autosaved. Open the window again to recover it.',
    crashedButtons: ['Open Again', 'Close'],
  },
  zh: {
    unsaved: '布局有未保存的更改。',
    unsavedButtons: ['保存', '放弃', '取消'],
    crashed: '窗口已停止工作。',
    crashedDetail: '您的工作已自动保存。重新打开窗口即可恢复。',
    crashedButtons: ['重新打开', '关闭'],
  },
};

/** `onCrash` hears of a page that died, before the user is asked what next. */
export function createAppWindow(preloadPath: string, firstLanguage: Language, onCrash: () => void): AppWindow {
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
  let language = firstLanguage;
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
    setLanguage(chosen) {
      language = chosen;
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
      message: TEXT[language].unsaved,
      buttons: [...TEXT[language].unsavedButtons],
      defaultId: SAVE,
      cancelId: CANCEL,
    });
    closeOnceSaved = answer === SAVE;
    if (answer !== DISCARD) event.preventDefault();
    if (closeOnceSaved) appWindow.send('file.save');
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onCrash();
    // A page that is dead can neither save nor say that it has.
    modified = false;
    const { crashed, crashedDetail, crashedButtons } = TEXT[language];
    const answer = dialog.showMessageBoxSync(window, { type: 'error', message: crashed, detail: crashedDetail, buttons: [...crashedButtons], defaultId: RELOAD, cancelId: 1 });
    if (answer === RELOAD) void window.loadURL(APP_URL);
    else window.close();
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
