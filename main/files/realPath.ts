/** Paths with their links resolved: a save through a link must change the file, not replace the link. */
import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from './problem.ts';

/** How many links a path may lead through before it is taken for a circle. */
const LINK_LIMIT = 40;

/**
 * The real path of a file that may not exist yet; its folder must. A link to a file that does not exist gives that file's
 * path. Throws the file system's error.
 */
export async function realPathOf(path: string): Promise<string> {
  let current = resolve(path);
  for (let links = 0; links < LINK_LIMIT; links += 1) {
    try {
      return await realpath(current);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    const folder = await realpath(dirname(current));
    const inFolder = join(folder, basename(current));
    const target = await linkTarget(inFolder);
    if (target === null) return inFolder;
    current = resolve(folder, target);
  }
  throw Object.assign(new Error(`too many links: ${path}`), { code: 'ELOOP' });
}

async function linkTarget(path: string): Promise<string | null> {
  try {
    return await readlink(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'EINVAL' || code === 'UNKNOWN') return null;
    throw error;
  }
}
