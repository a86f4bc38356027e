/** What only Electron's own runtime can show. Skipped, by name, where it is not installed. */
import { expect, test, _electron } from '@playwright/test';
import { buildTargets, ROOT } from '../support/electron/builtApp.ts';
import { electronExecutable } from '../../main/launch/electronRuntime.mjs';

const executable = electronExecutable(ROOT);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

test.describe('Electron runtime', () => {
  test.skip(executable === null, "Electron's runtime is not installed");
  test.skip(!hasDisplay, 'there is no display');

  test('shows the window over app://, with the sandbox on and the host exposed', async () => {
    buildTargets('renderer', 'electron', 'preload');
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const app = await _electron.launch({ executablePath: executable ?? '', args: [...(isRoot ? ['--no-sandbox'] : []), ROOT] });
    const page = await app.firstWindow();
    expect(page.url()).toBe('app://cellweave/index.html');
    expect(await page.evaluate(() => typeof (window as { require?: unknown }).require)).toBe('undefined');
    expect(await page.evaluate(async () => (await window.cellweave?.info())?.ok)).toBe(true);
    await app.close();
  });

  test('loads module workers from app://', async () => {
    buildTargets('renderer', 'electron', 'preload');
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const app = await _electron.launch({ executablePath: executable ?? '', args: [...(isRoot ? ['--no-sandbox'] : []), ROOT] });
    const page = await app.firstWindow();
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    await app.close();
  });
});
