/** Typed reads of single records. A missing one is a bug: files are checked when they are read. */
import type { RecordKind, RecordOf, SingletonKind } from '../../model/records/index.ts';
import { defineQuery, type Reader } from '../incremental/graph.ts';

export function readRecord<K extends RecordKind>(reader: Reader, id: string, kind: K): RecordOf<K> {
  const record = reader.record(id);
  if (record?.kind !== kind) throw new Error(`no ${kind} record "${id}"`);
  return record as RecordOf<K>;
}

export function readSingleton<K extends SingletonKind>(reader: Reader, kind: K): RecordOf<K> {
  return readRecord(reader, kind, kind);
}

/** Ids of a kind in natural order: c2 before c10, whatever the order of edits was. */
export function sortedIds(reader: Reader, kind: RecordKind): readonly string[] {
  return reader.get(idsInOrder, kind);
}

/** Key: kind of records. */
const idsInOrder = defineQuery('idsInOrder', (kind, reader): readonly string[] => [...reader.ids(kind as RecordKind)].sort(compareIds));

function compareIds(a: string, b: string): number {
  const byLength = a.length - b.length;
  return byLength !== 0 ? byLength : a < b ? -1 : a > b ? 1 : 0;
}
