/** A host whose files are in memory. */
import type { FileStamp, Host, HostProblem, HostResult } from '../../../shared/contracts/host.ts';

export interface MemoryHost extends Host {
  readonly files: Map<string, string>;
  /** Answers of the native dialogs, first in, first out. */
  readonly picks: (string | null)[];
  /** Refuses every save while it is set. */
  refuse: HostProblem | null;
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
    info: () => ok({ host: 'loopback', version: '0', platform: 'linux', nativeDialogs: false, start: { path: start } }),
    pickOpen: () => ok(host.picks.shift() ?? null),
    pickSave: () => ok(host.picks.shift() ?? null),
    pickFolder: () => ok(host.picks.shift() ?? null),
    browse: () => no('not-found', 'no folders here'),
    grant: () => ok(null),
    open(path) {
      const text = host.files.get(path);
      if (text === undefined) return no('not-found', `${path} is not there.`);
      return ok({ path, name: nameOf(path), text, stamp: stampOf(text), readOnly: false });
    },
    save(path, text, expected) {
      if (host.refuse) return no(host.refuse.code, host.refuse.message);
      if (expected && host.files.get(path) !== expected.sha256) return no('changed-on-disk', `${path} has changed.`);
      host.files.set(path, text);
      return ok({ path, name: nameOf(path), stamp: stampOf(text), backup: null });
    },
    exportFiles: (folder, exported) => ok({ folder, count: exported.length }),
    recents: () => ok([]),
    examples: () => ok([]),
    openExample: (name) => no('not-found', name),
    setTitle: () => ok(null),
    onCommand: () => () => undefined,
  };
  return host;
}
