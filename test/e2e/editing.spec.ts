/** Editing as its user does it: arranging, copying, deleting, selecting by what belongs together, the menu at the cursor, own keys. */
import { readyWindow, type AppWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

/** Runs a command by its name, as somebody does who does not know its key. */
async function byName({ page }: AppWindow, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const query = page.getByTestId('palette').getByRole('textbox');
  await expect(query).toBeFocused();
  await query.fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('palette').getByRole('textbox')).toHaveCount(0);
}

const number = async (app: AppWindow, field: string): Promise<number> => Number(await app.field(field).inputValue());

test('rotates, aligns and moves by figures, each taken back with one undo', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  const [x, turn] = [await number(app, 'cell-x'), await number(app, 'cell-rotation_deg')];
  await page.getByRole('application').focus();
  await page.keyboard.press('t');
  await expect(app.field('cell-rotation_deg')).toHaveValue(String((turn + 180) % 360));
  await page.keyboard.press('Control+z');
  await expect(app.field('cell-rotation_deg')).toHaveValue(String(turn));

  // Too little is selected: the menu says what it takes, and does nothing.
  await page.getByRole('menuitem', { name: 'Arrange', exact: true }).click();
  await expect(page.getByTestId('menu-arrange.alignLeft')).toHaveAttribute('title', 'Select two or more cells first.');
  await page.getByTestId('menu-arrange.moveBy').click();
  await expect(app.field('move-by-dx_mm')).toBeFocused();
  await app.field('move-by-dx_mm').fill('1/2 in');
  await page.keyboard.press('Enter');
  await expect(app.field('cell-x')).toHaveValue(String(Number((x + 12.7).toFixed(4))));

  // The moved cell goes back in line with its row's neighbour across it.
  await byName(app, 'select row');
  await expect(page.getByTestId('status-selection')).toHaveText('13 selected');
  await byName(app, 'equal gaps along x');
  await app.settled();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await app.settled();
  await app.select('c7', 'c7');
  await expect(app.field('cell-x')).toHaveValue(String(x));
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});

test('repeats, duplicates and deletes cells, and takes it back', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+d');
  await expect(page.getByTestId('status-selection')).toHaveText('Cell c53');
  await app.settled();
  await expect(page.getByTestId('status-pack')).toContainText('1P53S');
  await page.keyboard.press('Delete');
  await app.settled();
  await expect(page.getByTestId('status-pack')).toContainText('1P52S');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByTestId('modified')).toHaveCount(0);

  await app.select('c7', 'c7');
  await byName(app, 'array');
  await app.field('array-columns').fill('3');
  await app.field('array-rows').fill('0');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('array-take')).toBeDisabled();
  await app.field('array-rows').fill('1');
  await app.field('array-rows').press('Tab');
  await page.getByTestId('array-take').click();
  await expect(page.getByTestId('status-selection')).toHaveText('2 selected');
  await app.settled();
  await expect(page.getByTestId('status-pack')).toContainText('1P54S');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByTestId('status-pack')).toContainText('1P52S');
  expect(pageErrors).toEqual([]);
});

test('opens the menu at the cursor in view, tree and findings, by mouse and by key', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  const menu = page.getByTestId('context-menu');
  const view = await page.getByTestId('viewport').boundingBox();
  if (!view) throw new Error('the view is not shown');
  const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 - 4 };
  await page.mouse.move(middle.x, middle.y);
  await expect(page.getByTestId('cursor')).toContainText(/x\s*\d/);

  // A right drag moves the view and opens nothing.
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(middle.x + 40, middle.y, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  await expect(menu).toHaveCount(0);
  await page.mouse.click(middle.x + 40, middle.y, { button: 'right' });
  await expect(menu).toBeVisible();
  await expect(page.getByTestId('status-selection')).not.toHaveText('nothing selected');
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  await app.select('c20', 'c20');
  await page.getByTestId('tree').locator('[aria-selected="true"]').first().click({ button: 'right' });
  await page.getByTestId('context-selection.row').click();
  await expect(page.getByTestId('status-selection')).toHaveText('13 selected');

  await app.select('busbar:g17|g18', 'N17');
  await page.getByTestId('tree').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByTestId('context-selection.net').click();
  await expect(page.getByTestId('status-selection')).toHaveText(/^\d+ selected$/);

  await page.getByTestId('stage-check').click();
  await app.findings('assumed-data').first().click({ button: 'right' });
  await page.getByTestId('context-finding.waive').click();
  await expect(page.getByTestId('waive-why')).toBeFocused();
  expect(pageErrors).toEqual([]);
});

test('gives a command another key, names who had it, and remembers', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  const line = page.getByTestId('shortcut-arrange.swapPoles');
  await byName(app, 'keyboard shortcuts');
  await page.getByTestId('shortcuts-filter').fill('swap poles');
  await line.locator('.cw-key').click();
  await page.keyboard.press('f');
  await expect(line).toContainText('Fit Selection');
  await page.getByTestId('shortcut-take').click();
  await expect(line.locator('.cw-key')).toHaveText('F');
  await page.keyboard.press('Escape');

  await page.reload();
  await readyWindow(page);
  await app.select('c7', 'c7');
  const turn = await number(app, 'cell-rotation_deg');
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  await expect(app.field('cell-rotation_deg')).toHaveValue(String((turn + 180) % 360));
  await page.getByRole('menuitem', { name: 'Arrange', exact: true }).click();
  await expect(page.getByTestId('menu-arrange.swapPoles')).toContainText('F');
  await page.keyboard.press('Escape');

  await byName(app, 'keyboard shortcuts');
  await page.getByTestId('shortcuts-reset-all').click();
  await page.getByTestId('shortcuts-filter').fill('swap poles');
  await expect(line.locator('.cw-key')).toHaveText('T');
  expect(pageErrors).toEqual([]);
});

test('moves and deletes nothing of a selection in which something is locked, and names it once', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  await page.getByRole('application').focus();
  await page.keyboard.press('l');
  await byName(app, 'select row');
  await page.getByRole('application').focus();
  const said = page.getByRole('alert').filter({ hasText: 'c7 is locked: unlock it first.' });
  for (const key of ['ArrowUp', 'ArrowUp', 'Delete', 't']) await page.keyboard.press(key);
  await expect(said).toHaveCount(1);
  await expect(page.getByTestId('modified')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette').getByRole('textbox').fill('move by');
  const entry = page.getByTestId('palette').getByRole('option', { name: /^Move By/ });
  await expect(entry).toHaveAttribute('aria-disabled', 'true');
  await expect(entry).toContainText('c7 is locked: unlock it first.');
  await page.keyboard.press('Escape');
  await byName(app, 'unlock all');
  await expect(said).toHaveCount(0);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('modified')).toBeVisible();
  expect(pageErrors).toEqual([]);
});
