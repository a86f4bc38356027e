/** Layouts of older formats and data that nobody vouches for, as a person meets them. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CURRENT_VERSION } from '../../shared/format/version.ts';
import { ROOT } from '../support/electron/builtApp.ts';
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

const OLDER = join(ROOT, 'test', 'fixtures', 'format', 'v1', 'ess-1p52s.ccs');

test('opens a layout of format 1 unmodified, leads from a finding to its very field, and saves with the old file kept', async ({ folder, openLoopback }) => {
  const file = join(folder, 'old.ccs');
  copyFileSync(OLDER, file);
  const { page } = await openLoopback({ file });
  const app = await readyWindow(page);
  await expect(page.getByText('old.ccs.bak')).toBeVisible();
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(OLDER, 'utf8'));

  await page.getByTestId('stage-check').click();
  await page.getByTestId('findings').getByRole('textbox').fill('frame members');
  const finding = app.findings('assumed-data').first();
  await expect(app.findings('assumed-data')).toHaveCount(1);
  await finding.click();
  await expect(page.getByTestId('inspector-title')).toHaveText('Structure');
  const entry = page.getByTestId('open-members');
  await expect(entry).toHaveAttribute('aria-current', 'true');
  await expect(entry).toBeInViewport();
  await expect(page.locator('[data-focused]')).toHaveCount(5);
  await finding.getByRole('button', { name: 'Confirm' }).click();
  await app.settled();
  await expect(app.findings('assumed-data')).toHaveCount(0);
  await expect(entry).toHaveCount(0);

  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toContain(`"version": ${CURRENT_VERSION}`);
  expect(readFileSync(`${file}.bak`, 'utf8')).toBe(readFileSync(OLDER, 'utf8'));
});
