/** The app as its user works with it: the shipped pack is opened, edited, checked, saved, opened again and handed over. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT } from '../support/electron/builtApp.ts';
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

const EXAMPLE = join(ROOT, 'assets', 'examples', 'ess-1p52s.ccs');

test('opens the pack, edits, undoes, sees a violation come and go, saves, opens again and exports', async ({ folder, openLoopback, pageErrors }) => {
  const file = join(folder, 'pack.ccs');
  copyFileSync(EXAMPLE, file);
  const { page } = await openLoopback({ file });
  const app = await readyWindow(page);
  await expect(page.getByTestId('file-name')).toHaveText('pack.ccs');
  await expect(page.getByTestId('status-pack')).toHaveText('1P52S · 166.4 V · 46.6 kWh');
  await expect(page.getByTestId('filter-error')).toContainText('0');

  // A cell is moved into its neighbour's row: a violation appears, and goes with the undo.
  await app.select('c7', 'c7');
  const y = await app.field('cell-y').inputValue();
  await app.type('cell-y', `${Number(y) + 12} mm`);
  await app.settled();
  await expect(app.findings('cell-overlap').first()).toBeVisible();
  await expect(page.getByTestId('modified')).toBeVisible();
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(app.findings('cell-overlap')).toHaveCount(0);
  await expect(app.field('cell-y')).toHaveValue(y);
  await expect(page.getByTestId('modified')).toHaveCount(0);

  // A busbar is made thicker: section, part and bill of materials follow at once.
  await app.select('busbar:g17|g18', 'N17');
  await expect(app.field('busbar-thickness')).toHaveValue('2');
  await app.type('busbar-thickness', '3');
  await app.settled();
  await expect(page.getByTestId('inspector')).toContainText('override');
  await page.getByText('BOM', { exact: true }).click();
  await expect(page.getByTestId('bom').getByRole('gridcell', { name: /x 43 x 3$/ })).toHaveCount(1);

  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(readFileSync(`${file}.bak`, 'utf8')).toBe(readFileSync(EXAMPLE, 'utf8'));
  expect(readFileSync(file, 'utf8')).toContain('"override:busbar:g17|g18:thickness_mm"');

  // Opened again from the disk, the override is still there.
  await page.keyboard.press('Control+o');
  await app.pick(folder, 'pack.ccs');
  await expect(page.getByTestId('file-dialog')).toHaveCount(0);
  await app.settled();
  await app.select('busbar:g17|g18', 'N17');
  await expect(app.field('busbar-thickness')).toHaveValue('3');

  const handed = join(folder, 'from-app');
  mkdirSync(handed);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await page.getByTestId('export-choose').click();
  await app.pick(handed, null);
  await expect(page.getByTestId('export-folder')).toHaveText(handed);
  await page.getByTestId('export-write').click();
  await expect(page.getByTestId('export-done')).toContainText('assembly.dxf', { timeout: 60_000 });
  await expect(page.getByTestId('export-done')).toContainText('manifest.json');

  const byCommand = join(folder, 'from-command');
  const ran = spawnSync(process.execPath, [join(ROOT, 'main', 'launch', 'ccs.mjs'), 'export', file, '-o', byCommand], { encoding: 'utf8' });
  expect(ran.stderr + String(ran.status)).toMatch(/0$/);
  expect(filesIn(handed)).toEqual(filesIn(byCommand));
  for (const name of filesIn(handed)) expect(readFileSync(join(handed, name)).equals(readFileSync(join(byCommand, name))), name).toBe(true);
  expect(pageErrors).toEqual([]);
});

test('selects the same thing in view, tree, tables and inspector', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c20', 'c20');
  await expect(page.getByTestId('inspector-title')).toHaveText('Cell c20');
  await expect(page.getByTestId('status-selection')).toHaveText('Cell c20');

  await page.getByTestId('stage-connect').click();
  const net = page.getByTestId('nets').getByRole('row').filter({ hasText: 'g5 | g6' });
  await net.click();
  await expect(net).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('section-table')).toBeVisible();
  await expect(page.getByTestId('tree').locator('[aria-selected="true"]').first()).toBeVisible();

  await page.getByTestId('stage-sense').click();
  await page.getByTestId('pins').getByRole('row').nth(1).click();
  await expect(page.getByTestId('inspector-title')).toHaveText('Trace N0 · fe1');

  // A click in the middle of the pack picks what is drawn there.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('inspector-title')).toHaveText('Project settings');
  const view = await page.getByTestId('viewport').boundingBox();
  if (!view) throw new Error('the view is not shown');
  await page.mouse.move(view.x + view.width / 2, view.y + view.height / 2 - 4);
  await expect(page.getByTestId('cursor')).toContainText(/x\s*\d/);
  await page.mouse.click(view.x + view.width / 2, view.y + view.height / 2 - 4);
  await expect(page.getByTestId('inspector-title')).not.toHaveText('Project settings');
  await expect(page.getByTestId('tree').locator('[aria-selected="true"]').first()).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test('confirms an assumed value and waives a finding, each undoable', async ({ openLoopback }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await page.getByTestId('stage-check').click();
  const first = app.findings('assumed-data').first();
  const before = (await page.getByTestId('filter-warning').textContent()) ?? '';
  await first.click();
  await page.locator('[data-testid^="open-"]').first().getByRole('button', { name: 'Confirm' }).click();
  await app.settled();
  await expect(page.getByTestId('filter-warning')).not.toHaveText(before);
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByTestId('filter-warning')).toHaveText(before);

  await first.getByRole('button', { name: 'Waive' }).click();
  // The dialog puts the focus there by itself; typing sooner would race with it.
  await expect(page.getByTestId('waive-why')).toBeFocused();
  await page.getByTestId('waive-why').fill('Measured on the bench');
  await page.getByTestId('waive-by').fill('A. Engineer');
  await page.getByTestId('waive-dialog').getByRole('button', { name: 'Waive' }).click();
  await app.settled();
  await expect(page.getByTestId('filter-waived')).toContainText('1');
});

test('moves selected cells with the arrow keys, one undo step for each press', async ({ openLoopback }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  const x = Number(await app.field('cell-x').inputValue());
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await app.settled();
  await expect(app.field('cell-x')).toHaveValue(String(Number((x - 1.1).toFixed(4))));
  await page.keyboard.press('Control+z');
  await expect(app.field('cell-x')).toHaveValue(String(Number((x - 1).toFixed(4))));
  await page.keyboard.press('Control+z');
  await expect(app.field('cell-x')).toHaveValue(String(x));
  await page.keyboard.press('Control+Shift+z');
  await expect(app.field('cell-x')).toHaveValue(String(Number((x - 1).toFixed(4))));
});

test('keeps what is typed wrongly, in red and with the reason', async ({ openLoopback }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  const before = await app.field('cell-x').inputValue();
  await app.type('cell-x', '12 kg');
  await expect(app.field('cell-x')).toHaveValue('12 kg');
  await expect(app.field('cell-x')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.field('cell-x')).toHaveValue(before);
  await app.type('cell-x', '10 cm + 5');
  await expect(app.field('cell-x')).toHaveValue('105');
});

test('refuses what is no layout with a reason, and asks before changes are lost', async ({ folder, openLoopback }) => {
  const file = join(folder, 'pack.ccs');
  copyFileSync(EXAMPLE, file);
  writeFileSync(join(folder, 'torn.ccs'), readFileSync(EXAMPLE, 'utf8').slice(0, 5000));
  const { page } = await openLoopback({ file });
  const app = await readyWindow(page);
  await page.keyboard.press('Control+o');
  await app.pick(folder, 'torn.ccs');
  await expect(page.getByTestId('problem-dialog')).toContainText('torn.ccs');
  await page.getByTestId('problem-dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByTestId('file-name')).toHaveText('pack.ccs');

  await app.select('c7', 'c7');
  await app.type('cell-z', '20');
  await page.keyboard.press('Control+o');
  await page.getByTestId('unsaved-dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByTestId('file-dialog')).toHaveCount(0);
  await expect(app.field('cell-z')).toHaveValue('20');

  // Somebody else writes the file meanwhile: it is not overwritten unasked.
  writeFileSync(file, readFileSync(EXAMPLE, 'utf8').replace('ESS 1P52S', 'Another'));
  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('changed-dialog').getByRole('dialog')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('Another');
  await page.getByTestId('changed-dialog').getByRole('button', { name: 'Save as…' }).click();
  await app.pick(folder, 'mine.ccs');
  await expect(page.getByTestId('file-name')).toHaveText('mine.ccs');
  expect(readFileSync(join(folder, 'mine.ccs'), 'utf8')).toContain('"format"');
});

test('speaks Chinese and turns light, and remembers both', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  await readyWindow(page);
  await page.getByRole('button', { name: '中文界面' }).click();
  await expect(page.getByTestId('stage-layout')).toHaveText('布局');
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.keyboard.press('Control+Shift+L');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
  await page.reload();
  await expect(page.getByTestId('stage-layout')).toHaveText('布局');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
  expect(pageErrors).toEqual([]);
});

test('finds commands and parts in the palette, and hides and shows docks', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  await readyWindow(page);
  await page.keyboard.press('Control+k');
  const query = page.getByTestId('palette').getByRole('textbox');
  await expect(query).toBeFocused();
  await query.fill('busbar n26');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('inspector-title')).toHaveText('Busbar N26');

  await page.getByRole('menuitem', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Inspector/ }).click();
  await expect(page.getByTestId('inspector')).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'View', exact: true }).click();
  await page.getByTestId('menu-view.resetDocks').click();
  await expect(page.getByTestId('inspector-title')).toHaveText('Busbar N26');
  await page.getByTestId('layer-busbars').getByRole('button', { name: 'Hide Busbars' }).click();
  await expect(page.getByTestId('layer-busbars').getByRole('button', { name: 'Show Busbars' })).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test('works the same in Electron, with its native dialogs and menu', async ({ folder, openElectron, pageErrors }) => {
  const file = join(folder, 'pack.ccs');
  copyFileSync(EXAMPLE, file);
  const { page, app: electron } = await openElectron({ file });
  const app = await readyWindow(page);
  await expect(page.getByTestId('file-name')).toHaveText('pack.ccs');
  await app.select('busbar:g17|g18', 'N17');
  await app.type('busbar-thickness', '3');
  await app.settled();

  const items = electron.control.menu?.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : [])) ?? [];
  const press = (id: string): void => (items.find((item) => item.id === id)?.click as (() => void) | undefined)?.();
  press('edit.undo');
  await expect(app.field('busbar-thickness')).toHaveValue('2');
  press('edit.redo');
  await expect(app.field('busbar-thickness')).toHaveValue('3');

  const copy = join(folder, 'copy.ccs');
  electron.control.saveAnswers.push({ canceled: false, filePath: copy });
  press('file.saveAs');
  await expect(page.getByTestId('file-name')).toHaveText('copy.ccs');
  expect(readFileSync(copy, 'utf8')).toContain('"override:busbar:g17|g18:thickness_mm"');
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(EXAMPLE, 'utf8'));
  expect(pageErrors).toEqual([]);
});

/** Paths of all files below a folder, sorted. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
