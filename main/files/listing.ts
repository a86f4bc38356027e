/** Folders, layout files and briefs, for the window's own file dialog. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FolderListing, HostResult } from '../../shared/contracts/host.ts';
import { attempt, done, refused } from './problem.ts';
import { realPathOf } from './realPath.ts';

export const LAYOUT_ENDING = '.ccs';

export function isLayoutName(name: string): boolean {
  return extname(name).toLowerCase() === LAYOUT_ENDING;
}

export const BRIEF_ENDING = '.brief.json';

export function isBriefName(name: string): boolean {
  return basename(name).toLowerCase().endsWith(BRIEF_ENDING) && basename(name).length > BRIEF_ENDING.length;
}

/** What a folder holds that a layout could be opened from or saved to, or a brief: folders first, hidden names left out. */
export async function listFolder(folder: string): Promise<HostResult<FolderListing>> {
  return attempt('list', folder, async () => {
    const real = await realPathOf(folder);
    if (!(await stat(real)).isDirectory()) return refused('not-found', `Cannot list ${folder}: it is a file, not a folder.`);
    const entries: FolderListing['entries'][number][] = [];
    for (const name of (await readdir(real)).sort(byName)) {
      const entry = name.startsWith('.') ? null : await entryOf(join(real, name), name);
      if (entry) entries.push(entry);
    }
    entries.sort((a, b) => Number(b.kind === 'folder') - Number(a.kind === 'folder'));
    const parent = dirname(real);
    return done({ folder: real, parent: parent === real ? null : parent, entries });
  });
}

/** Null for what cannot be looked at (a dangling link, another user's folder) and for files of other kinds. */
async function entryOf(path: string, name: string): Promise<FolderListing['entries'][number] | null> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return { name, path, kind: 'folder', size: 0 };
    if (status.isFile() && (isLayoutName(name) || isBriefName(name))) return { name, path, kind: 'file', size: status.size };
    return null;
  } catch {
    return null;
  }
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' });
}
