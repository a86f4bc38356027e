/** What became of a file since it was read or written, looked at now and then while it is open. */
import { stat } from 'node:fs/promises';
import type { DiskState, FileStamp, HostResult } from '../../shared/contracts/host.ts';
import { readWhole } from './openFile.ts';
import { attempt, done, errorCode } from './problem.ts';
import { sameContent, stampOf } from './stamp.ts';

export type FileState = Omit<DiskState, 'lockedBy'>;

/** Reads the file only where its size or time differ from `stamp`; content decides. A folder that has gone is a file that has gone. */
export async function diskStateOf(path: string, stamp: FileStamp): Promise<HostResult<FileState>> {
  return attempt<FileState>('look at', path, async () => {
    try {
      const status = await stat(path);
      if (status.size === stamp.size && status.mtimeMs === stamp.mtime_ms) return done({ state: 'same', stamp });
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return done({ state: 'gone', stamp: null });
      throw error;
    }
    const read = await readWhole(path, 'look at');
    if (!read.ok) return read.problem.code === 'not-found' ? done({ state: 'gone', stamp: null }) : read;
    const now = stampOf(read.value.bytes, read.value.mtime_ms);
    return done({ state: sameContent(now, stamp) ? 'same' : 'changed', stamp: now });
  });
}
