/** The Electron host's calls end to end: window code, built preload, IPC handlers, real files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';

/** A window of one empty page, so that what is tested is the bridge and not the app. */
function emptyWindow(folder: string): string {
  const renderer = join(folder, 'renderer');
  mkdirSync(renderer);
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>bridge</title><link rel="icon" href="data:,"><script src="/probe.js"></script>');
  writeFileSync(join(renderer, 'probe.js'), "window.heard = []; window.cellweave.onCommand((command) => window.heard.push(command)); document.title = 'ready';");
  return renderer;
}

test('opens, saves and exports through preload and IPC', async ({ folder, openElectron, pageErrors }) => {
  const path = join(folder, 'pack.ccs');
  writeFileSync(path, 'one');
  const { page, app } = await openElectron({ rendererFolder: emptyWindow(folder), file: path });
  await expect(page).toHaveTitle('ready');

  const saved = await page.evaluate(async (file) => {
    const host = window.cellweave;
    if (!host) throw new Error('the preload exposed nothing');
    const opened = await host.open(file);
    if (!opened.ok) throw new Error(opened.problem.message);
    return host.save(file, `${opened.value.text} and two`, opened.value.stamp);
  }, path);
  expect(saved).toMatchObject({ ok: true, value: { backup: `${path}.bak` } });
  expect(readFileSync(path, 'utf8')).toBe('one and two');

  app.control.openAnswers.push({ canceled: false, filePaths: [folder] });
  const exported = await page.evaluate(async () => {
    const picked = await window.cellweave?.pickFolder();
    if (!picked?.ok || picked.value === null) throw new Error('no folder');
    return window.cellweave?.exportFiles(picked.value, [{ path: 'parts/a.bin', bytes: new Uint8Array([0, 255, 10]) }]);
  });
  expect(exported).toMatchObject({ ok: true, value: { count: 1 } });
  expect([...readFileSync(join(folder, 'parts', 'a.bin'))]).toEqual([0, 255, 10]);
  expect(pageErrors).toEqual([]);
});

test('sends menu commands to the window, and refuses paths nobody picked', async ({ folder, openElectron }) => {
  const { page, app } = await openElectron({ rendererFolder: emptyWindow(folder) });
  await expect(page).toHaveTitle('ready');
  const items = app.control.menu?.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : [])) ?? [];
  const click = items.find((item) => item.id === 'edit.undo')?.click as (() => void) | undefined;
  click?.();
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['edit.undo']);
  expect(await page.evaluate(() => window.cellweave?.open('/etc/passwd'))).toMatchObject({ ok: false, problem: { code: 'not-granted' } });
});

test('keeps evaluated and foreign script out', async ({ folder, openElectron, pageErrors, guard }) => {
  const { page } = await openElectron({ rendererFolder: emptyWindow(folder) });
  await expect(page).toHaveTitle('ready');
  const evaluated = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    return 'injected' in window;
  });
  expect(evaluated).toBe(false);
  await expect.poll(() => pageErrors.join('\n')).toContain('Content Security Policy');
  expect(guard.take().join('\n')).toContain('script-src');
});

test('shows the app itself, from app:// and under its policy', async ({ openElectron, pageErrors }) => {
  const { page, app } = await openElectron();
  await expect(page.locator('canvas').first()).toBeVisible();
  await expect.poll(() => app.control.windows[0]?.title).toContain('ess-1p52s');
  expect(pageErrors).toEqual([]);
});
