/** Clears away what saves that were killed left beside a file: temporaries whose process is gone. */
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isProcess } from './run.ts';

/** Younger ones may be another machine's save at this moment, in a folder shared over a network. */
export const STALE_AFTER_ms = 60 * 60 * 1000;

/** What `temporaryBeside` appends to the dot and the name. */
const ENDING = /^(\d+)-[0-9a-f]{12}\.tmp$/;

/** Removes the stale temporaries of the file at `path` and of its backup, and returns their paths. What cannot be removed stays; never throws. */
export async function dropStaleTemporaries(path: string, staleAfter_ms: number = STALE_AFTER_ms): Promise<readonly string[]> {
  const folder = dirname(path);
  const starts = [`.${basename(path)}.bak.`, `.${basename(path)}.`];
  const dropped: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const start = starts.find((candidate) => name.startsWith(candidate));
    const pid = start === undefined ? undefined : ENDING.exec(name.slice(start.length))?.[1];
    if (pid === undefined || isProcess(Number(pid))) continue;
    const temporary = join(folder, name);
    try {
      if (Date.now() - (await stat(temporary)).mtimeMs < staleAfter_ms) continue;
      await rm(temporary);
      dropped.push(temporary);
    } catch {
      // Another save is clearing it away, or the folder may not be changed: a later save will.
    }
  }
  return dropped;
}
