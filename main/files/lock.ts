/**
 * Advisory lock files: who holds something, readable by whoever comes second. A lock outlives a crash of its holder and is then
 * stale: the next taker sees that the process is gone and takes it over.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, readFile, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { temporaryBeside } from './atomicWrite.ts';
import { errorCode } from './problem.ts';
import { renameWithRetry } from './rename.ts';
import { isRunning, runMark, type Run } from './run.ts';

/** Tells two windows of one run apart. */
const lockFile = runMark.extend({ claim: z.string().min(1) });
export type LockHolder = z.infer<typeof lockFile>;

export interface LockAnswer {
  /** Whether the lock is now the caller's. */
  readonly taken: boolean;
  /** Who holds it: the caller, or whoever was first. */
  readonly holder: LockHolder;
}

/** How often a lock that changes hands at this moment is looked at again. */
const TRIES = 8;

/**
 * Takes the lock at `path`, whose folder must be there, unless a live process or another window of this one holds it.
 * `takeOver`: takes it from a live holder as well, which is the user's to decide. Throws the file system's errors.
 */
export async function takeLock(path: string, run: Run, takeOver = false): Promise<LockAnswer> {
  const mine: LockHolder = { ...run, claim: randomBytes(8).toString('hex') };
  let other: LockHolder | null = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await create(path, mine)) return { taken: true, holder: mine };
    const present = await contentOf(path);
    if (present === null) continue;
    other = holderIn(present);
    if (other && isRunning(other, run) && !takeOver) return { taken: false, holder: other };
    await removeExactly(path, present);
  }
  // Others take and release it faster than we look: one of them has it.
  return { taken: false, holder: other ?? mine };
}

/** Who holds the lock, null where nobody that is still running does. */
export async function liveHolder(path: string, run: Run): Promise<LockHolder | null> {
  const holder = holderIn((await contentOf(path)) ?? '');
  return holder && isRunning(holder, run) ? holder : null;
}

/** Whether the lock is still this claim's: somebody may have taken it over. */
export async function stillHolds(path: string, holder: LockHolder): Promise<boolean> {
  return holderIn((await contentOf(path)) ?? '')?.claim === holder.claim;
}

/** Gives the lock back; one that somebody took over stays theirs. */
export async function releaseLock(path: string, holder: LockHolder): Promise<void> {
  const present = await contentOf(path);
  if (present !== null && holderIn(present)?.claim === holder.claim) await removeExactly(path, present);
}

/** What a disk without hard links (FAT, some network shares) answers. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']);

/** Puts a whole lock file into place, or finds one there. */
async function create(path: string, holder: LockHolder): Promise<boolean> {
  const temporary = temporaryBeside(path);
  try {
    await writeFile(temporary, JSON.stringify(holder), { flag: 'wx' });
    return await putIfFree(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Gives a file the name `path` as well, unless that is taken. Where there are no links a copy has to do, which a crash could leave half written. */
async function putIfFree(file: string, path: string): Promise<boolean> {
  try {
    try {
      await link(file, path);
    } catch (error) {
      if (!NO_LINKS.has(errorCode(error) ?? '')) throw error;
      await copyFile(file, path, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock if it is still the one that was looked at. It is moved aside first, since between looking and removing
 * another process may have replaced a stale lock by its own: that one is put back.
 */
async function removeExactly(path: string, expected: string): Promise<void> {
  const aside = temporaryBeside(path);
  try {
    await renameWithRetry(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if ((await contentOf(aside)) !== expected) await putIfFree(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Null for a damaged lock, which nobody holds: a lock is put into place whole where the disk can do it. */
function holderIn(text: string): LockHolder | null {
  try {
    return lockFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
