/** The view as it is looked at: parts hidden and locked, the pack cut and pulled apart, both projections, colours and their legends. */
import type { Page } from '@playwright/test';
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

/** The middle of the view, where the pack lies. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
  const view = await page.getByTestId('viewport').boundingBox();
  if (!view) throw new Error('the view is not shown');
  return { x: view.x + view.width / 2, y: view.y + view.height / 2 - 4 };
}

/** Off everything that would be outlined because the mouse is over it, in the view or in the tree. */
async function away(page: Page): Promise<void> {
  await page.mouse.move(640, 1);
}

/** A picture of the view itself, once two in a row are the same. */
async function picture(page: Page): Promise<Buffer> {
  const canvas = page.locator('.cw-viewport-picture');
  let last = await canvas.screenshot();
  for (let index = 0; index < 20; index += 1) {
    await page.waitForTimeout(150);
    const next = await canvas.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}

test('hides, isolates, locks and shows items again', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await away(page);
  const whole = await picture(page);
  const chip = page.getByTestId('hidden-chip');
  await app.select('busbar', 'N17');
  // The keys of the view are letters to the filter that still has the focus.
  await page.getByTestId('tree').focus();
  await page.keyboard.press('h');
  await expect(chip).toContainText('1 hidden');
  await app.select('c20', 'c20');
  await page.getByTestId('tree').focus();
  await page.keyboard.press('Shift+H');
  await expect(chip).toContainText(/\d{3} hidden/);
  await page.keyboard.press('Escape');
  expect((await picture(page)).equals(whole)).toBe(false);
  await chip.getByRole('button', { name: 'Show all' }).click();
  await expect(chip).toHaveCount(0);
  await away(page);
  expect((await picture(page)).equals(whole)).toBe(true);

  // What is locked is looked at, not taken: the click goes to what lies under it.
  const at = await middle(page);
  await page.mouse.click(at.x, at.y);
  const taken = await page.getByTestId('inspector-title').textContent();
  await page.keyboard.press('l');
  await page.mouse.click(at.x, at.y);
  await expect(page.getByTestId('inspector-title')).not.toHaveText(taken ?? '');
  expect(pageErrors).toEqual([]);
});

test('cuts the pack, pulls it apart and sees it in perspective, and leaves no trace of it', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' && /deprecated/i.test(message.text())) warnings.push(message.text());
  });
  await readyWindow(page);
  await page.keyboard.press('4');
  await away(page);
  const whole = await picture(page);
  const differs = async (): Promise<void> => expect((await picture(page)).equals(whole)).toBe(false);

  await page.getByRole('button', { name: /^Section plane \(/ }).click();
  await differs();
  await page.getByRole('button', { name: 'Section across z' }).click();
  await page.getByTestId('section-place').fill('12 cm');
  await page.getByTestId('section-place').press('Enter');
  await expect(page.getByTestId('section-place')).toHaveValue('120');
  await page.getByTestId('section-place').fill('nowhere');
  await page.getByTestId('section-place').press('Enter');
  await expect(page.getByTestId('section-place')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Section plane: Off' }).click();

  await page.getByRole('button', { name: /^Exploded view \(/ }).click();
  await differs();
  await page.getByRole('button', { name: 'Exploded view: Off' }).click();

  await expect(page.locator('.cw-viewport-scale-bar')).toHaveCount(1);
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Perspective (P)' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.cw-viewport-scale-bar')).toHaveCount(0);
  await differs();
  await page.keyboard.press('p');
  await page.keyboard.press('4');
  await away(page);
  expect((await picture(page)).equals(whole)).toBe(true);
  expect(warnings).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('colours the pack by what is asked, and says what the colours mean', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  await readyWindow(page);
  const legend = page.getByTestId('legend');
  await expect(legend).toContainText('Aluminium 1060');
  let last = await picture(page);
  for (const [mode, says] of [['Polarity', '+'], ['Potential', 'V'], ['Group', 'g1, g9, g17, …'], ['Findings', 'error'], ['Current', 'Sampling lines: ≈ 0']] as const) {
    await page.getByTestId('colour-mode').click();
    await page.getByRole('menuitemradio', { name: mode }).click();
    await expect(legend).toContainText(says);
    await expect(page.getByRole('menu')).toHaveCount(0);
    await away(page);
    const next = await picture(page);
    expect(next.equals(last), mode).toBe(false);
    last = next;
  }
  expect(pageErrors).toEqual([]);
});

test('shows where the copies of an array would stand while its figures are typed; Esc leaves nothing of it', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  await page.getByRole('application').focus();
  await away(page);
  const without = await picture(page);
  await page.keyboard.press('Control+Shift+d');
  await app.field('array-columns').fill('4');
  await app.field('array-columns').press('Tab');
  await expect(page.getByText('New copies: 3.')).toBeVisible();
  const with3 = await picture(page);
  expect(with3.equals(without)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('array')).toHaveCount(0);
  await page.getByRole('application').focus();
  await away(page);
  expect((await picture(page)).equals(without)).toBe(true);
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
