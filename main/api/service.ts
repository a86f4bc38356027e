/** What both hosts do for a window: the file services, each behind the check that the user picked the path. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { CommandId, Language } from '../../shared/contracts/commands.ts';
import { isCommandId } from '../../shared/contracts/commands.ts';
import type { AutosaveBase, HostInfo, HostResult, LockedBy, OpenedFile } from '../../shared/contracts/host.ts';
import { diskStateOf } from '../files/diskState.ts';
import { listExamples, readExample } from '../files/examples.ts';
import { writeFolder } from '../files/exportFolder.ts';
import type { Grants, Purpose } from '../files/grants.ts';
import { BRIEF_ENDING, isBriefName, isLayoutName, LAYOUT_ENDING, listFolder } from '../files/listing.ts';
import { openFile } from '../files/openFile.ts';
import { attempt, done, refused } from '../files/problem.ts';
import { realPathOf } from '../files/realPath.ts';
import { saveFile } from '../files/saveFile.ts';
import type { HostCalls } from './calls.ts';
import { forgetGoneWindows, type Program } from './program.ts';
import type { WindowSession } from './windowSession.ts';

const NO_DIALOGS = 'This host has no dialogs of its own.';

export type HostService = HostCalls;

/** The system's own dialogs; each gives null when the user cancels. */
export interface Dialogs {
  pickOpen(): Promise<string | null>;
  pickSave(suggestedName: string): Promise<string | null>;
  pickBrief(suggestedName: string): Promise<string | null>;
  pickFolder(): Promise<string | null>;
}

/** What a host does to its windows when one of them asks. */
export interface WindowActions {
  setTitle(title: string, modified: boolean): void;
  /** Opens another window, on a real path that is granted, and gives what the asking window has to open itself. */
  openWindow(path: string | null): Promise<string | null>;
  /** Brings the window that has the layout at a real path to the front; false where that cannot be done. */
  focusWindowOf(path: string): boolean;
  setLanguage(language: Language): void;
  setMenuState(disabled: ReadonlySet<CommandId>): void;
  /** The user's own keys; null where a command has none. */
  setMenuKeys(keys: ReadonlyMap<CommandId, string | null>): void;
}

export interface ServiceParts {
  readonly info: HostInfo;
  /** Null where the window draws its own dialog. */
  readonly dialogs: Dialogs | null;
  readonly grants: Grants;
  readonly program: Program;
  readonly session: WindowSession;
  readonly actions: WindowActions;
  readonly examplesFolder: string;
  /** What `browse(null)` lists. */
  readonly documentsFolder: string;
}

