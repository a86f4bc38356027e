/**
 * Writing so that a reader, a crash or a full disk never meets half a file: the bytes go to a temporary file in the same
 * folder, are forced to the disk, and only then take the name.
 */
import { randomBytes } from 'node:crypto';
import { copyFile, link, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './problem.ts';
import { renameWithRetry } from './rename.ts';

/** A name beside `path` that no other writer takes. It begins with a dot, so that file listings leave it out. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** The file was replaced by somebody else while its successor was being written. */
export class ReplacedMeanwhile extends Error {}

/**
 * Replaces the file at `path`, or creates it. With `keepPrevious` the file that was there stays as `<path>.bak`. Returns the path of that
 * backup, or null where there was none. Throws the file system's error, or `ReplacedMeanwhile` where `mayReplace`, asked last of all, says
 * no; `path` and its backup are then as they were.
 */
export async function writeAtomic(path: string, bytes: Uint8Array, keepPrevious: boolean, mayReplace?: () => Promise<boolean>): Promise<string | null> {
  const temporary = temporaryBeside(path);
  try {
    await writeThrough(temporary, bytes, await modeOf(path));
    if (mayReplace && !(await mayReplace())) throw new ReplacedMeanwhile();
    const backup = keepPrevious ? await keep(path) : null;
    await renameWithRetry(temporary, path);
    await syncFolder(dirname(path));
    return backup;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Permission bits of the file to be replaced; what the system gives a new file otherwise. */
async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0o666;
    throw error;
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The present file gets a second name, so that there is no moment without a file at `path`. */
async function keep(path: string): Promise<string | null> {
  const backup = `${path}.bak`;
  const temporary = temporaryBeside(backup);
  try {
    try {
      await link(path, temporary);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      // Disks without hard links (FAT, some network shares).
      await copyFile(path, temporary);
    }
    await renameWithRetry(temporary, backup);
    // Where the backup is this very file already (a save was killed between keeping and replacing), the system takes the rename of one of
    // its names to the other for done, and leaves both.
    await rm(temporary, { force: true });
    return backup;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Makes the rename itself last through a power cut, where folders can be synced at all. */
export async function syncFolder(folder: string): Promise<void> {
  let handle;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Windows and some network shares cannot sync a folder; the file itself is on the disk.
  } finally {
    await handle?.close();
  }
}
