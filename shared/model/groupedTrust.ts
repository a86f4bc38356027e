/** Which provenance entries say that values are open, with one entry for several fields where all of them are. */
import type { Provenance, Trust } from './records/base.ts';

/** Fields that rest on one reason. `fields` are paths below `key`, each with what tells whether its value is open; '' is `key` itself. */
export interface TrustGroup<T> {
  readonly key: string;
  readonly trust: Trust;
  readonly fields: Readonly<Record<string, T>>;
}

/** An entry under the group's key where all its fields are open; one for each open field where only some are. */
export function groupedTrust<T>(groups: readonly TrustGroup<T>[], isOpen: (path: string, what: T) => boolean): Provenance {
  const entries: Provenance = {};
  for (const { key, trust, fields } of groups) {
    const paths = Object.entries(fields).map(([field, what]) => [field === '' ? key : `${key}.${field}`, what] as const);
    const open = paths.filter(([path, what]) => isOpen(path, what)).map(([path]) => path);
    for (const path of open.length === paths.length ? [key] : open) entries[path] = { ...trust };
  }
  return entries;
}
