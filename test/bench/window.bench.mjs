/**
 * `npm run bench -- window [LAYOUT.ccs]`: how long the window blocks. Opens a layout in the real program and browser, works in
 * it, and prints one JSON line a step: how many tasks of the main thread took longer than 50 and 100 ms, and the longest, by
 * the clock and in processor time of that thread (without a graphics card it waits long for pictures).
 * Without a layout it makes one of 4,416 cells, which takes a minute.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../main/launch/browsers.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FLAGS = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const ROWS = 64;
const CELLS_PER_ROW = 69;
/** Quiet for this long, the window is done with a step. */
const QUIET_ms = 1500;
const PATIENCE_ms = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'cellweave-bench-'));
const layout = process.argv[3] ?? makeLayout();
const program = spawn(process.execPath, [join(ROOT, 'main', 'launch', 'start.mjs'), '--host', 'loopback', '--no-open', layout], { env: { ...process.env, CELLWEAVE_DATA: folder } });
const address = new Promise((resolve, reject) => {
  let output = '';
  program.stdout.on('data', (chunk) => {
    output += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(output);
    if (found) resolve(found[0]);
  });
  program.once('exit', () => reject(new Error(`the program ended early:\n${output}`)));
});

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: isRoot ? ['--no-sandbox', ...FLAGS] : FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  const url = await address;

  const step = async (name, work) => {
    const events = [];
    const take = ({ value }) => events.push(...value);
    session.on('Tracing.dataCollected', take);
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'] } });
    await work();
    await settled(page);
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await ended;
    session.off('Tracing.dataCollected', take);
    console.log(JSON.stringify({ bench: 'window', stage: name, ...longTasks(events) }));
  };

  await step('open', () => page.goto(url));
  const box = await page.getByTestId('viewport').boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await step('hover', async () => {
    for (let i = 0; i < 12; i++) await page.mouse.move(middle.x + 14 * i, middle.y + 9 * i);
  });
  await step('select one', () => page.mouse.click(middle.x, middle.y));
  await step('nudge', () => page.keyboard.press('ArrowRight'));
  await step('undo', () => page.keyboard.press('Control+z'));
  await step('select all', () => page.keyboard.press('Control+a'));
  await step('select none', () => page.keyboard.press('Escape'));
  for (const tab of ['BOM', 'Nets', 'Findings']) await step(`open ${tab}`, () => page.locator('.dv-tab', { hasText: tab }).first().click());
} finally {
  await browser.close();
  program.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
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

/** Tasks of the busiest main thread of a page, by the clock and by the processor time they took: waiting for graphics takes none. */
function longTasks(events) {
  const threads = new Map(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => [`${pid}/${tid}`, []]));
  for (const event of events) if (event.ph === 'X' && event.name === 'RunTask') threads.get(`${event.pid}/${event.tid}`)?.push(event);
  const tasks = [...threads.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const ms = (dur_us) => Number((dur_us / 1000).toFixed(1));
  const longest = (of) => ms(tasks.reduce((most, task) => Math.max(most, of(task)), 0));
  const over = (limit_ms) => tasks.filter(({ dur }) => dur > limit_ms * 1000).length;
  return { over_50_ms: over(50), over_100_ms: over(100), longest_ms: longest(({ dur }) => dur), longest_cpu_ms: longest(({ tdur }) => tdur ?? 0) };
}

function makeLayout() {
  const brief = JSON.parse(readFileSync(join(ROOT, 'assets', 'examples', 'ess-1p52s.brief.json'), 'utf8'));
  const structure = { ...brief.structure, rows: ROWS, cellsPerRow: CELLS_PER_ROW };
  delete structure.envelope_mm;
  const briefFile = join(folder, 'large.brief.json'), file = join(folder, 'large.ccs');
  writeFileSync(briefFile, JSON.stringify({ ...brief, series: ROWS * CELLS_PER_ROW, structure }));
  const made = spawnSync(process.execPath, [join(ROOT, 'main', 'launch', 'ccs.mjs'), 'new', briefFile, '-o', file], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  return file;
}
