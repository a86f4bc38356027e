/**
 * Version 2 names three constants that programs of version 1 had in their code, and says of every default dimension that no
 * source states it. It also knows dimension records and overrides by lists of points, of which version 1 had none.
 */
import { groupedTrust } from '../../model/groupedTrust.ts';
import type { Trust } from '../../model/records/base.ts';
import { DEFAULTS_1, FORMER_CONSTANTS, type Default1 } from './defaults-1.ts';
import { isRaw, rawValueAt, type Migration, type RawRecord } from './rawFile.ts';

export const from1to2: Migration = {
  from: 1,
  migrate(records) {
    const project = records.find((record) => isRaw(record) && record['kind'] === 'project');
    const defaulted = rawValueAt(project, 'defaulted');
    return records.map((record) => (isRaw(record) ? withTrust(withConstants(record), isRaw(defaulted) ? defaulted : {}) : record));
  },
};

/** With the settings that were constants before, where the record does not have them. Nobody could vouch for them till now. */
function withConstants(record: RawRecord): RawRecord {
  let next = record;
  for (const { kind, path, value, trust } of FORMER_CONSTANTS) {
    if (record['kind'] !== kind || rawValueAt(next, path) !== undefined) continue;
    const given = next['provenance'] ?? {};
    next = withValue(next, path.split('.'), value);
    if (isRaw(given)) next = { ...next, provenance: { ...given, [path]: { ...trust } } };
  }
  return next;
}

/** As it was where the way to the value is barred by something that is no object. */
function withValue(record: RawRecord, [step = '', ...rest]: readonly string[], value: number): RawRecord {
  if (rest.length === 0) return { ...record, [step]: value };
  const inner = record[step];
  return isRaw(inner) ? { ...record, [step]: withValue(inner, rest, value) } : record;
}

/** With an entry for each field that still holds its default and of which nothing is said yet. */
function withTrust(record: RawRecord, defaulted: RawRecord): RawRecord {
  const groups = DEFAULTS_1[String(record['kind'])];
  const given = record['provenance'] ?? {};
  if (!groups || !isRaw(given)) return record;
  const said = Object.keys(given);
  const added: Record<string, Trust> = groupedTrust(groups, (path, what) => !said.some((key) => path === key || path.startsWith(`${key}.`) || key.startsWith(`${path}.`)) && holdsDefault(rawValueAt(record, path), what, defaulted));
  return Object.keys(added).length === 0 ? record : { ...record, provenance: { ...given, ...added } };
}

/** What a brief could give was taken as a default only where the project says so, with the value that was taken. */
function holdsDefault(value: unknown, what: Default1, defaulted: RawRecord): boolean {
  if (value === undefined) return false;
  if ('value' in what) return value === what.value;
  return Object.hasOwn(defaulted, what.brief) && value === defaulted[what.brief];
}
