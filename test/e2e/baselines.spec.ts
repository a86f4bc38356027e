/**
 * The main screens against pictures that were looked at and approved, in both themes and languages. CONTRIBUTING.md says how another
 * picture is approved. Text is drawn otherwise by other fonts, so the pictures are compared only where it measures what it did when they
 * were taken; elsewhere the tests are skipped by name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { dress, LANGUAGES, readyWindow, THEMES } from './support/appWindow.ts';
import { expect, test } from './support/fixtures.ts';

const MEASURED = join(import.meta.dirname, 'baselines', 'text.json');

test.use({ viewport: { width: 1280, height: 720 } });

/** How wide and high the window's own text comes out here, px. */
async function textMeasures(page: Page): Promise<string> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return '';
    const family = getComputedStyle(document.body).fontFamily;
    return ['Busbar N17 · 166.4 V', '汇流排 采样线路 电芯'].map((text) => {
      context.font = `13px ${family}`;
      const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text);
      return [width, fontBoundingBoxAscent, fontBoundingBoxDescent].map((value) => value.toFixed(2)).join(' ');
    }).join('; ');
  });
}

/** Skips where text comes out otherwise than in the approved pictures; takes note of it where they are taken anew. */
async function sameText(page: Page, { config }: TestInfo): Promise<void> {
  const measured = await textMeasures(page);
  if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') writeFileSync(MEASURED, `${JSON.stringify({ measured }, null, 2)}\n`);
  const approved = (JSON.parse(readFileSync(MEASURED, 'utf8')) as { measured: string }).measured;
  test.skip(approved !== measured, 'the fonts here are not those of the approved pictures');
}

/** Compares the window with the approved picture, once everything on it stands still; goes on where they differ, to show every difference. */
async function compare(page: Page, screen: string): Promise<void> {
  await page.mouse.move(2, 2);
  await expect.soft(page).toHaveScreenshot(`${screen}.png`, {
    animations: 'disabled',
    caret: 'hide',
    timeout: 30_000,
    // The time that deriving took is another one each time.
    mask: [page.getByTestId('derive'), page.getByTestId('autosave')],
    // Edges drawn in software may fall on the neighbouring pixel.
    maxDiffPixelRatio: 0.002,
  });
}

test('the main screens look as approved in both themes and languages', async ({ openLoopback }, info) => {
  const { page } = await openLoopback();
  const app = await readyWindow(page);
  await sameText(page, info);
  const clear = async (): Promise<void> => {
    await page.getByRole('application').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('status-selection')).not.toContainText(/N17|\d/);
  };
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      const screen = (name: string): string => `${name}-${theme}-${language}`;
      await page.getByTestId('stage-layout').click();
      await dress(page, theme, language);
      await compare(page, screen('layout'));
      await app.select('busbar:g17|g18', 'N17');
      await page.getByTestId('stage-connect').click();
      await compare(page, screen('connect'));
      await page.getByTestId('stage-check').click();
      await app.findings('assumed-data').first().click();
      await compare(page, screen('check'));
      await clear();
    }
  }
});

test('the start page looks as approved in both themes and languages', async ({ openLoopback }, info) => {
  const { page } = await openLoopback({ startPage: true });
  await expect(page.getByTestId('start-example-ess-1p52s').locator('img')).toBeVisible({ timeout: 60_000 });
  await sameText(page, info);
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      await dress(page, theme, language);
      await compare(page, `start-${theme}-${language}`);
    }
  }
});
