/**
 * Rename that outlasts a virus scanner. On Windows a scanner or indexer that has just noticed a new file holds it for a
 * moment, and renaming over or from it fails with EPERM, EACCES or EBUSY.
 */
import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './problem.ts';

const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Waits between the tries, ms: 1.3 s in all, longer than a scanner takes for a layout file. */
export const RENAME_WAITS_MS: readonly number[] = [10, 20, 50, 100, 200, 400, 500];

type Rename = (from: string, to: string) => Promise<void>;
type Pause = (wait_ms: number) => Promise<unknown>;

/** Throws the last error when all tries fail, and any other error at once. */
export async function renameWithRetry(from: string, to: string, move: Rename = rename, wait: Pause = pause): Promise<void> {
  for (const wait_ms of RENAME_WAITS_MS) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      if (!HELD.has(errorCode(error) ?? '')) throw error;
      await wait(wait_ms);
    }
  }
  await move(from, to);
}
