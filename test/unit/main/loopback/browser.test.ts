import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../../main/launch/browsers.mjs';
import { browserArguments, hasDisplay } from '../../../../main/loopback/browserWindow.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

function program(...path: string[]): string {
  const file = join(...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('the browser', () => {
  it('is the one the environment names, and a wrong name is an error', () => {
    const folder = temporaryFolder();
    const named = program(folder, 'mine');
    expect(findBrowser({ env: { CELLWEAVE_BROWSER: named, PATH: '' } })).toBe(named);
    expect(findBrowser({ env: { CHROME_PATH: named, PATH: '' } })).toBe(named);
    expect(() => findBrowser({ env: { CELLWEAVE_BROWSER: join(folder, 'none'), PATH: '' } })).toThrow(/CELLWEAVE_BROWSER names .*none/);
  });

  it('is found in the usual places of each system, on the PATH, and in Playwright\'s folder, newest first', () => {
    const folder = temporaryFolder();
    const only = (path: string) => ({ works: (candidate: string) => candidate === path, home: folder });
    const edge = join(folder, 'pf', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    expect(findBrowser({ platform: 'win32', env: { 'PROGRAMFILES(X86)': join(folder, 'pf') }, ...only(edge) })).toBe(edge);
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({ platform: 'darwin', env: {}, ...only(mac) })).toBe(mac);
    const onPath = join(folder, 'bin', 'google-chrome');
    expect(findBrowser({ platform: 'linux', env: { PATH: join(folder, 'bin') }, ...only(onPath) })).toBe(onPath);
    const old = program(folder, 'pw', 'chromium-900', 'chrome-linux', 'chrome');
    const newest = program(folder, 'pw', 'chromium-1200', 'chrome-linux64', 'chrome');
    const inPlaywright = (path: string) => path === old || path === newest;
    expect(findBrowser({ platform: 'linux', env: { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'pw') }, home: folder, works: inPlaywright })).toBe(newest);
    expect(findBrowser({ platform: 'linux', env: {}, home: folder, works: () => false })).toBeNull();
  });

  it('gets a window of its own, and loses its sandbox as root only', () => {
    const place = { url: 'http://127.0.0.1:1/?token=x', profileFolder: '/p' };
    expect(browserArguments({ ...place, isRoot: false })).toContain('--app=http://127.0.0.1:1/?token=x');
    expect(browserArguments({ ...place, isRoot: false })).not.toContain('--no-sandbox');
    expect(browserArguments({ ...place, isRoot: true })).toContain('--no-sandbox');
  });

  it('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});
