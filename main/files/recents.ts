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
  /** All of them; those that are no longer there say so. */
  list(): Promise<readonly RecentFile[]>;
  /** Puts a real path first. That the list could not be written is no reason to refuse an open or a save. */
  remember(path: string): Promise<void>;
  /** Takes one off the list, or with null all. Like `remember`, it refuses nothing. */
  forget(path: string | null): Promise<void>;
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

  async function store(files: readonly string[]): Promise<void> {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeAtomic(path, new TextEncoder().encode(`${JSON.stringify({ version: 1, files }, null, 2)}\n`), false);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
  }

  function change(edit: (files: readonly string[]) => readonly string[]): Promise<void> {
    last = last.then(async () => store(edit(await stored())));
    return last;
  }

  return {
    async list() {
      await last;
      return Promise.all((await stored()).map(async (file) => ({ path: file, name: basename(file), missing: !(await isThere(file)) })));
    },
    remember: (file) => change((files) => [file, ...files.filter((other) => other !== file)].slice(0, RECENT_LIMIT)),
    forget: (file) => change((files) => (file === null ? [] : files.filter((other) => other !== file))),
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
