/** The built main bundle, laid out as it is packaged, running in this process on the stand-in for Electron. */
import type { EventEmitter } from 'node:events';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MenuItemConstructorOptions, WebPreferences } from 'electron';
import type { HostResult } from '../../../shared/contracts/host.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');

export interface FakeWindow extends EventEmitter {
  readonly options: { readonly webPreferences: WebPreferences };
  readonly webContents: EventEmitter & { readonly id: number; readonly sent: readonly (readonly unknown[])[]; openHandler(details: { url: string }): { action: string } };
  readonly title: string;
  readonly edited: boolean;
  readonly url: string | null;
  readonly visible: boolean;
  readonly closed: boolean;
  readonly focuses: number;
  close(): void;
}

export interface FakeFrame {
  readonly url: string;
  readonly parent: unknown;
}

export interface ElectronControl {
  readonly schemes: readonly { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[];
  readonly protocolHandlers: ReadonlyMap<string, (request: Request) => Promise<Response>>;
  readonly ipcHandlers: ReadonlyMap<string, (event: { sender: { id: number }; senderFrame: FakeFrame | null }, payload: unknown) => Promise<HostResult<unknown>>>;
  readonly windows: readonly FakeWindow[];
  readonly menu: readonly MenuItemConstructorOptions[] | null;
  readonly permissionRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null;
  readonly permissionCheck: ((contents: unknown, permission: string) => boolean) | null;
  readonly quits: number;
  readonly openAnswers: { canceled: boolean; filePaths: string[] }[];
  readonly saveAnswers: { canceled: boolean; filePath: string }[];
  readonly messageAnswers: number[];
  readonly dialogsShown: readonly { readonly kind: string }[];
  hasLock: boolean;
  locale: string;
  onSend: ((contentsId: number, channel: string, values: readonly unknown[]) => void) | null;
}

export interface BuiltApp {
  readonly folder: string;
  readonly control: ElectronControl;
  readonly app: EventEmitter;
  readonly preloadPath: string;
  /** A call as it comes from the window's own page, or from another frame. */
  call(method: string, values: readonly unknown[], frame?: FakeFrame | null): Promise<HostResult<unknown>>;
  remove(): void;
}

export const OWN_PAGE: FakeFrame = { url: 'app://cellweave/index.html', parent: null };

interface StartOptions {
  /** What stands on the command line after the program. */
  readonly arguments?: readonly string[];
  /** Settings of the stand-in before the program starts. */
  readonly before?: (control: ElectronControl) => void;
  /** Folder of the built window; a one-page stand-in by default. */
  readonly rendererFolder?: string;
}

/** Builds what is out of date. */
export function buildTargets(...names: readonly string[]): void {
  execFileSync(process.execPath, [join(ROOT, 'main', 'launch', 'build.mjs'), ...names], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts the built program; what it remembers goes to a folder of its own. */
export async function startBuiltApp(options: StartOptions = {}): Promise<BuiltApp> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cellweave-electron-')));
  const main = join(folder, 'dist', 'main');
  const fake = join(folder, 'node_modules', 'electron');
  mkdirSync(main, { recursive: true });
  mkdirSync(fake, { recursive: true });
  for (const name of ['main.js', 'preload.cjs']) copyFileSync(join(ROOT, 'dist', 'main', name), join(main, name));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'assets'), join(folder, 'assets'));
  if (options.rendererFolder === undefined) {
    mkdirSync(join(folder, 'dist', 'renderer'));
    writeFileSync(join(folder, 'dist', 'renderer', 'index.html'), '<p>window</p>');
  } else symlinkSync(options.rendererFolder, join(folder, 'dist', 'renderer'));
  // Node finds this folder first for `import 'electron'`, as it would find the real package.
  writeFileSync(join(fake, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}');
  copyFileSync(join(import.meta.dirname, 'fakeElectron.mjs'), join(fake, 'index.js'));

  const { control, app } = (await import(/* @vite-ignore */ pathToFileURL(join(fake, 'index.js')).href)) as { control: ElectronControl; app: EventEmitter };
  options.before?.(control);
  const before = { argv: process.argv, data: process.env['CELLWEAVE_DATA'] };
  process.argv = ['electron', folder, ...(options.arguments ?? [])];
  process.env['CELLWEAVE_DATA'] = join(folder, 'data');
  try {
    await import(/* @vite-ignore */ pathToFileURL(join(main, 'main.js')).href);
    if (control.hasLock) await until(() => control.windows.length > 0);
  } finally {
    process.argv = before.argv;
    if (before.data === undefined) delete process.env['CELLWEAVE_DATA'];
    else process.env['CELLWEAVE_DATA'] = before.data;
  }
  return {
    folder,
    control,
    app,
    preloadPath: join(main, 'preload.cjs'),
    call(method, values, frame = OWN_PAGE) {
      const handler = control.ipcHandlers.get(`cellweave:${method}`);
      const id = control.windows.at(-1)?.webContents.id ?? -1;
      if (!handler) throw new Error(`the program answers no call "${method}"`);
      return handler({ sender: { id }, senderFrame: frame }, values);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
