/**
 * `npm run bench -- window [LAYOUT.ccs] [STEP]`: how long the window blocks. Opens a copy of a layout in the real program and browser,
 * works in it, and prints one JSON line a step: its long tasks and what was at work in them (see longTasks.mjs), then a table of the
 * longest task of each step. With STEP only the steps whose names hold that word are measured. Without a layout, or with `-`, it takes
 * the shipped one of 104 cells and one of 4,416, which it makes: that takes a minute. It takes the graphics of a browser without a
 * card, so that waits for graphics say little about a machine with one.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../main/launch/browsers.mjs';
import { builtBundle } from '../../main/launch/bundle.mjs';
import { longTasks, traced } from './longTasks.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FLAGS = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const ROWS = 64;
const CELLS_PER_ROW = 69;
/** Quiet for this long, the window is done with a step. */
const QUIET_ms = 1200;
const PATIENCE_ms = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'cellweave-bench-'));
const wanted = process.argv[4] ?? '';

// With the names of its functions, which the packed window has lost.
const rendererFolder = join(folder, 'window');
await build({ configFile: join(ROOT, 'main', 'build', 'renderer.vite.config.ts'), build: { outDir: rendererFolder, minify: false } });
const { runLoopback } = await import(pathToFileURL(await builtBundle(ROOT, 'loopback', () => undefined)).href);

const LARGE = `${ROWS * CELLS_PER_ROW} cells`;
const given = process.argv[3] ?? '-';
/** Names, and where each lies; null: it is made. */
const packs = given === '-' ? [['104 cells', join(ROOT, 'assets', 'examples', 'ess-1p104s-314.ccs')], [LARGE, null]] : [['layout', given]];
const table = [];
try {
  for (const [name, from] of packs) await measure(name, from);
  for (const line of table) process.stderr.write(`${lineOf(line)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function lineOf({ pack, stage, longest_ms, longest_cpu_ms, over_100_ms }) {
  const figures = `${String(longest_ms).padStart(8)} ms ${String(longest_cpu_ms).padStart(8)} ms of the processor`;
  return `${pack.padEnd(12)} ${stage.padEnd(26)} ${figures}${over_100_ms > 0 ? `  ${over_100_ms} over 100 ms` : ''}`;
}

/** Works in a copy of one layout. */
async function measure(name, from) {
  const file = join(folder, `${name.replaceAll(/\W/g, '-')}.ccs`);
  if (from === null) makeLayout(file);
  else copyFileSync(from, file);
  const program = await runLoopback({ root: ROOT, rendererFolder, version: 'bench', file, example: null, openWindow: false, env: { ...process.env, CELLWEAVE_DATA: join(folder, `data-${name}`) }, say: () => undefined });

  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: isRoot ? ['--no-sandbox', ...FLAGS] : FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);

    const step = async (stage, work) => {
      const whole = async () => {
        await work();
        await settled(page);
      };
      if (!stage.includes(wanted)) return whole();
      const events = await traced(session, whole);
      const found = longTasks(events);
      table.push({ pack: name, stage, ...found });
      console.log(JSON.stringify({ bench: 'window', pack: name, stage, ...found }));
    };
    const press = (key) => () => page.keyboard.press(key);
    const button = (label) => () => page.getByRole('button', { name: label }).first().click();

    await step('open', () => page.goto(program.url));
    const box = await page.getByTestId('viewport').boundingBox();
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await step('hover', async () => {
      for (let i = 0; i < 12; i++) await page.mouse.move(middle.x + 14 * i, middle.y + 9 * i);
    });
    await step('zoom', async () => {
      for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -240);
    });
    await step('fit', press('f'));
    await step('select one', () => page.mouse.click(middle.x, middle.y));
    await step('nudge', press('ArrowRight'));
    await step('undo nudge', press('Control+z'));
    await step('redo nudge', press('Control+Shift+z'));
    await step('save', press('Control+s'));
    await step('hide', press('h'));
    await step('show all', press('Alt+h'));
    // What was hidden is selected no more.
    await step('select again', () => page.mouse.click(middle.x, middle.y));
    await step('isolate', press('Shift+h'));
    await step('show all again', press('Alt+h'));
    await step('select all', press('Control+a'));
    await step('select all the same kind', press('Alt+k'));
    await step('select none', press('Escape'));
    await step('box', async () => {
      await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.2);
      await page.mouse.down();
      await page.mouse.move(middle.x, middle.y, { steps: 4 });
      await page.mouse.up();
    });
    await step('select none again', press('Escape'));
    for (const mode of ['Potential', 'Group', 'Findings', 'Current', 'Material']) {
      await step(`colour by ${mode}`, async () => {
        await page.getByTestId('colour-mode').click();
        await page.getByRole('menuitemradio', { name: mode }).click();
      });
    }
    await step('explode', button('Exploded view'));
    await step('explode slider', async () => {
      await page.getByTestId('explode-slider').focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
    });
    await step('explode off', button('Exploded view'));
    await step('section', button('Section plane'));
    await step('section slider', async () => {
      await page.getByTestId('section-slider').focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    });
    await step('section off', button('Section plane'));
    for (const stage of ['connect', 'process', 'layout']) await step(`stage ${stage}`, () => page.getByTestId(`stage-${stage}`).click());
    for (const tab of ['BOM', 'Nets', 'Pins', 'Findings']) await step(`open ${tab}`, () => page.locator('.dv-tab', { hasText: tab }).first().click());
    await step('filter the tree', () => page.locator('.cw-filter-wide input').fill('c20'));
    await step('clear the filter', () => page.locator('.cw-filter-wide input').fill(''));
  } finally {
    await browser.close();
    await program.close();
  }
}

/** Nothing is being derived or written, and no frame has been late for a while. */
async function settled(page) {
  await page.waitForFunction(() => {
    const derive = globalThis.document.querySelector('[data-testid="derive"]');
    return derive?.getAttribute('data-pending') === '0' && derive.textContent.endsWith('ms');
  }, null, { timeout: PATIENCE_ms, polling: 200 });
  await page.evaluate(
    (quiet_ms) =>
      new Promise((resolve) => {
        let since = performance.now(), before = since;
        const look = () => {
          const now = performance.now();
          if (now - before > 60) since = now;
          before = now;
          if (now - since > quiet_ms) resolve();
          else setTimeout(look, 20);
        };
        look();
      }),
    QUIET_ms,
  );
}

function makeLayout(to) {
  const brief = JSON.parse(readFileSync(join(ROOT, 'assets', 'examples', 'ess-1p52s.brief.json'), 'utf8'));
  const structure = { ...brief.structure, rows: ROWS, cellsPerRow: CELLS_PER_ROW };
  delete structure.envelope_mm;
  const briefFile = join(folder, 'large.brief.json');
  writeFileSync(briefFile, JSON.stringify({ ...brief, series: ROWS * CELLS_PER_ROW, structure }));
  const made = spawnSync(process.execPath, [join(ROOT, 'main', 'launch', 'ccs.mjs'), 'new', briefFile, '-o', to], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
}
