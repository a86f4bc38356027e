/** Outlines drawn in plan: a keep-out, what the checks and the filling say of it, its corners as fields. */
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

test('draws a keep-out with clicks and a typed length, sees what is in it, changes a corner and takes it back', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  const view = page.getByRole('application');
  await view.focus();
  await page.keyboard.press('u');
  await expect(page.getByTestId('tool.drawKeepOut')).toHaveAttribute('aria-pressed', 'true');
  const box = await view.boundingBox();
  if (!box) throw new Error('the view is not shown');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const draft = page.getByTestId('outline-draft');

  // Given up with Esc: nothing is left of it, and the tool stays.
  await page.mouse.click(x - 60, y - 60);
  await expect(draft).toHaveAttribute('data-corners', '1');
  await page.keyboard.press('Escape');
  await expect(draft).toHaveAttribute('data-corners', '0');

  // Control: where the cursor is, and nowhere else.
  await page.keyboard.down('Control');
  await page.mouse.click(x - 60, y - 60);
  await page.mouse.click(x + 60, y - 60);
  await page.keyboard.up('Control');
  await page.mouse.move(x + 60, y + 40);
  await page.keyboard.press('9');
  await expect(page.getByTestId('typed-entry')).toBeFocused();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(draft).toHaveAttribute('data-corners', '3');
  await page.keyboard.press('Enter');
  await app.settled();

  await expect(page.getByTestId('tool.select')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('outline-table').locator('tbody tr')).toHaveCount(3);
  await expect(page.getByText('Keep-out 1').first()).toBeVisible();
  await expect(page.getByText(/reaches .* into Keep-out 1/).first()).toBeVisible();

  // Another corner, and back; then the filling says that the rows do not find room beside it.
  const field = app.field('corner-0-x');
  const before = await field.inputValue();
  await field.fill('5000 mm');
  await field.press('Enter');
  await app.settled();
  await expect(field).toHaveValue('5000');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(field).toHaveValue(before);
  await page.getByRole('button', { name: 'Fill rows again' }).click();
  await expect(page.getByText(/of 52 cells find room/)).toBeVisible();

  await view.focus();
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByText('Keep-out 1')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
