/** The tools of the view: lasso, handles of a move, typed distances, snapping, measuring, dimensions. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../support/electron/builtApp.ts';
import { readyWindow, type AppWindow } from './support/appWindow.ts';
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

/** Where a place of the plan lies on the page: from the handles of two cells, which stand exactly on their middles. */
async function planOf(page: Page, app: AppWindow, first: string, second: string): Promise<(x_mm: number, y_mm: number) => { x: number; y: number }> {
  await page.getByTestId('tool.move').click();
  const places = [];
  for (const cell of [first, second]) {
    await app.select(cell, cell);
    await expect(page.getByTestId('inspector-title')).toHaveText(`Cell ${cell}`);
    const tip = await tipOf(page, 'x');
    const [x, y] = [Number(await app.field('cell-x').inputValue()), Number(await app.field('cell-y').inputValue())];
    places.push({ x, y, px: tip.x - 72, py: tip.y });
  }
  const [a, b] = places;
  if (!a || !b) throw new Error('two cells are needed');
  const scale = (b.px - a.px) / (b.x - a.x);
  await page.keyboard.press('Escape');
  await page.getByTestId('tool.select').click();
  return (x_mm, y_mm) => ({ x: a.px + (x_mm - a.x) * scale, y: a.py - (y_mm - a.y) * scale });
}

/** Middle of a cell of the first row of the shipped pack, mm, and a place on its lid that nothing covers. */
const PITCH_mm = 73.7;
const C7 = { x: 583.05, y: 122.45 };
const FREE = { x: 25, y: 30 };

test('takes cells with a lasso, and holds a dragged cell at the pad gap', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  const at = await planOf(page, app, 'c2', 'c12');

  // A line round the cells c6 to c8, and no more.
  await page.getByTestId('tool.lasso').click();
  const wide = 1.5 * PITCH_mm, tall = 100;
  // It begins above them, where no legend lies over the view.
  const corners = [[-wide, tall], [wide, tall], [wide, -tall], [-wide, -tall], [-wide, tall - 6]].map(([x = 0, y = 0]) => at(C7.x + x, C7.y + y));
  const [start, ...rest] = corners;
  if (!start) throw new Error('a line has a beginning');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByTestId('inspector')).toContainText(/Cells\s*3(?!\d)/);
  await page.getByRole('application').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('tool.select')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('inspector')).toContainText(/Cells\s*3(?!\d)/);

  // Put aside by a typed place, then dragged back along x: it finds the gap of the pads between its neighbours.
  await app.select('c7', 'c7');
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  await app.type('cell-x', String(C7.x - 20));
  await app.settled();
  const near = await planOf(page, app, 'c7', 'c8');
  const perMm = near(1, 0).x - near(0, 0).x;
  await app.select('c7', 'c7');
  await page.getByTestId('tool.move').click();
  const tip = await tipOf(page, 'x');
  await page.mouse.move(tip.x, tip.y);
  await page.mouse.down();
  await page.mouse.move(tip.x + 10 * perMm, tip.y, { steps: 5 });
  await page.mouse.move(tip.x + 20.3 * perMm, tip.y, { steps: 5 });
  await expect(page.getByTestId('guides').locator('[data-kind="gap"]').first()).toBeAttached();
  await page.mouse.up();
  await app.settled();
  await expect(app.field('cell-x')).toHaveValue(String(C7.x));
  expect(pageErrors).toEqual([]);
});

test('measures a pitch and a clearance, and keeps a dimension that follows its cells through saving and opening', async ({ folder, openLoopback, pageErrors }) => {
  const file = join(folder, 'pack.ccs');
  copyFileSync(join(ROOT, 'assets', 'examples', 'ess-1p52s.ccs'), file);
  const { page } = await openLoopback({ file });
  const app = await readyWindow(page);
  await app.select('c7', 'c7');
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  const at = await planOf(page, app, 'c7', 'c8');
  const click = async (x_mm: number, y_mm: number): Promise<void> => {
    const { x, y } = at(C7.x + x_mm, C7.y + y_mm);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  };
  const measure = page.getByTestId('measure');

  // From middle to middle of two vents: the pitch of the cells.
  await page.getByRole('application').focus();
  await page.keyboard.press('i');
  await expect(measure).toContainText('Pick a point');
  await click(0, 0);
  await expect(measure).toContainText('Pick the second point');
  await click(PITCH_mm, 0);
  await expect(measure).toContainText('73.7 mm');

  // Half the turn at the middle vent: its sides, the arc between them and the figure stand in the view.
  await page.keyboard.press('Shift+I');
  await click(-PITCH_mm, 0);
  await click(0, 0);
  await click(PITCH_mm, 0);
  await expect(measure).toContainText('180°');
  await expect(page.getByTestId('measure-arc').locator('text')).toHaveText('180°');

  // Between the cans of two cells: the pad.
  await page.keyboard.press('k');
  await click(-FREE.x, FREE.y);
  await expect(measure).toContainText('Pick the other part');
  await click(PITCH_mm - FREE.x, FREE.y);
  await expect(measure).toContainText(/Clearance\s*2 mm/);
  await expect(measure).toContainText('Required');
  // The pad fills the gap between the cans: the path runs over its top. Both are selected, which says already what is meant.
  await page.keyboard.press('Shift+K');
  await expect(measure).toContainText(/Surface path\s*2 mm/);
  await expect(measure).toContainText('joints count as uncemented');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(measure).toHaveCount(0);

  // The same gap as a dimension.
  await page.keyboard.press('d');
  await click(FREE.x, FREE.y);
  await expect(measure).toContainText('second');
  await click(PITCH_mm - FREE.x, FREE.y);
  await expect(measure).toContainText('Place the line');
  await click(PITCH_mm / 2, 60);
  const figure = page.locator('[data-dimension="dimension:1"] text');
  await expect(figure).toHaveText('2');
  await page.keyboard.press('Escape');

  // It follows its cells, and an undo.
  await app.select('c8', 'c8');
  await app.type('cell-x', String(C7.x + PITCH_mm + 10));
  await app.settled();
  await expect(figure).toHaveText('12');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(figure).toHaveText('2');

  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toContain('"dimension:1"');
  await page.keyboard.press('Control+o');
  await app.pick(folder, 'pack.ccs');
  await expect(page.getByTestId('file-dialog')).toHaveCount(0);
  await app.settled();
  await expect(figure).toHaveText('2');

  // Chosen in the tree and deleted; the undo brings it back.
  await app.select('c7 – c8', 'c7 – c8');
  await expect(page.getByTestId('dimension-value')).toHaveText('2 mm');
  await page.getByRole('application').focus();
  await page.keyboard.press('Delete');
  await expect(figure).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(figure).toHaveText('2');
  expect(pageErrors).toEqual([]);
});

