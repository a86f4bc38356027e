/** The start page, the guided first layout, and the history of what follows. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/electron/builtApp.ts';
import { appWindow, readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

test('guides to a first layout that checks without errors, and keeps its history', async ({ openLoopback, folder, pageErrors }) => {
  const { page } = await openLoopback({ startPage: true });
  await expect(page.getByTestId('start-page')).toBeVisible();
  await expect(page.getByTestId('start-example-ess-1p52s').locator('img')).toBeVisible({ timeout: 60_000 });

  await page.keyboard.press('Control+Alt+l');
  await expect(page.getByTestId('guide')).toBeVisible();
  await expect(page.getByTestId('guide-figures')).toContainText('1P52S', { timeout: 60_000 });

  // What cannot be built is said at the field to blame, and nothing can be created of it.
  await page.getByTestId('guide-structure').selectOption('module');
  await expect(page.getByTestId('guide-structure.modules.alongY')).toHaveAttribute('placeholder', '4', { timeout: 60_000 });
  await page.getByTestId('guide-structure').selectOption('ctp');
  await expect(page.getByTestId('guide-structure.modules.alongY')).toHaveCount(0);

  await page.getByTestId('guide-parallel').fill('20001');
  await page.getByTestId('guide-parallel').press('Enter');
  await expect(page.getByTestId('guide-parallel')).toHaveAttribute('aria-invalid', 'true');
  await page.getByTestId('guide-parallel').press('Escape');
  for (const [axis, size] of [['x', '700'], ['y', '800'], ['z', '270']] as const) {
    await page.getByTestId(`guide-structure.envelope_mm.${axis}`).fill(`${size} mm`);
    await page.getByTestId(`guide-structure.envelope_mm.${axis}`).press('Enter');
  }
  await expect(page.getByTestId('guide-problem-structure.envelope_mm.x')).toContainText('too little', { timeout: 60_000 });
  await expect(page.getByTestId('guide-create')).toBeDisabled();

  // A smaller pack fits.
  await page.getByTestId('guide-series').fill('2*7');
  await page.getByTestId('guide-series').press('Enter');
  await expect(page.getByTestId('guide-figures')).toContainText('1P14S', { timeout: 60_000 });
  const app = appWindow(page);
  await page.getByTestId('guide-save-brief').click();
  await app.pick(folder, 'first');
  await expect(page.getByText('Saved as first.brief.json')).toBeVisible();
  expect(JSON.parse(readFileSync(join(folder, 'first.brief.json'), 'utf8'))).toMatchObject({ series: 14, parallel: 1 });
  await page.getByTestId('guide-create').click();
  await expect(page.getByTestId('guide')).toHaveCount(0);
  await readyWindow(page);
  await expect(page.getByTestId('status-pack')).toContainText('1P14S');
  await expect(page.getByTestId('modified')).toBeVisible();

  await page.keyboard.press('Control+s');
  await app.pick(folder, 'first.ccs');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  const ccs = join(ROOT, 'main', 'launch', 'ccs.mjs');
  expect(execFileSync(process.execPath, [ccs, 'check', join(folder, 'first.ccs')], { encoding: 'utf8' })).not.toContain('error:');

  // Two steps, and back to the start by a click.
  await app.select('c7', 'c7');
  const z = await app.field('cell-z').inputValue();
  await app.type('cell-z', '30');
  await app.type('cell-z', '31');
  await page.locator('.cw-dock-tab', { hasText: 'History' }).click();
  const steps = page.getByTestId('history-step');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(0)).toContainText('saved');
  await steps.nth(0).click();
  await expect(app.field('cell-z')).toHaveValue(z);
  await expect(page.getByTestId('modified')).toHaveCount(0);
  await page.getByTestId('history').press('End');
  await expect(app.field('cell-z')).toHaveValue('31');
  await app.settled();
  expect(pageErrors).toEqual([]);
});

test('builds the open layout with another cell of the catalogue, and walks back through the history', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await expect(page.getByTestId('status-pack')).toContainText('46.6 kWh');
  await page.locator('.cw-dock-tab', { hasText: 'Catalogue' }).click();
  await page.getByTestId('catalogue-filter').fill('314');
  const cell = page.getByTestId('catalogue-cellType:prismatic-314');
  await cell.press('Enter');
  await expect(page.getByTestId('catalogue')).toContainText('prospectus');
  await page.getByTestId('catalogue-use').press('Enter');
  await app.settled();
  await expect(page.getByTestId('status-pack')).toContainText('52.2 kWh');
  await expect(page.getByTestId('catalogue-use')).toBeDisabled();

  await page.locator('.cw-dock-tab', { hasText: 'History' }).click();
  await expect(page.getByTestId('history-step')).toHaveCount(2);
  await page.getByTestId('history-step').nth(0).click();
  await app.settled();
  await expect(page.getByTestId('status-pack')).toContainText('46.6 kWh');

  // A new layout begins with the cell.
  await page.getByTestId('catalogue-new').click();
  await expect(page.getByTestId('guide')).toContainText('314 Ah prismatic');
  await page.getByTestId('guide-cancel').click();
  expect(pageErrors).toEqual([]);
});

test('cancels the guide without a trace, and lists a recent layout on the start page', async ({ openLoopback }) => {
  const { page } = await openLoopback();
  await readyWindow(page);
  await page.keyboard.press('Control+Alt+l');
  await expect(page.getByTestId('guide')).toBeVisible();
  await page.getByTestId('guide-cancel').click();
  await expect(page.getByTestId('status-pack')).toContainText('1P52S');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByTestId('menu-file.close').click();
  await expect(page.getByTestId('start-page')).toBeVisible();
  await expect(page.getByTestId('status-pack')).toHaveCount(0);
  await page.getByTestId('start-example-ess-1p52s').click();
  await readyWindow(page);
});
