/** Editing of busbars: a hole given by the tool, its figures typed, and a corner of a pad dragged. */
import type { Page } from '@playwright/test';
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

/** Moves the cursor by a mark of the selected bar, again while the view is still on its way, until what it is to show is there. */
async function pointAt(page: Page, mark: string, offset_px: { readonly x: number; readonly y: number }, shows: string): Promise<{ x: number; y: number }> {
  let at = { x: 0, y: 0 };
  await expect(async () => {
    const box = await page.locator(mark).first().boundingBox();
    if (!box) throw new Error('the mark is not shown');
    at = { x: box.x + box.width / 2 + offset_px.x, y: box.y + box.height / 2 + offset_px.y };
    await page.mouse.move(at.x, at.y);
    await expect(page.getByTestId(shows)).toBeVisible({ timeout: 1000 });
  }).toPass();
  return at;
}

/** A plate as long and as wide as the bar of the pack's negative or a little more, in the coordinates of its own drawing. */
const PART = ['0', 'SECTION', '2', 'HEADER', '9', '$INSUNITS', '70', '4', '0', 'ENDSEC', '0', 'SECTION', '2', 'ENTITIES',
  '0', 'LWPOLYLINE', '8', '0', '90', '4', '70', '1', '10', '0', '20', '0', '10', '130', '20', '0', '10', '130', '20', '48', '10', '0', '20', '48',
  '0', 'CIRCLE', '8', '0', '10', '60', '20', '40', '40', '3', '0', 'POINT', '8', '0', '10', '1', '20', '1', '0', 'ENDSEC', '0', 'EOF'].join('\n');

test('gives a bar a hole by the tool, types its figures, drags a corner, takes an outline from a DXF, and undoes each in one step', async ({ openLoopback, pageErrors }) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await app.select('busbar:g17|g18', 'N17');
  await page.getByRole('application').focus();
  await page.keyboard.press('f');

  // A corner with both its edges.
  await page.getByRole('button', { name: 'Pad edges' }).click();
  const moved = page.locator('[data-testid^="override-edge:"]');
  const values = async (): Promise<string[]> => (await moved.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).filter((value) => value !== '0');
  const corner = await pointAt(page, '[data-place$=":-x:-y"] rect', { x: 0, y: 0 }, 'place-tip');
  await page.mouse.down();
  await page.mouse.move(corner.x + 12, corner.y - 12, { steps: 4 });
  await page.mouse.up();
  await app.settled();
  expect(await values()).toHaveLength(2);
  await page.keyboard.press('Control+z');
  await app.settled();
  expect(await values()).toEqual([]);

  // A hole where one clicks; its figures are the inspector's.
  const edge = await pointAt(page, '[data-grip$="edge:c18:+y"] line', { x: 0, y: 0 }, 'grip-tip');
  await page.keyboard.press('o');
  await expect(page.getByTestId('tool.barHole')).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.move(edge.x, edge.y + 30);
  await expect(page.getByTestId('detail-ghost')).toBeVisible();
  await page.mouse.click(edge.x, edge.y + 30);
  await app.settled();
  const hole = page.getByTestId('detail-hole:1');
  await expect(hole).toBeVisible();
  await app.type('hole:1-width_mm', '300');
  await app.settled();
  await expect(hole.getByRole('alert')).toContainText('cannot be made');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(app.field('hole:1-width_mm')).toHaveValue('5');
  await page.getByTestId('remove-hole:1').click();
  await app.settled();
  await expect(hole).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(hole).toHaveCount(0);

  // An outline from a drawing of the part, with a hole in it, and without what it draws beside: one step as well.
  await app.select('busbar:|g1', 'N0');
  await page.getByRole('button', { name: 'Holes, slots and tabs' }).click();
  await page.getByTestId('outline-file').setInputFiles({ name: 'part.dxf', mimeType: 'image/vnd.dxf', buffer: Buffer.from(PART) });
  await app.settled();
  await expect(page.getByTestId('outline-reset')).toBeVisible();
  await expect(app.field('hole:1-width_mm')).toHaveValue('6');
  await expect(page.getByTestId('inspector').getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('Left out: 1 POINT')).toBeVisible();
  await page.keyboard.press('Control+z');
  await app.settled();
  await expect(page.getByTestId('outline-reset')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