export function createService(parts: ServiceParts): HostService {
  const { dialogs, grants, program, session, actions } = parts;
  const { recents, recovery } = program;

  async function granted(path: string, purpose: Purpose): Promise<HostResult<string>> {
    return attempt(purpose, path, async () => {
      const real = await realPathOf(path);
      if (grants.allows(real, purpose)) return done(real);
      if ((purpose === 'open' || purpose === 'save') && (await recents.list()).some((recent) => recent.path === real)) return done(real);
      return refused('not-granted', `Cannot ${purpose} ${path}: it was not picked in a dialog.`);
    });
  }

  function allowPicked(path: string, purpose: Purpose): Promise<HostResult<string>> {
    return attempt(purpose, path, async () => {
      const real = await realPathOf(path);
      grants.allow(real, purpose);
      return done(real);
    });
  }

  /** Runs a native dialog, and grants what the user picked in it. */
  async function pick(purpose: Purpose, ask: (dialogs: Dialogs) => Promise<string | null>): Promise<HostResult<string | null>> {
    if (!dialogs) return refused('bad-request', NO_DIALOGS);
    const picked = await ask(dialogs);
    return picked === null ? done(null) : allowPicked(picked, purpose);
  }

  /** The same for a name to write to, which gets its ending where it was typed without. */
  async function pickName(purpose: Purpose, ask: (dialogs: Dialogs) => Promise<string | null>, withEnding: (path: string) => string): Promise<HostResult<string | null>> {
    if (!dialogs) return refused('bad-request', NO_DIALOGS);
    const typed = await ask(dialogs);
    if (typed === null) return done(null);
    const path = withEnding(typed);
    // The dialog asked about the name as it was typed, not about the one with the ending.
    if (path !== typed && existsSync(path)) return refused('bad-request', `${path} is already there. Pick that name itself to replace it, or another one.`);
    return allowPicked(path, purpose);
  }

  /** Reads a layout and takes it, or says who has it; one that another window of this program has is shown there where that can be done. */
  async function openAndTake(path: string, takeOver: boolean): Promise<HostResult<OpenedFile>> {
    const real = await granted(path, 'open');
    if (!real.ok) return real;
    const had = session.has(real.value);
    const lockedBy = await session.take(real.value, takeOver);
    if (lockedBy?.here && actions.focusWindowOf(real.value)) {
      return refused('open-elsewhere', `${path} is open in another window, which is now in front.`);
    }
    const opened = await openFile(real.value);
    if (!opened.ok) {
      if (!had) await session.release(real.value);
      return opened;
    }
    await recents.remember(opened.value.path);
    return done({ ...opened.value, readOnly: opened.value.readOnly || lockedBy !== null, lockedBy });
  }

  /** The base with its real path. A path that this window may not save to is none of an autosave: recovering would grant it. */
  async function checkedBase(base: AutosaveBase): Promise<HostResult<AutosaveBase>> {
    if (base.path === null) return done(base);
    const real = await granted(base.path, 'save');
    return real.ok ? done({ ...base, path: real.value }) : real;
  }

  return {
    async info() {
      // A page that starts has nothing open yet. What the one before it in this window showed comes back, with what it had not saved.
      await session.vanish();
      const { start, unsaved } = session.shownLast();
      const listed = unsaved === null ? null : await recovery.listRecoverable();
      const recover = listed?.ok && listed.value.some(({ id }) => id === unsaved) ? unsaved : null;
      return done({ ...parts.info, start: start ?? parts.info.start, recover });
    },
    pickOpen: () => pick('open', (ask) => ask.pickOpen()),
    pickSave: (suggestedName) => pickName('save', (ask) => ask.pickSave(suggestedName), withLayoutEnding),
    pickBrief: (suggestedName) => pickName('brief', (ask) => ask.pickBrief(suggestedName), withBriefEnding),
    pickFolder: () => pick('export', (ask) => ask.pickFolder()),
    async browse(folder) {
      if (dialogs) return refused('bad-request', 'This host has dialogs of its own.');
      const listing = await listFolder(folder ?? parts.documentsFolder);
      if (listing.ok) grants.showed(listing.value.folder);
      return listing;
    },
    async grant(path, purpose) {
      if (dialogs) return refused('bad-request', 'This host has dialogs of its own.');
      return attempt(purpose, path, async () => {
        const real = await realPathOf(path);
        const folder = purpose === 'export' ? grants.wasShown(real) || grants.wasShown(dirname(real)) : grants.wasShown(dirname(real));
        if (!folder) return refused('not-granted', `Cannot ${purpose} ${path}: its folder was not shown in a dialog.`);
        const ending = purpose === 'brief' ? BRIEF_ENDING : purpose === 'export' || isLayoutName(real) ? null : LAYOUT_ENDING;
        if (ending !== null && !(ending === BRIEF_ENDING && isBriefName(real))) return refused('not-granted', `Cannot ${purpose} ${path}: its name does not end in ${ending}.`);
        if (purpose === 'open') await stat(real);
        grants.allow(real, purpose);
        return done(null);
      });
    },
    open: (path) => openAndTake(path, false),
    takeOver: (path) => openAndTake(path, true),
    async showing(path) {
      if (path === null) return session.show(null);
      const real = await granted(path, 'open');
      return session.show(real.ok ? real.value : null);
    },
    async release(path) {
      const real = await granted(path, 'open');
      if (real.ok) await session.release(real.value);
      return done(null);
    },
    async diskState(path, stamp) {
      const real = await granted(path, 'open');
      if (!real.ok) return real.problem.code === 'not-found' ? done({ state: 'gone', stamp: null, lockedBy: null }) : real;
      const state = await diskStateOf(real.value, stamp);
      if (!state.ok) return state;
      return attempt('look at', path, async () => done({ ...state.value, lockedBy: await session.lockedBy(real.value) }));
    },
    async save(path, text, expected) {
      const real = await granted(path, 'save');
      if (!real.ok) return real;
      const had = session.has(real.value);
      const lockedBy = await session.take(real.value);
      if (lockedBy) return refused('locked', `Cannot save ${path}: ${whoHas(lockedBy)}. Save it under another name.`);
      const saved = await saveFile(real.value, text, expected);
      if (saved.ok) await recents.remember(saved.value.path);
      else if (!had) await session.release(real.value);
      return saved;
    },
    async saveBrief(path, text) {
      const real = await granted(path, 'brief');
      if (!real.ok) return real;
      const saved = await saveFile(real.value, text, null);
      return saved.ok ? done({ path: saved.value.path, name: saved.value.name }) : saved;
    },
    async exportFiles(folder, files) {
      const real = await granted(folder, 'export');
      return real.ok ? writeFolder(real.value, files) : real;
    },
    async autosaveBegin(text, base) {
      const checked = await checkedBase(base);
      return checked.ok ? session.begin(text, checked.value) : checked;
    },
    autosaveAppend: (edit) => session.append(edit),
    async autosaveRebase(text, base) {
      const checked = await checkedBase(base);
      return checked.ok ? session.rebase(text, checked.value) : checked;
    },
    async recoverables() {
      await forgetGoneWindows(program);
      const listed = await recovery.listRecoverable();
      if (!listed.ok) return listed;
      return done(listed.value.map(({ loss, ...entry }) => ({ ...entry, lost: loss?.left ?? 0 })));
    },
    async recover(id) {
      const recovered = await recovery.recover(id);
      if (!recovered.ok) return recovered;
      const { title, path, stamp, text, loss } = recovered.value;
      const lost = loss?.left ?? 0;
      if (path === null) return done({ id, title, path, stamp, text, lost, lockedBy: null });
      // The program itself wrote this path down, for a window that was allowed to save to it.
      grants.allow(path, 'open');
      grants.allow(path, 'save');
      return done({ id, title, path, stamp, text, lost, lockedBy: await session.take(path) });
    },
    discardRecoverable: (id) => recovery.discard(id),
    recents: async () => done(await recents.list()),
    async forgetRecent(path) {
      await recents.forget(path);
      return done(null);
    },
    examples: () => listExamples(parts.examplesFolder),
    async openExample(name) {
      const example = await readExample(parts.examplesFolder, name);
      if (example.ok) session.gave(name);
      return example;
    },
    async openWindow(path) {
      if (path === null) return done({ address: await actions.openWindow(null) });
      const real = await granted(path, 'open');
      if (!real.ok) return real;
      if (actions.focusWindowOf(real.value)) return done({ address: null });
      return done({ address: await actions.openWindow(real.value) });
    },
    setLanguage(language) {
      actions.setLanguage(language);
      return Promise.resolve(done(null));
    },
    setMenuState(disabled) {
      actions.setMenuState(new Set(disabled.filter(isCommandId)));
      return Promise.resolve(done(null));
    },
    setMenuKeys(keys) {
      actions.setMenuKeys(new Map(Object.entries(keys).flatMap(([id, key]) => (isCommandId(id) ? [[id, key] as const] : []))));
      return Promise.resolve(done(null));
    },
    grantDropped(path) {
      if (!dialogs) return Promise.resolve(refused('bad-request', 'This host takes no paths of dropped files.'));
      if (!isLayoutName(path)) return Promise.resolve(refused('not-granted', `Cannot open ${path}: its name does not end in ${LAYOUT_ENDING}.`));
      return allowPicked(path, 'open');
    },
    setTitle(title, modified) {
      actions.setTitle(title, modified);
      return Promise.resolve(done(null));
    },
  };
}

function whoHas({ here, pid }: LockedBy): string {
  return here ? 'it is open in another window of this program' : `it is open in another Cellweave (process ${pid})`;
}

/** A name typed without an ending gets the layout's. */
function withLayoutEnding(path: string): string {
  return basename(path).includes('.') ? path : path + LAYOUT_ENDING;
}

/** A brief's ending is one of two parts: `pack.json` and `pack.brief` are not what was meant either. */
function withBriefEnding(path: string): string {
  return isBriefName(path) ? path : `${path.replace(/\.(?:brief|json)$/i, '')}${BRIEF_ENDING}`;
}
