/** Opening a layout file: its text, and the stamp by which a later save notices somebody else's change. */
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HostResult, OpenedFile } from '../../shared/contracts/host.ts';
import { attempt, done, refused } from './problem.ts';
import { realPathOf } from './realPath.ts';
import { stampOf } from './stamp.ts';

/** A layout of 20,000 cells is some 10 MB; past this it is another kind of file. */
export const OPEN_LIMIT_BYTES = 64 * 1024 * 1024;

export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mtime_ms: number;
}

/** Reads a whole regular file. Refuses folders, devices, and files past the limit. */
export async function readWhole(path: string, action = 'open'): Promise<HostResult<ReadFile>> {
  return attempt(action, path, async () => {
    const real = await realPathOf(path);
    // Looked at before it is opened: opening a pipe that nobody writes to would wait for ever.
    const status = await stat(real);
    if (status.isDirectory()) return refused('not-found', `Cannot ${action} ${path}: it is a folder, not a file.`);
    if (!status.isFile()) return refused('bad-request', `Cannot ${action} ${path}: it is not a regular file.`);
    if (status.size > OPEN_LIMIT_BYTES) {
      const size_MB = Math.ceil(status.size / 1024 / 1024);
      return refused('too-large', `Cannot ${action} ${path}: it has ${size_MB} MB, the limit is ${OPEN_LIMIT_BYTES / 1024 / 1024} MB.`);
    }
    return done({ path: real, bytes: await readFile(real), mtime_ms: status.mtimeMs });
  });
}

/** The file's text. Refuses what is not UTF-8: a lossy reading saved again would damage the file. */
export async function openFile(path: string): Promise<HostResult<Omit<OpenedFile, 'lockedBy'>>> {
  const read = await readWhole(path);
  if (!read.ok) return read;
  const { path: real, bytes, mtime_ms } = read.value;
  const text = textOf(bytes);
  if (text === null) return refused('bad-request', `Cannot open ${path}: it is not UTF-8 text, so it is not a layout file.`);
  return done({ path: real, name: basename(real), text, stamp: stampOf(bytes, mtime_ms), readOnly: !(await writable(real)) });
}

/** UTF-8 text without its byte order mark, or null where the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

export async function writable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
