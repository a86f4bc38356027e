/** Contrast, names and keyboard use, by the published rules and by pressing Tab. */
import { dress, LANGUAGES, readyWindow, THEMES } from './support/appWindow.ts';
import { accessibilityFaults, tabStops } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

test('the window keeps to WCAG 2.1 AA in both themes and languages', async ({ openLoopback }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      const seen = (what: string): string => `${what}, ${theme}, ${language}`;
      await page.getByTestId('stage-layout').click();
      await dress(page, theme, language);
      expect(await accessibilityFaults(page), seen('nothing selected')).toEqual([]);
      await app.select('c7', 'c7');
      await page.getByTestId('stage-check').click();
      await app.settled();
      expect(await accessibilityFaults(page), seen('a cell selected, findings')).toEqual([]);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await accessibilityFaults(page), seen('palette')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+e');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await accessibilityFaults(page), seen('export dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('application').focus();
      await page.keyboard.press('Escape');
    }
  }
});

test('start page and first layout keep to WCAG 2.1 AA', async ({ openLoopback, page }) => {
  await openLoopback({ startPage: true });
  await expect(page.getByTestId('start-page')).toBeVisible();
  expect(await accessibilityFaults(page), 'start page').toEqual([]);
});

test('Tab reaches menus, tools, tree, tables and inspector, and one sees where it is', async ({ openLoopback }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  const stops = await tabStops(page, 200);
  const names = stops.map(({ name }) => name).join('\n');
  for (const place of ['button File', 'stage-layout', 'div Project', 'div Findings', '3D view', 'input x', 'Section plane']) expect(names).toContain(place);
  expect(stops.filter(({ marked }) => !marked).map(({ name }) => name)).toEqual([]);
});
