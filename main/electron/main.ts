/** The Electron host: one process, a window per layout, the same file services as the loopback host. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu, protocol, session } from 'electron';
import { COMMANDS, type CommandId, type Language } from '../../shared/contracts/commands.ts';
import { createProgram } from '../api/program.ts';
import { createService, type HostService } from '../api/service.ts';
import { createWindowSession, type WindowSession } from '../api/windowSession.ts';
import { dataFolder } from '../files/dataFolder.ts';
import { createGrants } from '../files/grants.ts';
import { realPathOf } from '../files/realPath.ts';
import { appProtocolHandler, SCHEME_PRIVILEGES } from './appProtocol.ts';
import { APP_SCHEME } from './channels.ts';
import { windowDialogs } from './dialogs.ts';
import { answerCalls } from './ipc.ts';
import { menuTemplate, type MenuKeys } from './menu.ts';
import { startFile } from './startFile.ts';
import { createAppWindow, type AppWindow } from './window.ts';

/** Beside this bundle, in a checkout and in the packaged archive alike. */
const here = dirname(fileURLToPath(import.meta.url));
const RENDERER_FOLDER = join(here, '..', 'renderer');
const PRELOAD = join(here, 'preload.cjs');
const EXAMPLES_FOLDER = join(here, '..', '..', 'assets', 'examples');
const EXAMPLE = 'ess-1p52s';
/** The launcher waits for this line to know that Electron itself works on this machine. */
const READY_LINE = 'cellweave: window ready';

interface OpenWindow {
  readonly appWindow: AppWindow;
  readonly service: HostService;
  readonly session: WindowSession;
  disabled: ReadonlySet<CommandId>;
  keys: MenuKeys;
}

const program = createProgram(dataFolder({ platform: process.platform, env: process.env, home: homedir() }));
const NO_KEYS: MenuKeys = new Map();
const windows = new Map<number, OpenWindow>();
/** The keys that the menu shows now. */
let shownKeys: MenuKeys = NO_KEYS;
/** What closed windows still have to put away before the program may end. */
const endings = new Set<Promise<void>>();
/** The window's choice, once there is one: the windows share it. */
let chosenLanguage: Language | null = null;

/** Without a file: on the example, or on the start page. */
async function openWindow(file: string | null, example: string | null = null): Promise<void> {
  const grants = createGrants();
  const start = file === null ? null : await realPathOf(file).catch(() => file);
  if (start !== null && focusWindowOf(start)) return;
  if (start !== null) grants.allow(start, 'open');
  const session = createWindowSession(program);
  let crashed = false;
  const appWindow = createAppWindow(PRELOAD, language(), () => {
    crashed = true;
    void session.vanish();
  });
  const { window } = appWindow;
  const id = window.webContents.id;
  const service = createService({
    info: {
      host: 'electron',
      version: app.getVersion(),
      platform: process.platform,
      nativeDialogs: true,
      start: start !== null ? { path: start } : example !== null ? { example } : { page: 'start' },
      recover: null,
    },
    dialogs: windowDialogs(window),
    grants,
    program,
    session,
    examplesFolder: EXAMPLES_FOLDER,
    documentsFolder: app.getPath('documents'),
    actions: {
      setTitle: (title, modified) => appWindow.setTitle(title, modified),
      async openWindow(path) {
        await openWindow(path);
        return null;
      },
      focusWindowOf: (path) => focusWindowOf(path, session),
      setLanguage: takeLanguage,
      setMenuState(disabled) {
        const open = windows.get(id);
        if (open) open.disabled = disabled;
        if (focusedWindow()?.window === window) enableMenu(disabled);
      },
      setMenuKeys(keys) {
        const open = windows.get(id);
        if (open) open.keys = keys;
        if (focusedWindow()?.window === window) showMenu();
      },
    },
  });
  windows.set(id, { appWindow, service, session, disabled: new Set(), keys: NO_KEYS });
  window.on('focus', () => followFocus(windows.get(id)));
  window.once('closed', () => {
    windows.delete(id);
    const ending = crashed ? session.vanish() : session.end();
    endings.add(ending);
    void ending.finally(() => endings.delete(ending));
  });
  window.once('ready-to-show', () => console.log(READY_LINE));
}

/** Brings the window that has a layout to the front, unless that is the one that asks. */
function focusWindowOf(path: string, asking?: WindowSession): boolean {
  const found = [...windows.values()].find(({ session }) => session !== asking && session.has(path));
  if (found) bringToFront(found.appWindow.window);
  return found !== undefined;
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function language(): Language {
  return chosenLanguage ?? systemLanguage();
}

function takeLanguage(chosen: Language): void {
  if (chosen === language() && chosenLanguage !== null) return;
  chosenLanguage = chosen;
  for (const { appWindow } of windows.values()) appWindow.setLanguage(chosen);
  showMenu();
}

function showMenu(front = frontWindow()): void {
  shownKeys = front?.keys ?? NO_KEYS;
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language(), process.platform, shownKeys, (command) => focusedWindow()?.send(command))));
  enableMenu(front?.disabled ?? new Set());
}

/** Keys stand in the menu's template: it is made anew only where the front window has others. */
function followFocus(front: OpenWindow | undefined): void {
  if ((front?.keys ?? NO_KEYS) !== shownKeys) showMenu(front);
  else enableMenu(front?.disabled ?? new Set());
}

/** The native menu is the front window's: what that one cannot do now is grey. */
function enableMenu(disabled: ReadonlySet<CommandId>): void {
  const menu = Menu.getApplicationMenu();
  for (const { id } of COMMANDS) {
    const item = menu?.getMenuItemById(id);
    if (item) item.enabled = !disabled.has(id);
  }
}

function focusedWindow(): AppWindow | undefined {
  return frontWindow()?.appWindow;
}

/** The one with the focus, else the newest. */
function frontWindow(): OpenWindow | undefined {
  const focused = BrowserWindow.getFocusedWindow();
  return (focused ? windows.get(focused.webContents.id) : undefined) ?? [...windows.values()].at(-1);
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
  showMenu();
  await openWindow(first(), process.argv.includes('--example') ? EXAMPLE : null);
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
    else bringToFront(window);
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
  app.on('will-quit', (event) => {
    if (endings.size === 0) return;
    // Work that was discarded must not be offered by the next run.
    event.preventDefault();
    void Promise.allSettled([...endings]).then(() => app.quit());
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void ready(() => first);
}

run();
