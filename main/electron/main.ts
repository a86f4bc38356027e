/** The Electron host: one process, a window per layout, the same file services as the loopback host. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu, protocol, session } from 'electron';
import type { Language } from '../../shared/contracts/commands.ts';
import { createService, type HostService } from '../api/service.ts';
import { dataFolder } from '../files/dataFolder.ts';
import { createGrants } from '../files/grants.ts';
import { realPathOf } from '../files/realPath.ts';
import { createRecents } from '../files/recents.ts';
import { appProtocolHandler, SCHEME_PRIVILEGES } from './appProtocol.ts';
import { APP_SCHEME } from './channels.ts';
import { windowDialogs } from './dialogs.ts';
import { answerCalls } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { startFile } from './startFile.ts';
import { createAppWindow, type AppWindow } from './window.ts';

/** Beside this bundle, in a checkout and in the packaged archive alike. */
const here = dirname(fileURLToPath(import.meta.url));
const RENDERER_FOLDER = join(here, '..', 'renderer');
const PRELOAD = join(here, 'preload.cjs');
const EXAMPLES_FOLDER = join(here, '..', '..', 'assets', 'examples');
const START_EXAMPLE = 'ess-1p52s';
/** The launcher waits for this line to know that Electron itself works on this machine. */
const READY_LINE = 'cellweave: window ready';

/** One list for all windows. */
const recents = createRecents(dataFolder({ platform: process.platform, env: process.env, home: homedir() }));
const windows = new Map<number, { readonly appWindow: AppWindow; readonly service: HostService }>();

async function openWindow(file: string | null): Promise<void> {
  const grants = createGrants();
  const start = file === null ? null : await realPathOf(file).catch(() => file);
  if (start !== null) grants.allow(start, 'open');
  const appWindow = createAppWindow(PRELOAD, systemLanguage());
  const service = createService({
    info: {
      host: 'electron',
      version: app.getVersion(),
      platform: process.platform,
      nativeDialogs: true,
      start: start === null ? { example: START_EXAMPLE } : { path: start },
    },
    dialogs: windowDialogs(appWindow.window),
    grants,
    recents,
    examplesFolder: EXAMPLES_FOLDER,
    documentsFolder: app.getPath('documents'),
    setTitle: (title, modified) => appWindow.setTitle(title, modified),
  });
  const id = appWindow.window.webContents.id;
  windows.set(id, { appWindow, service });
  appWindow.window.once('closed', () => windows.delete(id));
  appWindow.window.once('ready-to-show', () => console.log(READY_LINE));
}

function focusedWindow(): AppWindow | undefined {
  const focused = BrowserWindow.getFocusedWindow();
  const known = focused ? windows.get(focused.webContents.id) : undefined;
  return (known ?? [...windows.values()].at(-1))?.appWindow;
}

function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'));
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
}

function systemLanguage(): Language {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

async function ready(first: () => string | null): Promise<void> {
  await app.whenReady();
  protocol.handle(APP_SCHEME, appProtocolHandler(RENDERER_FOLDER));
  refusePermissions();
  answerCalls((id) => windows.get(id)?.service);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(systemLanguage(), process.platform, (command) => focusedWindow()?.send(command))));
  await openWindow(first());
}

function run(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: SCHEME_PRIVILEGES }]);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let first = startFile(process.argv, process.cwd());
  app.on('second-instance', (_event, argv, folder) => {
    const file = startFile(argv, folder);
    const window = focusedWindow()?.window;
    if (file !== null || !window) void openWindow(file);
    else {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
  });
  // macOS hands over files this way, before or after the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) void openWindow(path);
    else first = path;
  });
  app.on('activate', () => {
    if (windows.size === 0) void openWindow(null);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void ready(() => first);
}

run();