/** Middle of a grip, in page coordinates. */
async function gripPlace(page: Page, grip: string): Promise<{ x: number; y: number }> {
  const view = await page.getByRole('application').boundingBox();
  const line = page.locator(`[data-grip="${grip}"] line`).last();
  await expect(line).toBeAttached();
  if (!view) throw new Error('the view is not shown');
  const middle = async (axis: 'x' | 'y'): Promise<number> => (Number(await line.getAttribute(`${axis}1`)) + Number(await line.getAttribute(`${axis}2`))) / 2;
  return { x: view.x + (await middle('x')), y: view.y + (await middle('y')) };
}

/** Where it is once the view has come to rest. */
async function restingGrip(page: Page, grip: string): Promise<{ x: number; y: number }> {
  let before = '';
  await expect.poll(async () => {
    const last = before;
    before = JSON.stringify(await gripPlace(page, grip));
    return last === before;
  }, { intervals: [300] }).toBe(true);
  return gripPlace(page, grip);
}

test('drags an edge of a busbar and a place of a route: given up, let go, undone, typed, reset', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('busbar:g17|g18', 'N17');
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Pad edges' }).click();
  const name = await page.locator('[data-grip$=":+y"]').first().getAttribute('data-grip');
  if (name === null) throw new Error('the bar has no edge at +y');
  const field = app.field(`override-${name.split(' ')[1] ?? ''}`);
  await expect(field).toHaveValue('0');
  const inwards = async (): Promise<void> => {
    const { x, y } = await restingGrip(page, name);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 200, { steps: 5 });
  };

  // As far as it goes, and why; given up with Esc.
  await inwards();
  await expect(page.getByTestId('grip-tip')).toContainText('No less than');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(field).toHaveValue('0');

  // Let go: one step, and back.
  await inwards();
  await page.mouse.up();
  await app.settled();
  await expect(field).toHaveValue(/^[-\u2212]/);
  await expect(page.locator(`[data-grip="${name}"]`)).toHaveAttribute('data-overridden', 'true');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(field).toHaveValue('0');
  await expect(page.locator(`[data-grip="${name}"]`)).toHaveAttribute('data-overridden', 'false');

  // A sensor along its row: typed at its grip, reset by a double click.
  await app.select('ntc:fe1', 'c7');
  await expect(page.locator('[data-grip$="position_mm"]')).toBeAttached();
  await page.getByRole('application').focus();
  await page.keyboard.press('f');
  const pin = (await page.locator('[data-grip$="position_mm"]').getAttribute('data-grip')) ?? '';
  // The view goes there: what is framed by itself stands in the middle.
  await expect.poll(async () => {
    const view = await page.getByRole('application').boundingBox();
    return Math.abs((await gripPlace(page, pin)).x - (view ? view.x + view.width / 2 : 0));
  }).toBeLessThan(10);
  const place = await restingGrip(page, pin);
  await page.mouse.click(place.x, place.y);
  await page.getByTestId('typed-entry').fill('0.5');
  await page.getByTestId('typed-entry').press('Enter');
  await app.settled();
  await expect(app.field('override-position_mm')).toHaveValue('0.5');
  const moved = await restingGrip(page, pin);
  await page.mouse.dblclick(moved.x, moved.y);
  await app.settled();
  await expect(app.field('override-position_mm')).toHaveValue('0');
  expect(pageErrors).toEqual([]);
});

test('drags trunk and connector of a circuit and the branch of a tap, each one step', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  for (const { filter, name, feature, by } of [
    { filter: 'fpc:fe1', name: 'fe1', feature: 'trunk_mm', by: { x: 0, y: -30 } },
    { filter: 'fpc:fe1', name: 'fe1', feature: 'connector_mm', by: { x: 0, y: -30 } },
    { filter: 'tap:fe1', name: 'N2', feature: 'branch_mm', by: { x: 30, y: 0 } },
  ]) {
    await app.select(filter, name);
    const field = app.field(`override-${feature}`);
    await expect(field).toHaveValue('0');
    const grip = (await page.locator(`[data-grip$=" ${feature}"]`).getAttribute('data-grip')) ?? '';
    const { x, y } = await restingGrip(page, grip);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by.x, y + by.y, { steps: 5 });
    await expect(page.getByTestId('grip-tip')).toBeVisible();
    await page.mouse.up();
    await app.settled();
    await expect(field, grip).not.toHaveValue('0');
    await expect(page.locator(`[data-grip="${grip}"]`)).toHaveAttribute('data-overridden', 'true');
    await expect(app.findings('route-failed')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await app.settled();
    await expect(field).toHaveValue('0');
    await expect(page.getByTestId('modified')).toHaveCount(0);
  }
  expect(pageErrors).toEqual([]);
});
