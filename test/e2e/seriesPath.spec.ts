/** The series path laid by hand: groups clicked in order, taken back, applied as one undo step. */
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

test('lays the series path with clicks, takes one back, applies it and undoes it in one step', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  const view = page.getByRole('application');
  await view.focus();
  await page.keyboard.press('1');
  await page.keyboard.press('j');
  await expect(page.getByTestId('tool.editPath')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('path-hint')).toContainText('click a group');
  const box = await view.boundingBox();
  if (!box) throw new Error('the view is not shown');
  const draft = page.getByTestId('path-draft'), apart = box.height / 12;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

  // The pack lies across the middle; cells are narrower than the steps here, whichever way it is turned.
  await page.mouse.click(x - apart, y - apart);
  await expect(draft).toHaveAttribute('data-picked', '1');
  await page.mouse.click(x - apart, y - apart);
  await expect(page.getByText('This group is in the new path already')).toBeVisible();
  await page.mouse.click(x + apart, y - apart);
  await page.mouse.click(x, y + apart * 2);
  await expect(draft).toHaveAttribute('data-picked', '3');
  await page.keyboard.press('Backspace');
  await expect(draft).toHaveAttribute('data-picked', '2');
  await expect(page.getByTestId('path-hint')).toContainText('2 of 52');

  // Given up: the tool stays, and nothing was changed.
  await page.keyboard.press('Escape');
  await expect(draft).toHaveAttribute('data-picked', '0');

  await page.mouse.click(x - apart, y - apart);
  await page.mouse.click(x + apart, y - apart);
  await page.keyboard.press('Enter');
  await app.settled();
  await expect(page.getByTestId('tool.select')).toHaveAttribute('aria-pressed', 'true');
  await expect(draft).toHaveCount(0);
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  await expect(undo).toHaveAttribute('aria-label', /series order/i);
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(undo).toBeDisabled();
  expect(pageErrors).toEqual([]);
});

test('drags a group between two others in one step, and leaves all as it was on Esc', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  const view = page.getByRole('application');
  await view.focus();
  await page.keyboard.press('1');
  await page.keyboard.press('j');
  await expect(page.getByTestId('path-hint')).toContainText('drag a group');
  const box = await view.boundingBox();
  if (!box) throw new Error('the view is not shown');
  const draft = page.getByTestId('path-draft'), apart = box.height / 12;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  const drag = async (): Promise<void> => {
    await page.mouse.move(x - apart, y - apart);
    await page.mouse.down();
    await page.mouse.move(x, y - apart, { steps: 4 });
    await page.mouse.move(x + apart, y - apart, { steps: 4 });
    await expect(draft).toHaveAttribute('data-place', /^\d+$/);
    await expect(page.getByTestId('path-hint')).toContainText('of 52');
  };

  await drag();
  await page.keyboard.press('Escape');
  await expect(draft).not.toHaveAttribute('data-place', /./);
  await page.mouse.up();
  await app.settled();
  await expect(undo).toBeDisabled();

  await drag();
  await page.mouse.up();
  await app.settled();
  await expect(undo).toHaveAttribute('aria-label', /series order/i);
  await expect(page.getByText(/of 52 cells were turned/)).toBeVisible();
  await expect(page.getByTestId('tool.editPath')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(undo).toBeDisabled();
  expect(pageErrors).toEqual([]);
});
