/** The document: a map of records by id, and the diffs that are the only way to change it. */
import type { AnyRecord, RecordKind, RecordOf, SingletonKind } from './records/index.ts';

export type RecordId = string;
export type Document = ReadonlyMap<RecordId, AnyRecord>;

/** What a transaction changed. An inverse swaps `added` and `removed` and turns each `updated` pair round. */
export interface RecordDiff {
  readonly added: ReadonlyMap<RecordId, AnyRecord>;
  readonly updated: ReadonlyMap<RecordId, readonly [from: AnyRecord, to: AnyRecord]>;
  readonly removed: ReadonlyMap<RecordId, AnyRecord>;
}

export function emptyDiff(): RecordDiff {
  return { added: new Map(), updated: new Map(), removed: new Map() };
}

export function isEmptyDiff(diff: RecordDiff): boolean {
  return diff.added.size + diff.updated.size + diff.removed.size === 0;
}

/** The record under `id`, of the given kind. Throws when it is absent: integrity is checked when a file is read. */
export function recordOfKind<K extends RecordKind>(document: Document, id: RecordId, kind: K): RecordOf<K> {
  const record = document.get(id);
  if (record?.kind !== kind) throw new Error(`no ${kind} record "${id}" in the document`);
  return record as RecordOf<K>;
}

export function singleton<K extends SingletonKind>(document: Document, kind: K): RecordOf<K> {
  return recordOfKind(document, kind, kind);
}

/** All records of a kind, in the document's order. */
export function recordsOfKind<K extends RecordKind>(document: Document, kind: K): RecordOf<K>[] {
  const found: RecordOf<K>[] = [];
  for (const record of document.values()) if (record.kind === kind) found.push(record as RecordOf<K>);
  return found;
}

export function invertDiff(diff: RecordDiff): RecordDiff {
  const updated = new Map<RecordId, readonly [AnyRecord, AnyRecord]>();
  for (const [id, [from, to]] of diff.updated) updated.set(id, [to, from]);
  return { added: diff.removed, updated, removed: diff.added };
}

/** A new document with the diff applied. Throws when the diff does not fit: that is a bug, never bad input. */
export function applyDiff(document: Document, diff: RecordDiff): Document {
  const next = new Map(document);
  for (const id of diff.removed.keys()) {
    if (!next.delete(id)) throw new Error(`diff removes "${id}", which is not there`);
  }
  for (const [id, [, to]] of diff.updated) {
    if (!next.has(id)) throw new Error(`diff updates "${id}", which is not there`);
    next.set(id, to);
  }
  for (const [id, record] of diff.added) {
    if (next.has(id)) throw new Error(`diff adds "${id}", which is there already`);
    next.set(id, record);
  }
  return next;
}
