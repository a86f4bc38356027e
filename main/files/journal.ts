/**
 * Autosave of one open document: every edit goes to the end of a journal as it is made, and a journal that has grown long is
 * folded into a new snapshot. A process that is killed loses no edit that `append` has answered for.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AutosaveBase, HostResult } from '../../shared/contracts/host.ts';
import { writeAtomic } from './atomicWrite.ts';
import { JOURNAL_FILE, SNAPSHOT_FILE, writeBase } from './autosaveFolder.ts';
import { startJournalFile, type JournalFile } from './journalFile.ts';
import { attempt, done, errorCode, refused } from './problem.ts';
import type { RecordEdit } from '../../shared/format/recordEdit.ts';
import { replayJournal } from './replayJournal.ts';
import { sha256 } from './stamp.ts';

/** A journal past this is folded into a snapshot: some thousands of edits, read back in a moment. */
export const JOURNAL_LIMIT_BYTES = 4 * 1024 * 1024;
/** Edits are forced to the disk at most this late: what a power cut, unlike a crash, may cost. */
export const SYNC_DELAY_ms = 250;

export interface Journal {
  readonly id: string;
  /**
   * Adds an edit. After a refusal (`disk-full`, ...) the journal lacks an edit, so that it takes no other: it answers
   * `needs-snapshot` until `rebase` has given it the whole document.
   */
  append(edit: RecordEdit): Promise<HostResult<null>>;
  /** Starts over from the whole document: after a save, with its new base; with null the base stays. */
  rebase(text: string, base: AutosaveBase | null): Promise<HostResult<null>>;
  /** Forces everything to the disk now. */
  flush(): Promise<HostResult<null>>;
  /** Ends the autosave and leaves its files to be recovered; after a save, or where the user wants none of it, `Recovery.discard` follows. */
  close(): Promise<void>;
}

/** Writes the first files of an autosave folder; no journal is open on them yet. Throws the file system's errors. */
export async function writeAutosave(folder: string, text: string, base: AutosaveBase): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await writeBase(folder, base, sha256(bytes));
  await writeAtomic(join(folder, SNAPSHOT_FILE), bytes, false);
  await (await startJournalFile(join(folder, JOURNAL_FILE), sha256(bytes), 0)).close();
}

/** Opens the journal of a folder in which `writeAutosave` has just put `text`. */
export function openJournal(id: string, folder: string, text: string, limit_bytes: number = JOURNAL_LIMIT_BYTES): Journal {
  let snapshot_sha256 = sha256(new TextEncoder().encode(text));
  let file: JournalFile | null = null;
  let seq = 0;
  let behind = false;
  let closed = false;
  let foldAt_bytes = limit_bytes;
  let timer: ReturnType<typeof setTimeout> | null = null;
  // One step after the other: lines must not mix, nor fall between a snapshot and its journal.
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(work: () => Promise<HostResult<null>>): Promise<HostResult<null>> {
    const step = last.then(() =>
      attempt('autosave to', folder, async () => (closed ? refused('failed', `Cannot autosave to ${folder}: the autosave has ended.`) : work())),
    );
    last = step.catch(() => null);
    return step;
  }

  async function opened(): Promise<JournalFile> {
    file ??= await startJournalFile(join(folder, JOURNAL_FILE), snapshot_sha256, seq);
    return file;
  }

  async function closeFile(): Promise<void> {
    const closing = file;
    file = null;
    await closing?.close();
  }

  function syncSoon(): void {
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, SYNC_DELAY_ms);
    timer.unref();
  }

  async function startOver(text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    await writeAtomic(join(folder, SNAPSHOT_FILE), bytes, false);
    // The edits of the old journal are in the snapshot: until a new one is there, it is known as another snapshot's.
    snapshot_sha256 = sha256(bytes);
    behind = false;
    await closeFile();
    await opened();
    foldAt_bytes = limit_bytes;
  }

  /** Folds the journal into the snapshot. Where that cannot be done now nothing is lost: the journal goes on, and is tried again at twice the size. */
  async function fold(): Promise<void> {
    try {
      const [snapshot, journal] = await Promise.all([SNAPSHOT_FILE, JOURNAL_FILE].map((name) => readFile(join(folder, name))));
      const replayed = snapshot && journal ? replayJournal(snapshot, journal) : null;
      if (replayed?.ok && replayed.value.loss === null) return await startOver(replayed.value.text);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
    foldAt_bytes *= 2;
  }

  function flush(): Promise<HostResult<null>> {
    return inTurn(async () => {
      const before = behind;
      // What the disk did not take cannot be relied on, and a second sync would not say so: the next append does.
      behind = true;
      await file?.sync();
      behind = before;
      return done(null);
    });
  }

  return {
    id,
    append(edit) {
      return inTurn(async () => {
        if (behind) return refused('needs-snapshot', `Cannot autosave to ${folder}: an edit before this one could not be written.`);
        behind = true;
        const journal = await opened();
        await journal.append(edit);
        behind = false;
        seq = journal.seq;
        syncSoon();
        if (journal.size_bytes > foldAt_bytes) await fold();
        return done(null);
      });
    },
    rebase(text, base) {
      return inTurn(async () => {
        await startOver(text);
        if (base) await writeBase(folder, base, snapshot_sha256);
        return done(null);
      });
    },
    flush,
    async close() {
      await flush();
      await inTurn(async () => {
        if (timer) clearTimeout(timer);
        closed = true;
        await closeFile();
        return done(null);
      });
    },
  };
}
