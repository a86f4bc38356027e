/** Opening the program as a window of an installed browser: no tabs, no address bar, a profile of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';

export interface WindowPlace {
  readonly browser: string;
  readonly url: string;
  /** The browser keeps window size and storage here, apart from the user's own browsing. */
  readonly profileFolder: string;
  readonly isRoot: boolean;
}

/** The browser's arguments. Its sandbox cannot run as root on Linux, and only then is it left out. */
export function browserArguments({ url, profileFolder, isRoot }: Omit<WindowPlace, 'browser'>): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--window-size=1600,1000',
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

export async function openBrowserWindow(place: WindowPlace): Promise<ChildProcess> {
  await mkdir(place.profileFolder, { recursive: true });
  return spawn(place.browser, browserArguments(place), { stdio: 'ignore' });
}

/** Whether a window can be shown: always on Windows and macOS, elsewhere where there is a display server. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}
