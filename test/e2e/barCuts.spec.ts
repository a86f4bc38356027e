/** A bar is split by the tool, its joint is changed in the inspector, and its pieces are merged again. */
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

test('splits a bar with a lap, changes the joint and merges the pieces, each in one step', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('busbar:g17|g18', 'N17');
  const view = page.getByRole('application');
  await view.focus();
  await page.keyboard.press('1');
  await page.keyboard.press('f');
  await page.keyboard.press('s');
  await expect(page.getByTestId('tool.barCut')).toHaveAttribute('aria-pressed', 'true');

  // A line across the middle of the view, where the bar is.
  const box = await view.boundingBox();
  if (!box) throw new Error('no view');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await expect(async () => {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.move(middle.x + 1, middle.y);
    // A line along an axis of the screen has no breadth, and counts as hidden.
    await expect(page.getByTestId('detail-ghost')).toBeAttached({ timeout: 1000 });
  }).toPass();
  await page.mouse.click(middle.x, middle.y);
  await app.settled();
  const cut = page.getByTestId('cut-split:1');
  await expect(cut).toBeVisible();
  await expect(app.field('split:1-joint')).toHaveValue('welded');
  await expect(app.findings('series-open')).toHaveCount(0);

  // Out of range is refused with the range; another joint without a lap opens the path, which is a finding.
  await app.type('split:1-at_mm', '60');
  await expect(app.field('split:1-at_mm')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await app.field('split:1-joint').selectOption('none');
  await app.settled();
  await expect(app.findings('series-open')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(app.findings('series-open')).toHaveCount(0);
  await expect(app.field('split:1-joint')).toHaveValue('welded');

  await page.getByTestId('merge-split:1').click();
  await app.settled();
  await expect(cut).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(cut).toBeVisible();
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(cut).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
