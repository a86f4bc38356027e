/** A derivation that takes seconds says how far it is, can be given up, and can be taken up again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRecords } from '../../shared/derive/create.ts';
import { serializeDocument } from '../../shared/format/writeDocument.ts';
import { exampleBrief } from '../support/examplePack.ts';
import { must } from '../support/must.ts';
import { readyWindow } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

test('shows how far a long derivation is, and stops it without touching the document', async ({ openLoopback, folder, pageErrors }) => {
  const file = join(folder, 'long.ccs');
  const text = serializeDocument(must(createRecords({ ...exampleBrief(), series: 90, structure: { type: 'ctp', rows: 6, cellsPerRow: 15 } })));
  writeFileSync(file, text);
  const { page } = await openLoopback({ file });

  const progress = page.getByTestId('engine-progress');
  await expect(progress.getByRole('progressbar')).toHaveAttribute('value', /^\d+$/, { timeout: 60_000 });
  await progress.getByRole('button', { name: 'Cancel' }).click();
  const stale = page.getByTestId('engine-stale');
  await expect(stale).toBeVisible();
  await expect(progress).toHaveCount(0);
  await expect(page.getByTestId('derive')).toHaveAttribute('data-pending', '0');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(text);

  await stale.getByRole('button').click();
  const app = await readyWindow(page);
  await expect(stale).toHaveCount(0);
  await expect(page.getByTestId('status-pack')).toContainText('1P90S');
  await app.select('c70', 'c70');
  await app.type('cell-z', '30');
  await expect(page.getByTestId('modified')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('modified')).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});
