/** Asks axe-core, a library of the rules of WCAG 2.1 levels A and AA, what is wrong with what a page shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** One line for each element that breaks a rule: the rule, the element and what axe found. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const results = await page.evaluate(async (levels) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } };
    return axe.run(document, { runOnly: { type: 'tag', values: levels }, resultTypes: ['violations'] });
  }, LEVELS);
  return results.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${(node.failureSummary ?? '').replaceAll(/\s+/g, ' ')}`));
}

export interface FocusStop {
  readonly name: string;
  /** Whether one sees that it has the focus. */
  readonly marked: boolean;
}

/** Presses Tab until the focus comes round or `most` stops were made, and says where it stopped. */
export async function tabStops(page: Page, most: number): Promise<readonly FocusStop[]> {
  const stops: { name: string; focused: string; at: number }[] = [];
  // A mark that fades in would not be drawn yet when it is looked for.
  await page.addStyleTag({ content: '*, *::before, *::after { transition: none !important; }' });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look, { at, mark: true });
    if (stop === 'again') break;
    if (stop !== null) stops.push({ ...stop, at });
  }
  // Without the focus each place must look otherwise than with it.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const blurred = new Map<number, string>();
  for (const { at } of stops) {
    const seen = await page.evaluate(look, { at, mark: false });
    if (seen !== null && seen !== 'again') blurred.set(at, seen.focused);
  }
  return stops.map(({ name, focused, at }) => ({ name, marked: blurred.get(at) !== focused }));
}

/** In the page: how the focused place (or the one marked `at`) and what is round it are drawn. */
function look({ at, mark }: { readonly at: number; readonly mark: boolean }): { readonly name: string; readonly focused: string } | 'again' | null {
  const element = mark ? document.activeElement : document.querySelector(`[data-tab-stop="${at}"]`);
  if (element === null || element === document.body) return null;
  if (mark && element.hasAttribute('data-tab-stop')) return 'again';
  if (mark) element.setAttribute('data-tab-stop', String(at));
  const round = [element, element.parentElement, element.parentElement?.parentElement ?? null, element.querySelector('[aria-selected="true"], .cw-focused')];
  const styles = round.flatMap((candidate) => (candidate === null ? [] : [getComputedStyle(candidate), getComputedStyle(candidate, '::after')]));
  const focused = styles.map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor }) => {
    return [outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, borderColor, backgroundColor].join('/');
  });
  const text = element.getAttribute('aria-label') ?? element.getAttribute('data-testid') ?? element.textContent ?? '';
  return { name: `${element.tagName.toLowerCase()} ${text.trim().slice(0, 40)}`, focused: focused.join('|') };
}
