/** `npm run build [-- NAME …]`: everything that is packaged, or the named targets, into `dist/`. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInto } from './bundle.mjs';
import { installIfNeeded } from './install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const FOLDERS = { renderer: 'renderer', electron: 'main', preload: 'main', loopback: 'loopback', cli: 'cli' };
const say = (line) => process.stderr.write(`build: ${line}\n`);

await installIfNeeded(root, say);
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(FOLDERS)) {
  const folder = FOLDERS[name];
  if (!folder) throw new Error(`there is no target ${name}`);
  if (!(await buildInto(root, name, join(root, 'dist', folder), say))) say(`${name} is up to date`);
}
