/** Finding a browser of the Chromium family on this machine. Plain Node: the launchers run it before anything is installed. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

/** The environment variables that name a browser, the first set one wins. */
export const BROWSER_VARIABLES = ['CELLWEAVE_BROWSER', 'CHROME_PATH'];

/**
 * Path of a browser, or null. In order: the environment, what is installed in the usual places, what is on the PATH, and what
 * Playwright has downloaded. A variable that names nothing that can be run is an error, not a reason to take another browser. `works` decides which candidates count.
 */
export function findBrowser({ platform = process.platform, env = process.env, home = homedir(), works = canRun } = {}) {
  for (const variable of BROWSER_VARIABLES) {
    const named = env[variable];
    if (!named) continue;
    if (!works(named)) throw new Error(`${variable} names ${named}, which is not a program that can be run`);
    return named;
  }
  return [...usualPlaces(platform, env, home), ...onPath(platform, env), ...playwrightBrowsers(platform, env, home)].find((path) => works(path)) ?? null;
}

function usualPlaces(platform, env, home) {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const tails = [['Google', 'Chrome', 'Application', 'chrome.exe'], ['Chromium', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe']];
    return tails.flatMap((tail) => roots.map((root) => join(root, ...tail)));
  }
  if (platform === 'darwin') {
    const apps = [['Chromium', 'Chromium'], ['Google Chrome', 'Google Chrome'], ['Microsoft Edge', 'Microsoft Edge']];
    return ['/Applications', join(home, 'Applications')].flatMap((root) => apps.map(([app, file]) => join(root, `${app}.app`, 'Contents', 'MacOS', file)));
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/usr/bin/microsoft-edge', '/opt/microsoft/msedge/msedge'];
}

function onPath(platform, env) {
  const ending = platform === 'win32' ? '.exe' : '';
  return (env.PATH ?? '').split(delimiter).filter(Boolean).flatMap((folder) => NAMES.map((name) => join(folder, name + ending)));
}

/** Playwright keeps each revision in a folder of its own; the highest is the newest. */
function playwrightBrowsers(platform, env, home) {
  const cache = env.PLAYWRIGHT_BROWSERS_PATH
    ?? (platform === 'win32' ? join(env.LOCALAPPDATA ?? home, 'ms-playwright') : platform === 'darwin' ? join(home, 'Library', 'Caches', 'ms-playwright') : join(home, '.cache', 'ms-playwright'));
  if (!existsSync(cache)) return [];
  const revisions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)).sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const tails = [['chrome-linux64', 'chrome'], ['chrome-linux', 'chrome'], ['chrome-win64', 'chrome.exe'], ['chrome-win', 'chrome.exe'], ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium']];
  return revisions.flatMap((revision) => tails.map((tail) => join(cache, revision, ...tail)));
}

export function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
