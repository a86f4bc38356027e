/** Nothing is lost: crashes, second windows, other programs' changes, dropped and recent files, two programs in one browser. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../support/electron/builtApp.ts';
import { readyWindow, type AppWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';
import { startLoopbackApp } from './support/loopbackApp.ts';

const EXAMPLE = join(ROOT, 'assets', 'examples', 'ess-1p52s.ccs');

/** A copy of the example in `folder`, and an empty folder for what the program remembers. */
function prepared(folder: string): { file: string; dataFolder: string } {
  const file = join(folder, 'pack.ccs');
  const dataFolder = join(folder, 'data');
  copyFileSync(EXAMPLE, file);
  mkdirSync(dataFolder);
  return { file, dataFolder };
}

/** Moves c7 by 0.5 mm along y, and gives the field's new value. */
async function edited(app: AppWindow): Promise<string> {
  await app.select('c7', 'c7');
  const y = String(Number(await app.field('cell-y').inputValue()) + 0.5);
  await app.type('cell-y', `${y} mm`);
  await app.settled();
  await expect(app.field('cell-y')).toHaveValue(y);
  return y;
}

async function dropOn(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], file));
      return carried;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByTestId('drop-target')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

test('offers after a crash what was not saved, and recovers it', async ({ folder, openLoopback, page, context }) => {
  const { file, dataFolder } = prepared(folder);
  const first = await openLoopback({ file, dataFolder });
  const y = await edited(await readyWindow(page));
  await expect(page.getByTestId('autosave')).toHaveAttribute('data-state', 'saved');
  await first.app.kill();
  await page.close();
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(EXAMPLE, 'utf8'));

  const second = await startLoopbackApp({ file, dataFolder });
  const again = await context.newPage();
  await again.goto(second.url);
  const dialog = again.getByTestId('recover-dialog');
  await expect(dialog.getByTestId('recoverable')).toContainText('pack.ccs');
  await expect(dialog.getByTestId('recoverable')).toContainText(file);
  // Later keeps it in reach.
  await dialog.getByTestId('recover-later').click();
  await again.getByTestId('status-recover').click();
  await dialog.getByTestId('recover').click();
  await expect(dialog).toHaveCount(0);
  const app = await readyWindow(again);
  await expect(again.getByTestId('modified')).toBeVisible();
  await app.select('c7', 'c7');
  await expect(app.field('cell-y')).toHaveValue(y);
  await again.keyboard.press('Escape');
  await again.keyboard.press('Control+s');
  await expect(again.getByTestId('modified')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).not.toBe(readFileSync(EXAMPLE, 'utf8'));
  await expect(again.getByTestId('status-recover')).toHaveCount(0);
  await second.stop();
});

test('lists on the start page what a crash left, recovers it there, and keeps the settings of snapping', async ({ folder, openLoopback, page }) => {
  const { file, dataFolder } = prepared(folder);
  const first = await openLoopback({ file, dataFolder });
  const y = await edited(await readyWindow(page));
  const settings = page.getByTestId('snap-settings');
  await page.getByTestId('snap').click();
  await settings.getByRole('switch', { name: 'Centres' }).click({ force: true });
  await settings.getByTestId('snap-step').fill('1/4 in');
  await settings.getByTestId('snap-step').press('Enter');
  await expect(settings.getByTestId('snap-step')).toHaveValue('6.35');
  await expect(page.getByTestId('autosave')).toHaveAttribute('data-state', 'saved');
  await first.app.kill();

  await openLoopback({ dataFolder, startPage: true });
  const left = page.getByTestId('start-unsaved').getByTestId('recoverable');
  await expect(left).toHaveCount(1);
  await expect(left).toContainText('pack.ccs');
  await expect(left).toContainText(file);
  await left.getByTestId('recover').click();
  const app = await readyWindow(page);
  await expect(page.getByTestId('modified')).toBeVisible();
  await app.select('c7', 'c7');
  await expect(app.field('cell-y')).toHaveValue(y);

  await page.getByTestId('snap').click();
  await expect(settings.getByTestId('snap-step')).toHaveValue('6.35');
  await expect(settings.getByRole('switch', { name: 'Centres' })).not.toBeChecked();
  await expect(settings.getByRole('switch', { name: 'Equal gaps' })).toBeChecked();
});

