/** Saving a layout file: atomic, with the previous version kept, and never over somebody else's change. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileStamp, HostResult, SavedFile } from '../../shared/contracts/host.ts';
import { ReplacedMeanwhile, writeAtomic } from './atomicWrite.ts';
import { OPEN_LIMIT_BYTES, readWhole, writable } from './openFile.ts';
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
  return attempt('save', path, () => write(path, text, expected));
}

async function write(path: string, text: string, expected: FileStamp | null): Promise<HostResult<SavedFile>> {
  try {
    const real = await realPathOf(path);
    const present = await statusOf(real);
    if (present?.isDirectory()) return refused('bad-request', `Cannot save ${path}: it is a folder.`);
    if (present && !(await writable(real))) return refused('not-permitted', `Cannot save ${path}: it is read-only. Save it under another name.`);
    if (expected) {
      if (!present) return refused('changed-on-disk', `${path} is no longer there: it was moved or deleted since it was opened.`);
      const read = await readWhole(real, 'save');
      if (!read.ok) return read;
      if (!sameContent(stampOf(read.value.bytes, read.value.mtime_ms), expected)) {
        return changed(path);
      }
    }
    await dropStaleTemporaries(real);
    const bytes = new TextEncoder().encode(text);
    if (bytes.byteLength > OPEN_LIMIT_BYTES) return refused('too-large', `Cannot save ${path}: it would have more than ${OPEN_LIMIT_BYTES / 1024 / 1024} MB, and could not be opened again.`);
    // Writing a big layout takes a while, in which another program may save the same file.
    const asFound = async (): Promise<boolean> => !expected || sameFile(await statusOf(real), present);
    const backup = await writeAtomic(real, bytes, true, asFound);
    const written = await stat(real);
    return done({ path: real, name: basename(real), stamp: stampOf(bytes, written.mtimeMs), backup });
  } catch (error) {
    if (error instanceof ReplacedMeanwhile) return changed(path);
    throw error;
  }
}

function changed(path: string): HostResult<never> {
  return refused('changed-on-disk', `${path} was changed by another program since it was opened.`);
}

type Status = Awaited<ReturnType<typeof statusOf>>;

/** Whether nobody wrote or replaced it between the two looks. */
function sameFile(now: Status, before: Status): boolean {
  return now !== null && before !== null && now.ino === before.ino && now.size === before.size && now.mtimeMs === before.mtimeMs;
}

async function statusOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
