/**
 * Building a bundle when its sources changed. Safe when two launchers run at once: each builds into a folder of its own, which
 * takes its final name only when it is complete.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const NODE_SOURCES = ['shared', 'main', 'assets', 'package-lock.json'];

/** What can be built: its Vite settings, what it is made from, and the file to run or show. */
export const TARGETS = {
  cli: { config: 'main/build/cli.vite.config.ts', sources: NODE_SOURCES, entry: 'ccs.js' },
  loopback: { config: 'main/build/loopback.vite.config.ts', sources: NODE_SOURCES, entry: 'loopback.js' },
  electron: { config: 'main/build/electron.vite.config.ts', sources: NODE_SOURCES, entry: 'main.js' },
  preload: { config: 'main/build/preload.vite.config.ts', sources: NODE_SOURCES, entry: 'preload.cjs' },
  renderer: { config: 'main/build/renderer.vite.config.ts', sources: ['shared', 'renderer', 'assets', 'main/build', 'package-lock.json'], entry: 'index.html' },
};

/** A hash of the content of all source files: times lie after a checkout or a copy. */
export function sourceKey(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of filesUnder(join(root, source))) {
      hash.update(`${relative(root, path).split(sep).join('/')}\0`);
      hash.update(createHash('sha256').update(readFileSync(path)).digest());
    }
  }
  return hash.digest('hex').slice(0, 20);
}

/**
 * Path of the built entry of a target, in a folder named by its sources' hash under `node_modules/.cache/cellweave`; builds it when it is
 * not there. `say` hears of a build only.
 */
export async function builtBundle(root, name, say) {
  const target = TARGETS[name];
  const cache = join(root, 'node_modules', '.cache', 'cellweave');
  const folder = join(cache, `${name}-${sourceKey(root, target.sources)}`);
  const entry = join(folder, target.entry);
  if (existsSync(entry)) return entry;
  say(`building ${name}`);
  const temporary = join(cache, `.${name}-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await build(root, target, temporary);
    try {
      renameSync(temporary, folder);
    } catch (error) {
      // Another launcher was first with the same sources: its folder is as good.
      if (!existsSync(entry)) throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  dropOld(cache, name, folder);
  return entry;
}

/** Builds a target into `outDir` when what is there was made from other sources. Returns whether it built. */
export async function buildInto(root, name, outDir, say) {
  const target = TARGETS[name];
  const key = sourceKey(root, target.sources);
  const note = join(outDir, `.built-${name}`);
  if (existsSync(join(outDir, target.entry)) && existsSync(note) && readFileSync(note, 'utf8') === key) return false;
  say(`building ${name}`);
  const started = Date.now();
  const temporary = join(dirname(outDir), `.${name}-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await build(root, target, temporary);
    mkdirSync(outDir, { recursive: true });
    // The entry last: whoever finds it finds all it refers to.
    const built = filesUnder(temporary).map((path) => relative(temporary, path)).sort((a, b) => Number(a === target.entry) - Number(b === target.entry));
    for (const path of built) {
      mkdirSync(dirname(join(outDir, path)), { recursive: true });
      renameSync(join(temporary, path), join(outDir, path));
    }
    if (name === 'renderer') dropStrangers(outDir, new Set([...built, `.built-${name}`]));
    writeFileSync(note, key);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  say(`${name} built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

async function build(root, target, outDir) {
  mkdirSync(dirname(outDir), { recursive: true });
  const { build: viteBuild, loadConfigFromFile, mergeConfig } = await import('vite');
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(root, target.config), root, 'warn');
  if (!loaded) throw new Error(`${target.config} is missing`);
  await viteBuild(mergeConfig(loaded.config, { configFile: false, build: { outDir, emptyOutDir: true } }));
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
}

/** Files of earlier builds, which carry other hashes in their names. */
function dropStrangers(folder, known) {
  for (const path of filesUnder(folder)) if (!known.has(relative(folder, path))) rmSync(path, { force: true });
}

/** Keeps what may still be starting in another process: a day is long past any start. */
function dropOld(cache, name, newest) {
  const day_ms = 24 * 60 * 60 * 1000;
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    if (path === newest || !(entry.startsWith(`${name}-`) || entry.startsWith(`.${name}-`))) continue;
    try {
      if (Date.now() - statSync(path).mtimeMs > day_ms) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another launcher is dropping it at this moment.
    }
  }
}
