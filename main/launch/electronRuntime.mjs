/** Electron's runtime: whether it is here, and fetching it where it is not. Its package carries no binary of its own. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long the server may take to answer before we go without: nobody offline should wait. */
const PROBE_MS = 5000;
/** A hundred megabytes over a slow line. */
const DOWNLOAD_MS = 5 * 60 * 1000;

/** Path of the executable, or null where it is not installed. */
export function electronExecutable(root, env = process.env) {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : env.ELECTRON_OVERRIDE_DIST_PATH ? 'electron' : null;
  if (name === null) return null;
  const path = join(dist, name);
  return existsSync(path) ? path : null;
}

/** The executable, downloaded when it is missing and its server answers; null when it cannot be had. Says what it does. */
export async function obtainElectron(root, say) {
  const present = electronExecutable(root);
  if (present) return present;
  const server = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/download/';
  say(`Electron's runtime is not installed; asking ${new URL(server).host} for it (${PROBE_MS / 1000} s at most)`);
  if (!(await answers(server))) {
    say('it does not answer; going on without Electron');
    return null;
  }
  say('downloading Electron (about 110 MB)');
  const code = await download(root);
  if (code !== 0) say(`the download failed (${code}); going on without Electron`);
  return electronExecutable(root);
}

async function answers(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

function download(root) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { cwd: root, stdio: ['ignore', process.stderr, process.stderr], timeout: DOWNLOAD_MS });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}
