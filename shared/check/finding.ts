/** Makes findings, with keys that stay the same between runs. */
import type { Point3 } from '../geometry/types.ts';
import type { Finding, Severity } from '../model/derived/index.ts';

export interface FindingDraft {
  readonly code: string;
  readonly severity: Severity;
  /** Ids the finding is about, the first one the most: what a click on it selects. */
  readonly items: readonly string[];
  readonly clause: string;
  /** Permanent ids that tell this finding from others of its code; the items where left out. */
  readonly subject?: readonly string[];
  /** Which of several things about the subject (`rise`, a field path); never a position, label or coordinate. */
  readonly feature?: string;
  readonly at?: Point3 | null;
  readonly actual?: number | string | null;
  readonly required?: number | string | null;
  readonly unit?: string | null;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly measure?: readonly [Point3, Point3] | null;
  readonly path?: readonly Point3[];
}

/** Between the parts of a key: occurs in no id that the program makes. */
export const KEY_SEPARATOR = '~';

/** A finding that nobody has waived. Its key is the code, the sorted subject ids and the feature. */
export function finding(draft: FindingDraft): Finding {
  const { code, severity, items, clause } = draft;
  const subject = [...new Set(draft.subject ?? items)].sort();
  return {
    code,
    severity,
    items: [...new Set(items)],
    at: draft.at ?? null,
    actual: plain(draft.actual),
    required: plain(draft.required),
    unit: draft.unit ?? null,
    clause,
    key: [code, ...subject, ...(draft.feature === undefined ? [] : [`#${draft.feature}`])].join(KEY_SEPARATOR),
    params: draft.params ?? {},
    measure: draft.measure ?? null,
    ...(draft.path === undefined ? {} : { path: draft.path }),
    waived: false,
  };
}

/** A figure without the noise of binary sums: twelve significant digits, far finer than anything that is checked. */
function plain(value: number | string | null | undefined): number | string | null {
  if (typeof value !== 'number') return value ?? null;
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

/** What a key is about, the code left off: equal for findings of several codes on one physical pair. */
export function subjectOfKey(found: Finding): string {
  return found.key.slice(found.code.length + KEY_SEPARATOR.length);
}
