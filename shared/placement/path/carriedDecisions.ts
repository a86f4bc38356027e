/** Manual changes and waivers of bars that lie on the same terminals under another name once the series order was changed. */
import { recordsOfKind, type Document } from '../../model/document.ts';
import { busbarId, type BarKey } from '../../model/ids.ts';
import type { AnyRecord } from '../../model/records/index.ts';
import { barsOfSeries } from './barsOfSeries.ts';

/** Between the parts of a finding's key, which begins with its code and may end with a feature behind `#`. */
const SEPARATOR = '~';

/**
 * The overrides and waivers that take the new names of their bars. Those of a bar that is no more stay as they are, to be found orphaned; so
 * does one whose new place is taken.
 */
export function carriedDecisions(before: Document, after: Document): AnyRecord[] {
  const renamed = renamedBars(before, after);
  if (renamed.size === 0) return [];
  const overrides = recordsOfKind(before, 'override'), waivers = recordsOfKind(before, 'waiver');
  const bars = new Map([...renamed].map(([from, to]) => [busbarId(from), busbarId(to)] as const));
  const moved = overrides.flatMap((record) => {
    const target = bars.get(record.target);
    return target === undefined ? [] : [{ ...record, target }];
  });
  const kept = new Set(overrides.filter(({ target }) => !bars.has(target)).map(({ target, feature }) => `${target} ${feature}`));
  const keys = new Set(waivers.map(({ key }) => key));
  const waived = waivers.flatMap((record) => {
    const key = renamedKey(record.key, renamed);
    return key === record.key || keys.has(key) ? [] : [{ ...record, key }];
  });
  return [...moved.filter(({ target, feature }) => !kept.has(`${target} ${feature}`)), ...waived];
}

/** Bars of before that are bars of after under another name. */
function renamedBars(before: Document, after: Document): ReadonlyMap<BarKey, BarKey> {
  const now = barsOfSeries(after);
  const named = new Map([...now].map(([key, terminals]) => [terminals, key] as const));
  return new Map([...barsOfSeries(before)].flatMap(([key, terminals]) => {
    const other = named.get(terminals);
    return other === undefined || other === key || now.get(key) === terminals ? [] : [[key, other] as const];
  }));
}

/** A finding's subjects are ids of bars, and of traces and what is theirs: of words between colons and strokes, one of which is the net. */
function renamedKey(key: string, renamed: ReadonlyMap<BarKey, BarKey>): string {
  const [code = '', ...parts] = key.split(SEPARATOR);
  const feature = parts.at(-1)?.startsWith('#') === true ? parts.slice(-1) : [];
  const subjects = parts.slice(0, parts.length - feature.length).map((part) => part.split(/([:/])/).map((word) => renamed.get(word) ?? word).join(''));
  return [code, ...[...new Set(subjects)].sort(), ...feature].join(SEPARATOR);
}
