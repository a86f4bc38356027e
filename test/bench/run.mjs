/**
 * `npm run bench [-- NAME]`: bundles and runs `*.bench.ts` of this folder, each of which prints JSON lines or a
 * table on standard output. `derive` takes minutes (up to 10,000 cells), `slices` half of one (4,416). `window` runs only when named: it works in a browser and is not bundled.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installIfNeeded } from '../../main/launch/install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'test', 'bench');
const say = (line) => process.stderr.write(`bench: ${line}\n`);

await installIfNeeded(root, say);
if (process.argv[2] === 'window') {
  await import('./window.bench.mjs');
  process.exit();
}
const { build } = await import('vite');
const wanted = process.argv[2] ?? '';
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && name.startsWith(wanted))
  .sort();
if (names.length === 0) throw new Error(`there is no bench "${wanted}"`);
// Under node_modules, so that packages a bench does not bundle are found.
const outDir = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  const input = Object.fromEntries(names.map((name) => [name.slice(0, -'.ts'.length), join(folder, name)]));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', minify: false, reportCompressedSize: false, rolldownOptions: { input, output: { format: 'es', entryFileNames: '[name].mjs' } } },
  });
  for (const name of names) {
    say(name);
    await import(pathToFileURL(join(outDir, `${name.slice(0, -'.ts'.length)}.mjs`)).href);
  }
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