test('opens a layout that another program has read-only, takes it over when told to, and notices changes on disk', async ({ folder, openLoopback, page, context }) => {
  const { file, dataFolder } = prepared(folder);
  await openLoopback({ file, dataFolder });
  await readyWindow(page);
  const other = await startLoopbackApp({ file, dataFolder });
  const second = await context.newPage();
  await second.goto(other.url);
  const app = await readyWindow(second);
  await expect(second.getByTestId('locked-banner')).toContainText(/process \d+/);
  await second.getByTestId('take-over').click();
  await expect(second.getByTestId('locked-banner')).toHaveCount(0);
  await app.settled();
  await page.bringToFront();
  await expect(page.getByTestId('locked-banner')).toContainText(/process \d+/);

  await second.bringToFront();
  writeFileSync(file, readFileSync(file, 'utf8').replace('"name":"', '"name":"Changed '));
  await expect(second.getByTestId('changed-banner')).toBeVisible();
  await second.getByTestId('reload').click();
  await expect(second.getByTestId('changed-banner')).toHaveCount(0);
  rmSync(file);
  await expect(second.getByTestId('changed-banner')).toContainText('No longer on disk');
  await second.getByTestId('keep-mine').click();
  await expect(second.getByTestId('changed-banner')).toHaveCount(0);
  await other.stop();
});

test('opens a dropped layout, says what it does with a drawing, and lists recent files', async ({ folder, openLoopback, page, pageErrors }) => {
  const { file } = prepared(folder);
  await openLoopback({ file });
  const app = await readyWindow(page);
  await dropOn(page, 'assembly.dxf', '0\nEOF\n');
  await expect(page.getByTestId('dxf-dialog')).toContainText('no DXF file');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('dxf-dialog')).toHaveCount(0);
  await dropOn(page, 'dropped.ccs', readFileSync(EXAMPLE, 'utf8'));
  await expect(page.getByTestId('file-name')).toContainText('dropped.ccs');
  await app.settled();
  await expect(page.getByRole('alert').filter({ hasText: 'Opened as a copy' })).toBeVisible();

  // It stands in no file that the program knows: a page loaded again has it from the autosave.
  await expect(page.getByTestId('autosave')).toHaveAttribute('data-state', 'saved');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByTestId('file-name')).toContainText('dropped.ccs');
  await readyWindow(page);

  rmSync(file);
  await page.keyboard.press('Control+Shift+o');
  const recent = page.getByTestId('recents-dialog').getByTestId('recent');
  await expect(recent).toContainText(['pack.ccs']);
  await expect(recent).toContainText(['no longer there']);
  await page.getByTestId('recents-clear').click();
  await expect(recent).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});

test('opens a second window, and two programs in one browser do not disturb each other', async ({ folder, openLoopback, page, context }) => {
  const { file, dataFolder } = prepared(folder);
  await openLoopback({ file, dataFolder });
  await readyWindow(page);
  await page.keyboard.press('Control+Shift+o');
  const opening = context.waitForEvent('page');
  await page.getByTestId('recents-dialog').getByRole('button', { name: 'Open in a new window' }).click();
  const sibling = await opening;
  await readyWindow(sibling);
  await expect(sibling.getByTestId('locked-banner')).toContainText('Another window of this program');
  await sibling.close();
  await page.keyboard.press('Escape');

  const other = await startLoopbackApp();
  const stranger = await context.newPage();
  await stranger.goto(other.url);
  await readyWindow(stranger);
  // The first program still knows its own.
  await page.reload();
  const app = await readyWindow(page);
  await expect(page.getByTestId('locked-banner')).toHaveCount(0);
  await edited(app);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).not.toBe(readFileSync(EXAMPLE, 'utf8'));
  await other.stop();
});
