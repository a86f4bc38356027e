/**
 * `npm start [-- PACK.ccs]`: installs what is missing, builds what changed, and opens the app in Electron where its runtime can be had,
 * else in an installed browser through the loopback host. Plain Node, since it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installIfNeeded } from './install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const EXAMPLE = 'ess-1p52s';
const READY_LINE = 'cellweave: window ready';
const HELP = `npm start [-- [PACK.ccs | --example] [--host electron|loopback] [--no-open]]

Opens the app with PACK.ccs, or with the start page.
--example   opens the shipped example
--host      takes this host and no other
--no-open   serves the app and prints its address, without opening a window (loopback host)
`;

const say = (line) => process.stdout.write(`cellweave: ${line}\n`);

/** What the command line asks for; throws one clear line for what it does not know. */
function wishes(argv) {
  const wish = { file: null, example: null, host: null, open: true };
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index];
    if (word === '--help' || word === '-h') return null;
    if (word === '--no-open') wish.open = false;
    else if (word === '--example') wish.example = EXAMPLE;
    else if (word === '--host') {
      index += 1;
      wish.host = argv[index];
      if (wish.host !== 'electron' && wish.host !== 'loopback') throw new Error('--host: expected electron or loopback');
    } else if (word.startsWith('-')) throw new Error(`there is no option ${word}; npm start -- --help tells more`);
    else if (wish.file !== null) throw new Error(`"${word}" is one file too many`);
    else wish.file = resolve(process.env.INIT_CWD && process.cwd() === root ? process.env.INIT_CWD : process.cwd(), word);
  }
  if (wish.file !== null && wish.example !== null) throw new Error('expected either a file or --example');
  if (wish.file !== null && !existsSync(wish.file)) throw new Error(`${wish.file}: there is no such file`);
  return wish;
}

async function start(wish) {
  await installIfNeeded(root, say);
  const { buildInto } = await import('./bundle.mjs');
  if (!(await buildInto(root, 'renderer', join(root, 'dist', 'renderer'), say))) say('the window is up to date');
  if (await runsInElectron(wish, buildInto)) return;
  if (wish.host === 'electron') throw new Error('Electron cannot be run here');
  await runLoopback(wish);
}

/** Whether Electron ran; false to go on with the loopback host. */
async function runsInElectron(wish, buildInto) {
  if (wish.host === 'loopback' || !wish.open) return false;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    if (wish.host === 'electron') say('there is no display here');
    return false;
  }
  const { obtainElectron } = await import('./electronRuntime.mjs');
  const electron = await obtainElectron(root, say);
  if (electron === null) return false;
  for (const name of ['electron', 'preload']) await buildInto(root, name, join(root, 'dist', 'main'), say);
  say('host: Electron');
  const ended = await runElectron(electron, wish);
  if (!ended.shown) say(`Electron did not start (${ended.reason}); taking the loopback host`);
  else process.exitCode = ended.code ?? 1;
  return ended.shown;
}

/** Runs until its last window is closed. `shown` tells whether a window came up, or another program already running took over. */
function runElectron(executable, wish) {
  // Electron refuses to run as root with its sandbox.
  const isRoot = process.platform === 'linux' && process.getuid() === 0;
  const args = [...(isRoot ? ['--no-sandbox'] : []), root, ...(wish.example === null ? [] : ['--example']), ...(wish.file === null ? [] : [wish.file])];
  return new Promise((done) => {
    let shown = false;
    const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes(READY_LINE)) shown = true;
      else process.stdout.write(chunk);
    });
    child.once('error', (error) => done({ shown: false, reason: error.message }));
    child.once('close', (code, signal) => done({ shown: shown || code === 0, code, reason: `code ${code ?? signal}` }));
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => child.kill(name));
  });
}

async function runLoopback(wish) {
  const { builtBundle } = await import('./bundle.mjs');
  const entry = await builtBundle(root, 'loopback', say);
  const { runLoopback: run } = await import(pathToFileURL(entry).href);
  say('host: loopback (the app in a browser window, served on this machine only)');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const running = await run({ root, rendererFolder: join(root, 'dist', 'renderer'), version, file: wish.file, example: wish.example, openWindow: wish.open, env: process.env, say });
  const stopped = new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, done);
  });
  await Promise.race([running.ended, stopped]);
  await running.close();
  say('stopped');
  // A browser that is still up is the user's.
  process.exit(0);
}

try {
  const wish = wishes(process.argv.slice(2));
  if (wish === null) process.stdout.write(HELP);
  else await start(wish);
} catch (error) {
  process.stderr.write(`cellweave: ${String(error?.message ?? error).split('\n')[0]}\n`);
  process.exitCode = 1;
}
