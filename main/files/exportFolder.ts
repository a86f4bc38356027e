/**
 * Writing the files of a hand-over into a folder: all of them or none. They are written to a staging folder first, where a
 * full disk does no harm, and moved into place only when every one is on the disk; a move that fails is taken back.
 */
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { ExportFile } from '../../shared/contracts/engine.ts';
import type { HostResult } from '../../shared/contracts/host.ts';
import { syncFolder, temporaryBeside, writeAtomic } from './atomicWrite.ts';
import { attempt, done, errorCode, refused } from './problem.ts';
import { renameWithRetry } from './rename.ts';
import { staleFiles } from './staleExport.ts';

/** Names that Windows keeps for devices, with or without an ending. */
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const SEGMENT = /^[^<>:"|?*\\/]+$/;

/** Why a relative path may not be written on every system we run on, or null when it may. */
export function pathRefusal(path: string): string | null {
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..') return 'it leaves the folder or has an empty part';
    if (!SEGMENT.test(segment) || [...segment].some((letter) => letter < ' ')) return 'it has a character that file names may not have';
    if (DEVICE_NAME.test(segment) || /[. ]$/.test(segment)) return 'it has a name that Windows cannot store';
  }
  return null;
}

/**
 * Writes all files, creating the folder and those above it. Parts that an earlier hand-over wrote and this one no longer has go;
 * other files in it stay. Refuses paths that leave the folder.
 */
export async function writeFolder(folder: string, files: readonly ExportFile[]): Promise<HostResult<{ readonly folder: string; readonly count: number }>> {
  const target = resolve(folder);
  const seen = new Set<string>();
  for (const file of files) {
    const refusal = pathRefusal(file.path);
    if (refusal !== null) return refused('bad-request', `Cannot export "${file.path}": ${refusal}.`);
    const folded = file.path.toLowerCase();
    if (seen.has(folded)) return refused('bad-request', `Cannot export "${file.path}": two files of that name.`);
    seen.add(folded);
  }
  return attempt('export to', folder, async () => {
    const present = await isFolder(target);
    if (present === false) return refused('bad-request', `Cannot export to ${folder}: it is a file, not a folder.`);
    // Inside an existing folder, so that the moves stay on its disk; beside a new one, so that it appears complete.
    const staging = present ? temporaryBeside(join(target, 'export')) : temporaryBeside(target);
    let created: string | undefined;
    try {
      created = await mkdir(dirname(staging), { recursive: true });
      await mkdir(staging);
      const written = join(staging, 'new');
      for (const file of files) {
        const path = join(written, ...file.path.split('/'));
        await mkdir(dirname(path), { recursive: true });
        await writeAtomic(path, file.bytes, false);
      }
      if (present) await moveInto(target, staging, files);
      else await renameWithRetry(written, target);
      await syncFolder(present ? target : dirname(target));
    } catch (error) {
      if (created !== undefined) await rm(created, { recursive: true, force: true });
      throw error;
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return done({ folder: target, count: files.length });
  });
}

/** Moves the staged files in, each replaced file out of the way first; on a failure everything goes back. */
async function moveInto(target: string, staging: string, files: readonly ExportFile[]): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  // Before the old manifest is replaced.
  const gone = await staleFiles(target, files);
  try {
    for (const [index, file] of files.entries()) {
      const path = join(target, ...file.path.split('/'));
      const created = await mkdir(dirname(path), { recursive: true });
      if (created !== undefined) undo.push(() => rm(created, { recursive: true, force: true }));
      const old = join(staging, `old-${index}`);
      if (await isFolder(path)) throw Object.assign(new Error(`"${basename(path)}" is a folder`), { code: 'EEXIST' });
      if (await moved(path, old)) undo.push(() => renameWithRetry(old, path));
      await renameWithRetry(join(staging, 'new', ...file.path.split('/')), path);
      undo.push(() => rm(path, { force: true }));
    }
    for (const [index, stale] of gone.entries()) {
      const path = join(target, ...stale.split('/'));
      const old = join(staging, `gone-${index}`);
      if (await moved(path, old)) undo.push(() => renameWithRetry(old, path));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** False when there was nothing to move. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await renameWithRetry(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** True for a folder, false for anything else that is there, null for nothing. */
async function isFolder(path: string): Promise<boolean | null> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether `path` lies in `folder` or is it; both absolute and real. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
