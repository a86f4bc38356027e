/**
 * The pictures of the README, taken from the running program: `npm run screenshots`. Needs a browser of the Chromium family.
 * Writes assets/screenshots/*.png.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../main/launch/browsers.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, 'assets', 'screenshots');
const SIZE = { width: 1440, height: 900 };
const FLAGS = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const data = mkdtempSync(join(tmpdir(), 'cellweave-screenshots-'));
const program = spawn(process.execPath, [join(ROOT, 'main', 'launch', 'start.mjs'), '--host', 'loopback', '--no-open', '--example'], { env: { ...process.env, CELLWEAVE_DATA: data } });
const address = new Promise((resolve, reject) => {
  let output = '';
  program.stdout.on('data', (chunk) => {
    output += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(output);
    if (found) resolve(found[0]);
  });
  program.once('exit', () => reject(new Error(`the program ended early:\n${output}`)));
});

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: isRoot ? ['--no-sandbox', ...FLAGS] : FLAGS });
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(await address);
  await page.getByText('52S').first().waitFor();
  const settled = () => page.waitForTimeout(2500);
  const shot = async (name) => {
    await page.mouse.move(SIZE.width / 2, SIZE.height - 4);
    await settled();
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`assets/screenshots/${name}.png`);
  };
  await settled();
  await shot('plan-light');
  await page.mouse.move(520, 260);
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -400);
  await settled();
  // The flat of a bar between its terminal and its bump.
  await page.mouse.click(814, 166);
  await shot('close-light');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('4');
  await shot('iso-dark');
} finally {
  await browser.close();
  program.kill('SIGINT');
  rmSync(data, { recursive: true, force: true });
}
