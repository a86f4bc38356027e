/** Installing the packages when they are missing or not those of the lock file. Plain Node: runs before anything is installed. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why the packages must be installed, or null. npm writes what it installed to `node_modules/.package-lock.json` when it is done:
 * an install that was broken off has none.
 */
export function staleReason(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or damaged');
  if (!existsSync(join(root, 'node_modules'))) return 'the packages are not installed';
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!present) return 'the last install was not finished';
  for (const [path, { version, optional, devOptional, integrity }] of Object.entries(wanted)) {
    if (path === '' || optional || devOptional) continue;
    const installed = present[path];
    if (!installed) return `${nameOf(path)} is missing`;
    if (installed.version !== version || (integrity && installed.integrity && installed.integrity !== integrity)) {
      return `${nameOf(path)} ${installed.version} is installed, ${version} is needed`;
    }
  }
  return null;
}

/** Throws one clear line on a Node that is too old: what follows would fail on some word it does not know. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node 20.19 or newer is needed, this is ${version}`);
}

/** Runs `npm ci` when it is needed, its output on standard error. Throws one clear line when it fails. */
export async function installIfNeeded(root, say) {
  requireNode();
  const reason = staleReason(root);
  if (reason === null) return false;
  say(`installing packages (${reason}); about half a minute`);
  const started = Date.now();
  const code = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], root);
  if (code !== 0) throw new Error(`npm ci failed with code ${code}; see its messages above`);
  say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
  return true;
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    // Windows starts .cmd files through the shell only; the arguments are fixed words.
    const child = spawn(command, args, { cwd, stdio: ['ignore', process.stderr, process.stderr], shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('close', resolve);
  });
}
