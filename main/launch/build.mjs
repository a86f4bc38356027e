/** `npm run build`: everything that is packaged, into `dist/`. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInto } from './bundle.mjs';
import { installIfNeeded } from './install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const say = (line) => process.stderr.write(`build: ${line}\n`);

await installIfNeeded(root, say);
for (const [name, folder] of [['renderer', 'renderer'], ['electron', 'main'], ['preload', 'main'], ['loopback', 'loopback'], ['cli', 'cli']]) {
  if (!(await buildInto(root, name, join(root, 'dist', folder), say))) say(`${name} is up to date`);
}
