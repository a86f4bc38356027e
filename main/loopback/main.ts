/** Runs the app without Electron: serves it on this machine, and opens it in an installed browser where there is a display. */
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { HostInfo } from '../../shared/contracts/host.ts';
import { dataFolder } from '../files/dataFolder.ts';
import { realPathOf } from '../files/realPath.ts';
import { findBrowser } from '../launch/browsers.mjs';
import { hasDisplay, openBrowserWindow } from './browserWindow.ts';
import { startLoopback, type Loopback } from './server.ts';
import { rememberedPort, rememberPort } from './settings.ts';
import { createLoopbackWindows } from './windows.ts';

export interface LoopbackRun {
  /** Folder with `assets/` in it. */
  readonly root: string;
  readonly rendererFolder: string;
  readonly version: string;
  /** Absolute path of the layout to open; null opens the example, or the start page where there is none either. */
  readonly file: string | null;
  readonly example: string | null;
  /** False serves and prints the address only. */
  readonly openWindow: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
}

export interface RunningLoopback extends Loopback {
  /** Settles when the last window of a run that opened its own has gone. */
  readonly ended: Promise<void>;
}

export async function runLoopback(run: LoopbackRun): Promise<RunningLoopback> {
  const folder = dataFolder({ platform: process.platform, env: run.env, home: homedir() });
  const info: HostInfo = {
    host: 'loopback',
    version: run.version,
    platform: process.platform,
    nativeDialogs: false,
    start: run.example === null ? { page: 'start' } : { example: run.example },
    recover: null,
  };
  const windows = createLoopbackWindows({
    info,
    dataFolder: folder,
    file: run.file === null ? null : await realPathOf(run.file),
    examplesFolder: join(run.root, 'assets', 'examples'),
    documentsFolder: await documentsFolder(),
  });
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let ownsWindow = false;
  const loopback = await startLoopback({
    windows,
    rendererFolder: run.rendererFolder,
    preferredPort: await rememberedPort(folder),
    onGone() {
      if (ownsWindow) end();
    },
  });
  await rememberPort(folder, loopback.port);
  ownsWindow = run.openWindow && (await openWindow(run, loopback, join(folder, 'browser')));
  if (!ownsWindow) run.say(`Open this address in a browser (it works once): ${loopback.url}\nStop with Ctrl+C.`);
  return {
    port: loopback.port,
    url: loopback.url,
    get windows() {
      return loopback.windows;
    },
    ended,
    async close() {
      await loopback.close();
      await windows.close();
    },
  };
}

/** Whether a window was opened; says why not. */
async function openWindow(run: LoopbackRun, loopback: Loopback, profileFolder: string): Promise<boolean> {
  if (!hasDisplay(process.platform, run.env)) {
    run.say('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).');
    return false;
  }
  const browser = findBrowser({ env: run.env });
  if (browser === null) {
    run.say('No Chromium, Chrome or Edge was found (CELLWEAVE_BROWSER can name one).');
    return false;
  }
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = await openBrowserWindow({ browser, url: loopback.url, profileFolder, isRoot });
  const complain = (reason: string): void => {
    // A browser that hands the window to one already running leaves with 0, and so does one whose window was closed.
    if (loopback.windows === 0) run.say(`${browser} ${reason}. Open this address in a browser: ${loopback.url}`);
  };
  child.once('error', (error) => complain(`could not be started (${error.message})`));
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) complain(`ended with code ${code}`);
  });
  run.say(`Opened in ${browser}. Close its window to stop.`);
  return true;
}

async function documentsFolder(): Promise<string> {
  const documents = join(homedir(), 'Documents');
  try {
    return (await stat(documents)).isDirectory() ? documents : homedir();
  } catch {
    return homedir();
  }
}
