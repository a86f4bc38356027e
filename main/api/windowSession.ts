/** What one window has: the locks of its layout, and the autosave of its document. Both end with it. */
import type { AutosaveBase, HostInfo, HostResult, LockedBy, RecordEdit } from '../../shared/contracts/host.ts';
import { layoutHolder, lockLayout, type LayoutLock } from '../files/layoutLock.ts';
import type { Journal } from '../files/journal.ts';
import type { LockHolder } from '../files/lock.ts';
import { done, errorCode, refused } from '../files/problem.ts';
import { forgetGoneWindows, type Program } from './program.ts';

/** What a window showed last. */
export interface ShownLast {
  /** Null for what stands in no file and is no example. */
  readonly start: HostInfo['start'] | null;
  /** The autosave in which its unsaved work was left; null where there was none. */
  readonly unsaved: string | null;
}

export interface WindowSession {
  /** False for a window whose connection has gone. */
  isPresent(): boolean;
  /** Whether this window has the layout at a real path for writing. */
  has(path: string): boolean;
  /** Takes the layout at a real path for writing; gives who has it instead, or null. */
  take(path: string, takeOver?: boolean): Promise<LockedBy | null>;
  /** Who may write the layout instead of this window, null where nobody does. */
  lockedBy(path: string): Promise<LockedBy | null>;
  /** Gives one layout back. */
  release(path: string): Promise<void>;
  /** The window shows this layout now: lets go of all others, and of the autosave of what it showed before. */
  show(path: string | null): Promise<HostResult<null>>;
  /** The window was given an example, which it may show next. */
  gave(example: string): void;
  /** For a page that is loaded again. */
  shownLast(): ShownLast;
  begin(text: string, base: AutosaveBase): Promise<HostResult<null>>;
  append(edit: RecordEdit): Promise<HostResult<null>>;
  rebase(text: string, base: AutosaveBase): Promise<HostResult<null>>;
  /** The window was closed in order: nothing of it is wanted any more. */
  end(): Promise<void>;
  /** The window went without a word: what it had not saved stays to be recovered. */
  vanish(): Promise<void>;
}

/** `isPresent` says whether the window is still there, where its host can tell. */
export function createWindowSession(program: Program, isPresent: () => boolean = () => true): WindowSession {
  const { dataFolder, run, recovery } = program;
  const locks = new Map<string, LayoutLock>();
  let journal: Journal | null = null;
  let example: string | null = null;
  let last: ShownLast = { start: null, unsaved: null };
  // One step after the other: a window that begins, appends and begins again must not overtake itself.
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const step = turn.then(work);
    turn = step.catch(() => null);
    return step;
  }

  const known = ({ pid, started_ms, run: of }: LockHolder): LockedBy => ({ pid, started_ms, here: of === run.run });

  async function holds(path: string): Promise<boolean> {
    return (await locks.get(path)?.holds()) ?? false;
  }

  async function release(path: string): Promise<void> {
    const lock = locks.get(path);
    locks.delete(path);
    await lock?.release();
  }

  async function releaseAllBut(path: string | null): Promise<void> {
    for (const other of [...locks.keys()]) if (other !== path) await release(other);
  }

  async function moveTo(path: string): Promise<void> {
    last = { start: { path }, unsaved: null };
    await releaseAllBut(path);
  }

  async function dropJournal(): Promise<HostResult<null>> {
    const id = journal?.id;
    journal = null;
    return id === undefined ? done(null) : recovery.discard(id);
  }

  async function begin(text: string, base: AutosaveBase): Promise<HostResult<null>> {
    program.sessions.add(session);
    const dropped = await dropJournal();
    if (!dropped.ok) return dropped;
    const begun = await recovery.begin(text, base);
    if (begun.ok) {
      journal = begun.value;
      last = { ...last, unsaved: null };
    }
    return begun.ok ? done(null) : begun;
  }

  async function leave(ending: () => Promise<unknown>): Promise<void> {
    program.sessions.delete(session);
    await inTurn(async () => {
      await tried(ending);
      for (const path of [...locks.keys()]) await tried(() => release(path));
    });
  }

  const session: WindowSession = {
    isPresent,
    has: (path) => locks.has(path),
    async take(path, takeOver = false) {
      program.sessions.add(session);
      if (await holds(path)) return null;
      await forgetGoneWindows(program);
      const locked = await lockLayout(dataFolder, path, run, takeOver);
      // Without a folder for locks there are none; `changed-on-disk` still guards the file.
      if (!locked.ok) return null;
      if (!locked.value.taken) return known(locked.value.holder);
      locks.set(path, locked.value);
      return null;
    },
    async lockedBy(path) {
      if (await holds(path)) return null;
      const holder = await layoutHolder(dataFolder, path, run);
      return holder ? known(holder) : null;
    },
    release,
    show: (path) =>
      inTurn(async () => {
        await releaseAllBut(path);
        last = { start: path !== null ? { path } : example !== null ? { example } : null, unsaved: null };
        example = null;
        return dropJournal();
      }),
    gave(name) {
      example = name;
    },
    shownLast: () => last,
    begin: (text, base) => inTurn(() => begin(text, base)),
    append: (edit) => inTurn(() => (journal ? journal.append({ added: [...edit.added], updated: [...edit.updated], removed: [...edit.removed] }) : notBegun())),
    rebase: (text, base) =>
      inTurn(async () => {
        const answer = await (journal ? journal.rebase(text, base) : begin(text, base));
        // Saved under another name while edits went on: the window has the new file now.
        if (answer.ok && base.path !== null) await moveTo(base.path);
        return answer;
      }),
    end: () => leave(dropJournal),
    vanish: () =>
      leave(async () => {
        if (journal) last = { ...last, unsaved: journal.id };
        await journal?.close();
        journal = null;
      }),
  };
  return session;
}

/** A window that goes cannot be told that its marks could not be taken away; the next run takes them for what they are, stale. */
async function tried(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}

function notBegun(): Promise<HostResult<null>> {
  return Promise.resolve(refused('needs-snapshot', 'Cannot autosave: no document is being autosaved for this window.'));
}
