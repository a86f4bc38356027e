/** `npm start` on the loopback host: the address, the window it opens, and how it ends. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLoopbackApp } from './support/loopbackApp.ts';
import { expect, test } from './support/fixtures.ts';

test('serves the app to the one browser that opens its address', async ({ openLoopback, browser, guard, pageErrors }) => {
  const { app, page } = await openLoopback();
  expect(app.output()).toContain('host: loopback');
  await expect(page.locator('canvas').first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  const host = await page.evaluate(async () => {
    const response = await fetch('/api/info', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Cellweave-Window': 'test-window' }, body: '[]' });
    return (await response.json()) as { ok: boolean; value: { host: string } };
  });
  expect(host).toMatchObject({ ok: true, value: { host: 'loopback', nativeDialogs: false, start: { example: 'ess-1p52s' } } });

  const stranger = await browser.newContext();
  await guard.watch(stranger);
  const refused = await (await stranger.newPage()).goto(app.url);
  expect(refused?.status()).toBe(403);
  await stranger.close();
  expect(pageErrors.filter((error) => !error.includes('403'))).toEqual([]);
});

test('starts with the file it is given, and stops on Ctrl+C', async ({ folder }) => {
  const file = join(folder, 'pack.ccs');
  writeFileSync(file, '{}');
  const app = await startLoopbackApp({ file });
  expect(await app.stop()).toBe(0);
  expect(app.output()).toContain('stopped');
});

test('refuses a file that is not there', async ({ folder }) => {
  await expect(startLoopbackApp({ file: join(folder, 'none.ccs') })).rejects.toThrow(/none\.ccs: there is no such file/);
});

test('prints the address where there is no display', async () => {
  const app = await startLoopbackApp({ arguments: ['--host', 'loopback'], env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
  expect(app.output()).toContain('no display');
  expect(app.output()).toContain('Open this address');
  expect(await app.stop()).toBe(0);
});

test('opens an app window of its own, and ends when that is closed', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'the stand-in for a browser is a script');
  // Enters as a browser does, holds its presence for a moment, and leaves.
  const script = join(folder, 'browser.mjs');
  writeFileSync(
    script,
    `#!${process.execPath}
import { writeFileSync } from 'node:fs';
const url = process.argv.find((word) => word.startsWith('--app=')).slice('--app='.length);
writeFileSync(${JSON.stringify(join(folder, 'seen.json'))}, JSON.stringify(process.argv.slice(2)));
const entered = await fetch(url, { redirect: 'manual' });
const headers = { cookie: entered.headers.get('set-cookie').split(';')[0] };
const presence = await fetch(new URL('/api/presence?window=test-window', url), { headers });
await presence.body.getReader().read();
console.log('window', url);
setTimeout(() => process.exit(0), 200);
`,
  );
  chmodSync(script, 0o755);
  const ended = startLoopbackApp({ arguments: ['--host', 'loopback'], env: { CELLWEAVE_BROWSER: script, DISPLAY: ':fake' } });
  // It prints no address, since it opened its own window; it ends by itself.
  await expect(ended).rejects.toThrow(/Opened in .*browser\.mjs[\s\S]*stopped/);
  expect(existsSync(join(folder, 'seen.json'))).toBe(true);
  const seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as string[];
  expect(seen.some((word) => /^--app=http:\/\/127\.0\.0\.1:\d+\/\?token=/.test(word))).toBe(true);
  expect(seen.some((word) => word.startsWith('--user-data-dir='))).toBe(true);
});

test('serves on when the browser cannot show a window', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'the stand-in for a browser is a script');
  const script = join(folder, 'broken.sh');
  writeFileSync(script, '#!/bin/sh\nexit 1\n');
  chmodSync(script, 0o755);
  const app = await startLoopbackApp({ arguments: ['--host', 'loopback'], env: { CELLWEAVE_BROWSER: script, DISPLAY: ':fake' } });
  expect(app.output()).toContain('ended with code 1');
  expect(await app.stop()).toBe(0);
});
