/**
 * The recovery folder: one folder per open document, autosaved as it is edited. What a run that ended without closing its
 * documents left there is listed for the next run, which recovers or discards it. Nothing that holds work goes without `discard`.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AutosaveBase, FileStamp, HostResult } from '../../shared/contracts/host.ts';
import { problemText } from '../../shared/model/result.ts';
import { syncFolder } from './atomicWrite.ts';
import { bytesIfThere, changedAt_ms, JOURNAL_FILE, OWNER_FILE, readBase, SNAPSHOT_FILE } from './autosaveFolder.ts';
import { JOURNAL_LIMIT_BYTES, openJournal, writeAutosave, type Journal } from './journal.ts';
import { readJournal, type JournalLoss } from './journalLines.ts';
import { liveHolder, releaseLock, takeLock, type LockHolder } from './lock.ts';
import { attempt, done, errorCode, refused } from './problem.ts';
import { renameWithRetry } from './rename.ts';
import { replayJournal } from './replayJournal.ts';
import { isProcess, type Run } from './run.ts';
import { sha256 } from './stamp.ts';

/** Ids come from outside and name folders. */
const ID = /^[0-9a-f]{16}$/;
/** A folder on its way in or out: `.new-<pid>-<id>`, `.gone-<pid>-<id>`. */
const PASSING = /^\.(?:new|gone)-(\d+)-[0-9a-f]{16}$/;

export interface Recoverable {
  readonly id: string;
  readonly title: string;
  /** The file it belongs to; null for one that was never saved. */
  readonly path: string | null;
  readonly changed_ms: number;
  /** Edits since the last snapshot. */
  readonly edits: number;
  readonly loss: JournalLoss | null;
}

export interface RecoveredDocument {
  readonly id: string;
  readonly title: string;
  readonly path: string | null;
  /** The file as it was when the document was last read from or written to it: what a save must expect to find. */
  readonly stamp: FileStamp | null;
  readonly text: string;
  readonly edits: number;
  readonly loss: JournalLoss | null;
}

export interface Recovery {
  /** Begins to autosave a document. `text` is its whole; for one that was just opened, the text of the file. */
  begin(text: string, base: AutosaveBase): Promise<HostResult<Journal>>;
  /** What is unsaved and being autosaved by no running process, newest first. Folders with nothing to lose are cleared away. */
  listRecoverable(): Promise<HostResult<readonly Recoverable[]>>;
  /** The document as far as it could be read. No other run is offered it from then on, until this one ends; what became of it is for `discard`. */
  recover(id: string): Promise<HostResult<RecoveredDocument>>;
  /** Removes a document that was saved, closed, recovered into another, or is not wanted. One that is not there is no error. */
  discard(id: string): Promise<HostResult<null>>;
}

