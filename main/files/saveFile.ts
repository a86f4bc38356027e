/** Saving a layout file: atomic, with the previous version kept, and never over somebody else's change. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileStamp, HostResult, SavedFile } from '../../shared/contracts/host.ts';
import { writeAtomic } from './atomicWrite.ts';
import { readWhole, writable } from './openFile.ts';
import { attempt, done, errorCode, refused } from './problem.ts';
import { realPathOf } from './realPath.ts';
import { dropStaleTemporaries } from './staleTemporaries.ts';
import { sameContent, stampOf } from './stamp.ts';

/**
 * Writes `text` to `path`. With `expected`, the file must still have the content it names, else the answer is
 * `changed-on-disk`; with null whatever is there is replaced (the user chose the name, and was asked). Refuses a file that
 * may not be written, although renaming over it would succeed.
 */
export async function saveFile(path: string, text: string, expected: FileStamp | null): Promise<HostResult<SavedFile>> {
  return attempt('save', path, async () => {
    const real = await realPathOf(path);
    const present = await statusOf(real);
    if (present?.isDirectory()) return refused('bad-request', `Cannot save ${path}: it is a folder.`);
    if (present && !(await writable(real))) return refused('not-permitted', `Cannot save ${path}: it is read-only. Save it under another name.`);
    if (expected) {
      if (!present) return refused('changed-on-disk', `${path} is no longer there: it was moved or deleted since it was opened.`);
      const read = await readWhole(real, 'save');
      if (!read.ok) return read;
      if (!sameContent(stampOf(read.value.bytes, read.value.mtime_ms), expected)) {
        return refused('changed-on-disk', `${path} was changed by another program since it was opened.`);
      }
    }
    await dropStaleTemporaries(real);
    const bytes = new TextEncoder().encode(text);
    const backup = await writeAtomic(real, bytes, true);
    const written = await stat(real);
    return done({ path: real, name: basename(real), stamp: stampOf(bytes, written.mtimeMs), backup });
  });
}

async function statusOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
