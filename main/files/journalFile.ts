/** The journal file on the disk: lines are only ever added to its end. */
import { open, type FileHandle } from 'node:fs/promises';
import { writeAtomic } from './atomicWrite.ts';
import { journalLine } from './journalLines.ts';
import type { RecordEdit } from '../../shared/format/recordEdit.ts';

export interface JournalFile {
  readonly size_bytes: number;
  /** Number of the last line. */
  readonly seq: number;
  /** Hands the line to the system: it outlasts this process from here on, and a power cut after `sync`. When it throws, part of the line may stand at the end, so that no other may follow it. */
  append(edit: RecordEdit): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Replaces the journal at `path` by an empty one that continues the snapshot, its lines numbered on from `seq`. All of it throws the file system's errors. */
export async function startJournalFile(path: string, snapshot_sha256: string, seq: number): Promise<JournalFile> {
  const first = journalLine({ seq, snapshot: snapshot_sha256 });
  await writeAtomic(path, first, false);
  const handle = await open(path, 'r+');
  let size_bytes = first.byteLength;
  let last = seq;

  return {
    get size_bytes() {
      return size_bytes;
    },
    get seq() {
      return last;
    },
    async append(edit) {
      const line = journalLine({ seq: last + 1, edit });
      await writeAll(handle, line, size_bytes);
      size_bytes += line.byteLength;
      last += 1;
    },
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    written += (await handle.write(bytes, written, bytes.byteLength - written, position + written)).bytesWritten;
  }
}
