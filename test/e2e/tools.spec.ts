/** The tools of the view: lasso, handles of a move, typed distances, snapping, measuring, dimensions. */
import type { Page } from '@playwright/test';
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

/** Tip of a handle, in page coordinates, once the view has come to rest. */
async function tipOf(page: Page, axis: 'x' | 'y'): Promise<{ x: number; y: number }> {
  let before = '';
  await expect.poll(async () => {
    const last = before;
    before = await page.getByTestId('gizmo').innerHTML();
    return last === before;
  }, { intervals: [200] }).toBe(true);
  const view = await page.getByRole('application').boundingBox();
  const line = page.getByTestId('gizmo').locator(`[data-part="${axis}"] line`).last();
  if (!view) throw new Error('the view is not shown');
  return { x: view.x + Number(await line.getAttribute('x2')), y: view.y + Number(await line.getAttribute('y2')) };
}

test('moves a cell by its handles: dragged, given up, typed, undone', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  const x = Number(await app.field('cell-x').inputValue()), y = Number(await app.field('cell-y').inputValue());
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  await page.keyboard.press('m');
  await expect(page.getByTestId('tool.move')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('gizmo')).toBeVisible();

  // Dragged along x, then given up with Esc: nothing happened.
  const tip = await tipOf(page, 'x');
  await page.mouse.move(tip.x, tip.y);
  await page.mouse.down();
  await page.mouse.move(tip.x + 60, tip.y + 30, { steps: 5 });
  await expect(page.getByTestId('drag-figures')).toContainText('Δx');
  await expect(page.getByTestId('drag-figures')).toContainText('Δy 0 mm');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(app.field('cell-x')).toHaveValue(String(x));
  await expect(page.getByTestId('tool.move')).toHaveAttribute('aria-pressed', 'true');

  // Dragged and let go: one step, and back.
  await page.mouse.move(tip.x, tip.y);
  await page.mouse.down();
  await page.mouse.move(tip.x + 60, tip.y, { steps: 5 });
  await page.mouse.up();
  await app.settled();
  await expect(app.field('cell-x')).not.toHaveValue(String(x));
  await expect(app.field('cell-y')).toHaveValue(String(y));
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(app.field('cell-x')).toHaveValue(String(x));

  // Typed, in other units, with Tab from one axis to the other: exactly one step.
  await page.getByRole('application').focus();
  await page.keyboard.press('x');
  await page.keyboard.type('1/2 in');
  await page.keyboard.press('Tab');
  await page.keyboard.type('-3.25');
  await page.keyboard.press('Enter');
  await app.settled();
  await expect(app.field('cell-x')).toHaveValue(String(Number((x + 12.7).toFixed(4))));
  await expect(app.field('cell-y')).toHaveValue(String(Number((y - 3.25).toFixed(4))));
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(app.field('cell-x')).toHaveValue(String(x));
  await expect(app.field('cell-y')).toHaveValue(String(y));

  // Typed while it is dragged.
  await page.mouse.move(tip.x, tip.y);
  await page.mouse.down();
  await page.mouse.move(tip.x + 40, tip.y, { steps: 4 });
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await page.mouse.up();
  await app.settled();
  await expect(app.field('cell-x')).toHaveValue(String(Number((x + 12.5).toFixed(4))));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('tool.select')).toHaveAttribute('aria-pressed', 'true');
  expect(pageErrors).toEqual([]);
});
