/** Outlines drawn in plan: a keep-out, what the checks and the filling say of it, its corners as fields. */
import { readyWindow } from './support/appWindow.ts';
import { circleAt, closedPolyline, dxfOf } from '../support/drawing.ts';
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

test('takes the envelope and a keep-out from a dropped drawing, asks its unit, and takes it all back in one step', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  const tray = dxfOf([
    closedPolyline([[500, 300], [1800, 300], [1900, 400], [1900, 1200], [500, 1200]], 'TRAY'),
    circleAt(1850, 800, 12, 'POSTS'),
    [0, 'TEXT', 8, 'NOTES', 10, 0, 20, 0, 40, 5, 1, 'tray'],
  ]);
  const drop = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'tray.dxf'));
    return data;
  }, tray);
  await page.dispatchEvent('body', 'drop', { dataTransfer: drop });
  const dialog = page.getByTestId('dxf-dialog');
  await expect(dialog.getByTestId('dxf-name')).toHaveText('tray.dxf');
  await expect(dialog.getByTestId('dxf-loops').locator('tbody tr')).toHaveCount(2);
  await expect(dialog.getByTestId('dxf-left-out')).toContainText('1 TEXT');
  await expect(dialog.getByTestId('dxf-preview').locator('path[data-use="keepout"]')).toHaveCount(1);

  // Nothing enters the document before the unit is known, and then not before OK.
  await expect(dialog.getByTestId('dxf-take')).toBeDisabled();
  await dialog.getByTestId('dxf-unit').selectOption('mm');
  await expect(dialog.getByTestId('dxf-state')).toHaveText('Envelope and keep-outs: 1');
  await dialog.getByTestId('dxf-use-0').selectOption('none');
  await expect(dialog.getByTestId('dxf-state')).toHaveText('Keep-outs: 1');
  await dialog.getByTestId('dxf-use-0').selectOption('envelope');
  await dialog.getByTestId('dxf-take').click();
  await app.settled();

  await expect(page.getByTestId('outline-table').locator('tbody tr')).toHaveCount(5);
  await expect(app.field('corner-2-x')).toHaveValue('1400');
  await app.select('Keep-out', 'Keep-out 1');
  await expect(app.field('corner-0-x')).toHaveValue('1362');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByText('Keep-out 1')).toHaveCount(0);
  await expect(page.getByTestId('outline-table')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
