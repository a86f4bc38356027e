/** What covers bars, as a person sets it: for all bars, and for one by itself. */
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

test('covers all bars with PA12, gives one of them another wall, leaves it bare, and undoes each in one step', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await page.getByRole('button', { name: 'Busbars by class' }).click();
  await page.getByTestId('insulation-all-kind').selectOption('pa12');
  await app.settled();
  await expect(app.field('insulation-all-thickness_mm')).toHaveAttribute('placeholder', '0.6');

  await app.select('busbar:g17|g18', 'N17');
  const area = page.getByTestId('insulation-area');
  await expect(app.field('override-insulation_mm')).toHaveValue('0.6');
  await expect(area).toContainText('cm²');
  await app.type('override-insulation_joint_mm', '4');
  await app.settled();
  const less = await area.textContent();
  await app.type('override-insulation_joint_mm', '6 mm');
  await app.settled();
  await expect(area).not.toHaveText(less ?? '');

  // Nothing is left between margins as broad as that: said at the bar, and among the findings.
  await app.type('override-insulation_joint_mm', '40');
  await app.settled();
  await expect(page.getByTestId('inspector').getByRole('alert')).toContainText('nothing of this bar to cover');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByTestId('inspector').getByRole('alert')).toHaveCount(0);

  await page.getByTestId('override-insulation').selectOption('none');
  await app.settled();
  await expect(area).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(area).toBeVisible();
  expect(pageErrors).toEqual([]);
});
