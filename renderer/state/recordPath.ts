/** Fields inside records by path (`fpc.traceWidth_mm`, `terminals.0.centre_mm.x`), and how far their values can be trusted. */
import type { Trust } from '../../shared/model/records/base.ts';
import type { AnyRecord } from '../../shared/model/records/index.ts';

/** The value at a path, undefined where there is none. */
export function valueAt(record: object, path: string): unknown {
  let value: unknown = record;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** A copy of the record with another value at the path. */
export function withValueAt<T extends object>(record: T, path: string, value: unknown): T {
  const [step, ...rest] = path.split('.');
  if (step === undefined) return record;
  const copy = (Array.isArray(record) ? [...(record as unknown[])] : { ...record }) as Record<string, unknown>;
  const inner = copy[step];
  copy[step] = rest.length === 0 ? value : withValueAt(typeof inner === 'object' && inner !== null ? inner : {}, rest.join('.'), value);
  return copy as T;
}

export interface FieldTrust extends Trust {
  /** The key under which the record keeps it, which may cover several fields. */
  readonly key: string;
}

/** What the record says about a field: the entry of the longest path that covers it. List positions may be left out of a key. */
export function trustOf(record: AnyRecord, path: string): FieldTrust | null {
  let best: FieldTrust | null = null;
  for (const [key, trust] of Object.entries(record.provenance ?? {})) {
    if (!covers(key, path) && !covers(key, withoutPositions(path))) continue;
    if (!best || key.length > best.key.length) best = { ...trust, key };
  }
  return best;
}

function covers(key: string, path: string): boolean {
  return path === key || path.startsWith(`${key}.`);
}

function withoutPositions(path: string): string {
  return path.split('.').filter((step) => !/^\d+$/.test(step)).join('.');
}

/** Whether the value still waits for somebody to vouch for it. */
export function isOpen(trust: Trust | null): boolean {
  return trust !== null && trust.status !== 'confirmed';
}
