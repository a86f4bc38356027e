/** A host whose files are in memory. */
import type { AutosaveBase, FileStamp, Host, HostProblem, HostResult, LockedBy, Recoverable, RecordEdit, RecoveredDocument } from '../../../shared/contracts/host.ts';

export interface MemoryHost extends Host {
  readonly files: Map<string, string>;
  /** Answers of the native dialogs, first in, first out. */
  readonly picks: (string | null)[];
  /** Refuses every save while it is set. */
  refuse: HostProblem | null;
  /** Who has a layout, by its path. */
  readonly locks: Map<string, LockedBy>;
  /** What the autosave was told since it last began or started over. */
  autosaved: { text: string; base: AutosaveBase; edits: RecordEdit[] } | null;
  /** Refuses every autosave while it is set. */
  refuseAutosave: HostProblem | null;
  readonly recoverable: (Recoverable & Pick<RecoveredDocument, 'stamp' | 'text'>)[];
  /** What the window said it shows. */
  readonly shown: (string | null)[];
  /** Windows it asked for. */
  readonly windows: (string | null)[];
  /** The user's own keys, each time they were told. */
  readonly menuKeys: Readonly<Record<string, string | null>>[];
}

const ok = <T>(value: T): Promise<HostResult<T>> => Promise.resolve({ ok: true, value });
const no = <T>(code: string, message: string): Promise<HostResult<T>> => Promise.resolve({ ok: false, problem: { code, message } });
const stampOf = (text: string): FileStamp => ({ size: text.length, mtime_ms: 0, sha256: text });
const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

export function memoryHost(files: Readonly<Record<string, string>>, start: string): MemoryHost {
  const host: MemoryHost = {
    files: new Map(Object.entries(files)),
    picks: [],
    refuse: null,
    locks: new Map(),
    autosaved: null,
    refuseAutosave: null,
    recoverable: [],
    shown: [],
    windows: [],
    menuKeys: [],
    info: () => ok({ host: 'loopback', version: '0', platform: 'linux', nativeDialogs: false, start: { path: start }, recover: null }),
    pickOpen: () => ok(host.picks.shift() ?? null),
    pickSave: () => ok(host.picks.shift() ?? null),
    pickBrief: () => ok(host.picks.shift() ?? null),
    pickFolder: () => ok(host.picks.shift() ?? null),
    browse: () => no('not-found', 'no folders here'),
    grant: () => ok(null),
    open(path) {
      const text = host.files.get(path);
      if (text === undefined) return no('not-found', `${path} is not there.`);
      const lockedBy = host.locks.get(path) ?? null;
      return ok({ path, name: nameOf(path), text, stamp: stampOf(text), readOnly: lockedBy !== null, lockedBy });
    },
    takeOver(path) {
      host.locks.delete(path);
      return host.open(path);
    },
    showing(path) {
      host.shown.push(path);
      host.autosaved = null;
      return ok(null);
    },
    release: () => ok(null),
    diskState(path, stamp) {
      const text = host.files.get(path);
      const lockedBy = host.locks.get(path) ?? null;
      if (text === undefined) return ok({ state: 'gone', stamp: null, lockedBy });
      return ok({ state: text === stamp.sha256 ? 'same' : 'changed', stamp: stampOf(text), lockedBy });
    },
    save(path, text, expected) {
      if (host.refuse) return no(host.refuse.code, host.refuse.message);
      if (expected && host.files.get(path) !== expected.sha256) return no('changed-on-disk', `${path} has changed.`);
      host.files.set(path, text);
      return ok({ path, name: nameOf(path), stamp: stampOf(text), backup: null });
    },
    saveBrief(path, text) {
      if (host.refuse) return no(host.refuse.code, host.refuse.message);
      host.files.set(path, text);
      return ok({ path, name: nameOf(path) });
    },
    exportFiles: (folder, exported) => ok({ folder, count: exported.length }),
    autosaveBegin: (text, base) => host.autosaveRebase(text, base),
    autosaveAppend(edit) {
      if (host.refuseAutosave) return no(host.refuseAutosave.code, host.refuseAutosave.message);
      if (!host.autosaved) return no('needs-snapshot', 'nothing was begun');
      host.autosaved.edits.push(edit);
      return ok(null);
    },
    autosaveRebase(text, base) {
      if (host.refuseAutosave) return no(host.refuseAutosave.code, host.refuseAutosave.message);
      host.autosaved = { text, base, edits: [] };
      return ok(null);
    },
    recoverables: () => ok(host.recoverable.map(({ id, title, path, changed_ms, edits, lost }) => ({ id, title, path, changed_ms, edits, lost }))),
    recover(id) {
      const found = host.recoverable.find((each) => each.id === id);
      if (!found) return no('not-found', id);
      return ok({ ...found, lockedBy: (found.path !== null && host.locks.get(found.path)) || null });
    },
    discardRecoverable(id) {
      const index = host.recoverable.findIndex((each) => each.id === id);
      if (index >= 0) host.recoverable.splice(index, 1);
      return ok(null);
    },
    recents: () => ok([...host.files.keys()].map((path) => ({ path, name: nameOf(path), missing: false }))),
    forgetRecent: () => ok(null),
    openWindow(path) {
      host.windows.push(path);
      return ok({ address: null });
    },
    setLanguage: () => ok(null),
    setMenuState: () => ok(null),
    setMenuKeys(keys) {
      host.menuKeys.push(keys);
      return ok(null);
    },
    dropped: () => ok(null),
    examples: () => ok([]),
    openExample: (name) => no('not-found', name),
    setTitle: () => ok(null),
    onCommand: () => () => undefined,
  };
  return host;
}
