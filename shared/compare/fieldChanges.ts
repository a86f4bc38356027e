/** What differs between two states of a record, field by field. */
import type { AnyRecord } from '../model/records/index.ts';

/** A field whose value differs. `from` or `to` is left out where the field is not there; null is a value like others. */
export interface FieldChange {
  /** Path of the field: names joined by dots, list positions and names that hold a dot in brackets (`terminals[0].size_mm.x`, `provenance[bump.flank_deg].status`). */
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Every differing field, in alphabetical order; order of keys does not count. Lists of unlike length or of plain values differ as a whole. */
export function fieldChanges(from: AnyRecord, to: AnyRecord): FieldChange[] {
  const changes: FieldChange[] = [];
  walk('', from, to, changes);
  return changes;
}

function walk(field: string, from: unknown, to: unknown, changes: FieldChange[]): void {
  if (isPlainObject(from) && isPlainObject(to)) {
    for (const key of [...new Set([...Object.keys(from), ...Object.keys(to)])].sort()) walk(joined(field, key), from[key], to[key], changes);
  } else if (isObjectList(from) && isObjectList(to) && from.length === to.length) {
    from.forEach((item, i) => walk(`${field}[${i}]`, item, to[i], changes));
  } else if (!isSame(from, to)) {
    changes.push({ field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  }
}

function joined(field: string, key: string): string {
  if (/[.[\]]/.test(key) || key === '') return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

function isSame(from: unknown, to: unknown): boolean {
  if (isPlainObject(from) && isPlainObject(to)) {
    const keys = Object.keys(from);
    return keys.length === Object.keys(to).length && keys.every((key) => Object.hasOwn(to, key) && isSame(from[key], to[key]));
  }
  if (Array.isArray(from) && Array.isArray(to)) return from.length === to.length && from.every((item, i) => isSame(item, to[i]));
  return from === to;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isObjectList(value: unknown): value is readonly Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isPlainObject);
}
