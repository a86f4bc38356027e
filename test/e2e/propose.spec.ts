/** From a space to ranked packs, from one of them to a layout, and that layout's cells in every structure. */
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

test('proposes packs for a space, makes the best, and shows its cells as each structure', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback({ startPage: true });
  await page.getByTestId('start-propose').click();
  const options = page.getByTestId('propose-option');
  await expect(options.first()).toContainText('Fits', { timeout: 60_000 });
  await expect(options.first().locator('img')).toBeVisible();

  // A lower space takes none of them, and says by how much.
  await page.getByTestId('propose-z').fill('250');
  await page.getByTestId('propose-z').press('Enter');
  await expect(options.first()).toContainText('mm too long along z');
  await page.getByTestId('propose-z').fill('265');
  await page.getByTestId('propose-z').press('Enter');
  // A small one, which is quick to make.
  await page.getByTestId('propose-voltage').fill('16');
  await page.getByTestId('propose-voltage').press('Enter');
  await page.getByTestId('propose-energy').fill('4');
  await page.getByTestId('propose-energy').press('Enter');
  await expect(options.first()).toContainText('1P5S');
  await options.first().getByTestId('propose-make').click();
  await expect(page.getByTestId('propose-page')).toHaveCount(0, { timeout: 60_000 });
  await readyWindow(page);
  await expect(page.getByTestId('status-pack')).toContainText('1P5S');
  await expect(page.getByTestId('definition-volumeUtilisation')).toHaveAttribute('aria-description', /outer envelope/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Compare Structures');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('compare-table')).toContainText('Cell to pack', { timeout: 60_000 });
  await page.getByTestId('compare-close').click();
  await expect(page.getByTestId('compare-page')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