/** `dataFolder`: the user's; the recovery folder is made in it when it is first needed. `limit_bytes`: size of a journal that is folded into a snapshot. */
export function createRecovery(dataFolder: string, run: Run, limit_bytes: number = JOURNAL_LIMIT_BYTES): Recovery {
  const root = join(dataFolder, 'recovery');
  const journals = new Map<string, Journal>();
  const claims = new Map<string, LockHolder>();
  const ownerOf = (id: string): string => join(root, id, OWNER_FILE);

  /** Makes a folder this run's. False while another running process has it. */
  async function claim(id: string): Promise<boolean> {
    if (claims.has(id)) return true;
    const { taken, holder } = await takeLock(ownerOf(id), run);
    if (taken) claims.set(id, holder);
    return taken;
  }

  async function unclaim(id: string): Promise<void> {
    const holder = claims.get(id);
    claims.delete(id);
    if (holder) await releaseLock(ownerOf(id), holder);
  }

  /** Out of the list in one step, so that no half of it is ever offered. */
  async function remove(id: string): Promise<void> {
    const gone = join(root, `.gone-${run.pid}-${id}`);
    await renameWithRetry(join(root, id), gone);
    claims.delete(id);
    await rm(gone, { recursive: true, force: true });
  }

  async function look(id: string): Promise<Recoverable | null> {
    const holder = await liveHolder(ownerOf(id), run);
    if (holder && holder.claim !== claims.get(id)?.claim) return null;
    const folder = join(root, id);
    const [base, snapshot, journal, changed_ms] = await Promise.all([readBase(folder), bytesIfThere(join(folder, SNAPSHOT_FILE)), bytesIfThere(join(folder, JOURNAL_FILE)), changedAt_ms(folder)]);
    const snapshot_sha256 = snapshot ? sha256(snapshot) : null;
    const { edits, loss } = snapshot_sha256 === null ? { edits: [], loss: null } : readJournal(journal, snapshot_sha256);
    const unsaved = snapshot !== null && (edits.length > 0 || loss !== null || base.savedSnapshot !== snapshot_sha256);
    if (unsaved) return { id, title: base.title, path: base.path, changed_ms, edits: edits.length, loss };
    if (await claim(id)) await remove(id);
    return null;
  }

  async function clearPassing(name: string): Promise<void> {
    const pid = Number(PASSING.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !isProcess(pid)) await rm(join(root, name), { recursive: true, force: true });
  }

  return {
    begin(text, base) {
      return attempt('autosave to', root, async () => {
        const id = randomBytes(8).toString('hex');
        const staging = join(root, `.new-${run.pid}-${id}`);
        try {
          await mkdir(staging, { recursive: true, mode: 0o700 });
          const { holder } = await takeLock(join(staging, OWNER_FILE), run);
          await writeAutosave(staging, text, base);
          await renameWithRetry(staging, join(root, id));
          claims.set(id, holder);
        } catch (error) {
          await rm(staging, { recursive: true, force: true });
          throw error;
        }
        await syncFolder(root);
        const journal = openJournal(id, join(root, id), text, limit_bytes);
        journals.set(id, journal);
        return done({
          ...journal,
          // A host outlives its windows: what one of them left is offered to the next.
          async close() {
            await journal.close();
            journals.delete(id);
            await unclaim(id);
          },
        });
      });
    },

    listRecoverable() {
      return attempt('list', root, async () => {
        const found: Recoverable[] = [];
        for (const name of await namesIn(root)) {
          try {
            if (!ID.test(name)) await clearPassing(name);
            else if (!journals.has(name)) found.push(...[await look(name)].filter((entry) => entry !== null));
          } catch (error) {
            // Another run took or cleared it at this moment, or it cannot be read: the others are still to be offered.
            if (errorCode(error) === null) throw error;
          }
        }
        return done(found.sort((a, b) => b.changed_ms - a.changed_ms));
      });
    },

    recover(id) {
      const folder = join(root, id);
      if (!ID.test(id)) return Promise.resolve(refused('bad-request', `There is no autosaved document "${id}".`));
      return attempt('recover', folder, async () => {
        if (!(await claim(id))) return refused('not-permitted', `Cannot recover ${folder}: the document is open in another window.`);
        const [base, snapshot, journal] = await Promise.all([readBase(folder), readFile(join(folder, SNAPSHOT_FILE)), bytesIfThere(join(folder, JOURNAL_FILE))]);
        const replayed = replayJournal(snapshot, journal);
        if (!replayed.ok) {
          await unclaim(id);
          return refused('failed', `Cannot recover ${join(folder, SNAPSHOT_FILE)}: ${replayed.problems.map(problemText).join(' ')}`);
        }
        return done({ id, title: base.title, path: base.path, stamp: base.stamp, ...replayed.value });
      });
    },

    discard(id) {
      const folder = join(root, id);
      if (!ID.test(id)) return Promise.resolve(refused('bad-request', `There is no autosaved document "${id}".`));
      return attempt('discard', folder, async () => {
        if (!(await namesIn(root)).includes(id)) return done(null);
        if (!(await claim(id))) return refused('not-permitted', `Cannot discard ${folder}: the document is open in another window.`);
        await journals.get(id)?.close();
        journals.delete(id);
        await remove(id);
        return done(null);
      });
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
