/** Starts the command line from a checkout: bundles it when its sources changed, then runs the bundle in this process. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtBundle } from './bundle.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** npm runs scripts at the top of the package and says in INIT_CWD where it was called; run directly, the folder is right as it is. */
function callersFolder() {
  const initial = process.env.INIT_CWD;
  return initial && process.cwd() === root ? initial : process.cwd();
}

async function load() {
  if (!existsSync(join(root, 'node_modules', 'vite'))) throw new Error('the packages are not installed; run: npm ci');
  const entry = await builtBundle(root, 'cli', (line) => process.stderr.isTTY && process.stderr.write(`ccs: ${line}\n`));
  return import(pathToFileURL(entry).href);
}

// A reader that has seen enough (`ccs geometry … | head`) is no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  const { runCommandLine } = await load();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    folder: callersFolder(),
    assetsFolder: join(root, 'assets'),
    version,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
} catch (error) {
  process.stderr.write(`ccs: ${String(error?.message ?? error).split('\n')[0]}\n`);
  process.exitCode = 2;
}
