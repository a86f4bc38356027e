/** The files worked on last, newest first, in the user's data folder. A damaged or missing list is an empty one. */
import { access, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '../../shared/contracts/host.ts';
import { writeAtomic } from './atomicWrite.ts';
import { errorCode } from './problem.ts';

export const RECENT_LIMIT = 12;
const recentsFile = z.object({ version: z.literal(1), files: z.array(z.string()) });

export interface Recents {
  /** Those that are still there. */
  list(): Promise<readonly RecentFile[]>;
  /** Puts a real path first. That the list could not be written is no reason to refuse an open or a save. */
  remember(path: string): Promise<void>;
}

export function createRecents(folder: string): Recents {
  const path = join(folder, 'recents.json');
  // One change after the other: two windows share this list.
  let last: Promise<void> = Promise.resolve();

  async function stored(): Promise<readonly string[]> {
    try {
      return recentsFile.parse(JSON.parse(await readFile(path, 'utf8'))).files;
    } catch {
      return [];
    }
  }

  async function put(file: string): Promise<void> {
    const files = [file, ...(await stored()).filter((other) => other !== file)].slice(0, RECENT_LIMIT);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeAtomic(path, new TextEncoder().encode(`${JSON.stringify({ version: 1, files }, null, 2)}\n`), false);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
  }

  return {
    async list() {
      await last;
      const found: RecentFile[] = [];
      for (const file of await stored()) if (await isThere(file)) found.push({ path: file, name: basename(file) });
      return found;
    },
    remember(file) {
      last = last.then(() => put(file));
      return last;
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
