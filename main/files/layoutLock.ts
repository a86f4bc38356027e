/** One writer for each layout: whoever opens it second, in another window or another process, learns of the first and opens it read-only. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HostResult } from '../../shared/contracts/host.ts';
import { liveHolder, releaseLock, stillHolds, takeLock, type LockHolder } from './lock.ts';
import { attempt, done } from './problem.ts';
import type { Run } from './run.ts';
import { dropStaleTemporaries } from './staleTemporaries.ts';
import { sha256 } from './stamp.ts';

export interface LayoutLock {
  /** Whether this caller may write; else `holder` has the layout open. */
  readonly taken: boolean;
  readonly holder: LockHolder;
  /** False once somebody has taken it over. */
  holds(): Promise<boolean>;
  /** On closing the layout. Does nothing for one that was not taken. */
  release(): Promise<void>;
}

/**
 * Takes the layout at a real path. The lock is kept in the program's data folder and not beside the user's file, where a crash
 * would leave it for others to find; so it binds this user on this machine, and `changed-on-disk` guards against all others.
 */
export async function lockLayout(dataFolder: string, realPath: string, run: Run, takeOver = false): Promise<HostResult<LayoutLock>> {
  const path = lockPath(dataFolder, realPath);
  return attempt('lock', realPath, async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await dropStaleTemporaries(path);
    const { taken, holder } = await takeLock(path, run, takeOver);
    return done({
      taken,
      holder,
      holds: async () => taken && (await stillHolds(path, holder)),
      release: async () => {
        if (taken) await releaseLock(path, holder);
      },
    });
  });
}

/** Who has the layout at a real path, null where nobody that is still running does. Throws the file system's errors. */
export function layoutHolder(dataFolder: string, realPath: string, run: Run): Promise<LockHolder | null> {
  return liveHolder(lockPath(dataFolder, realPath), run);
}

function lockPath(dataFolder: string, realPath: string): string {
  return join(dataFolder, 'locks', `${sha256(new TextEncoder().encode(realPath)).slice(0, 32)}.lock`);
}
