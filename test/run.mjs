/**
 * `npm test`: installs what is missing, runs everything, and sums it up. The last line is `N passed, N failed` with `, N skipped` where
 * tests were skipped, which are then listed by name before it. Plain Node, since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from '../main/launch/install.mjs';
import { playwrightTally, vitestTally } from './support/tally.mjs';
import { ensureBrowser, ensureFontsAndReaders } from './support/systemParts.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results', 'run');
const tool = (...path) => join(root, 'node_modules', ...path);
const started = Date.now();
const total = { passed: 0, failed: [], skipped: [] };

const say = (line) => process.stdout.write(`test: ${line}\n`);

/** Runs one step in Node and returns its exit code. */
function node(args, env = {}) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) say(error.message);
  return status ?? 1;
}

/** A step that passes or fails as a whole counts as one test. */
function check(name, args) {
  say(name);
  if (node(args) === 0) total.passed += 1;
  else total.failed.push(name);
}

function add(tally) {
  total.passed += tally.passed;
  total.failed.push(...tally.failed);
  total.skipped.push(...tally.skipped);
}

async function run() {
  await installIfNeeded(root, say);
  const browser = ensureBrowser(root, say);
  ensureFontsAndReaders(say);
  const env = browser === null ? {} : { CELLWEAVE_BROWSER: browser };
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  for (const project of ['shared', 'main', 'renderer', 'test']) check(`type check ${project}`, [tool('typescript', 'bin', 'tsc'), '-p', `${project}/tsconfig.json`]);
  check('lint (a minute)', [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']);
  check('build', [join('main', 'launch', 'build.mjs')]);

  say('unit, property, golden, command-line, interop and architecture tests');
  const vitestReport = join(results, 'vitest.json');
  const vitestCode = node([tool('vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`], env);
  add(vitestTally(vitestReport, vitestCode, root));

  if (browser === null) {
    total.failed.push('end-to-end tests: there is no browser, and none could be installed (CELLWEAVE_BROWSER can name one)');
    return;
  }
  say(`end-to-end tests in ${browser}`);
  const playwrightReport = join(results, 'playwright.json');
  const playwrightCode = node([tool('@playwright', 'test', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts', '--reporter=line,json'], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport });
  add(playwrightTally(playwrightReport, playwrightCode));
}

try {
  await run();
} catch (error) {
  total.failed.push(String(error?.message ?? error));
}
say(`done in ${Math.round((Date.now() - started) / 1000)} s`);
for (const name of total.failed) process.stdout.write(`failed: ${name}\n`);
for (const name of total.skipped) process.stdout.write(`skipped: ${name}\n`);
const skipped = total.skipped.length === 0 ? '' : `, ${total.skipped.length} skipped`;
process.stdout.write(`${total.passed} passed, ${total.failed.length} failed${skipped}\n`);
process.exitCode = total.failed.length === 0 ? 0 : 1;
