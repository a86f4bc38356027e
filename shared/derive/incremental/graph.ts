/**
 * Incremental computation over the records of a document. A query computes a value for a key from records and other
 * queries; what it read is noted while it runs. After an edit a value is computed again only if something it read has
 * really changed: an input recomputed equal keeps its old value and stops the propagation there.
 */
import type { Document, RecordDiff, RecordId } from '../../model/document.ts';
import type { AnyRecord, RecordKind } from '../../model/records/index.ts';
import { sameValue } from './sameValue.ts';

/** What a query may read. Every read becomes a dependency. */
export interface Reader {
  record(id: RecordId): AnyRecord | undefined;
  /** Ids of the records of a kind, in the document's order. */
  ids(kind: RecordKind): readonly RecordId[];
  get<V>(query: Query<V>, key: string): V;
}

export interface Query<V> {
  readonly name: string;
  readonly compute: (key: string, reader: Reader) => V;
}

export function defineQuery<V>(name: string, compute: (key: string, reader: Reader) => V): Query<V> {
  return { name, compute };
}

export interface GraphStats {
  /** Values computed, and values found still good, since the last `resetStats`. */
  readonly recomputed: number;
  readonly kept: number;
  /** Computations by query name. */
  readonly byQuery: ReadonlyMap<string, number>;
}

export interface Graph extends Reader {
  readonly document: Document;
  /** Takes the next document; `diff` must lead from the present one to it. */
  advance(document: Document, diff: RecordDiff): void;
  /** Forgets values that nothing has asked for since the last edit. */
  sweep(): void;
  stats(): GraphStats;
  resetStats(): void;
}

type Dependency =
  | { readonly type: 'record'; readonly id: RecordId }
  | { readonly type: 'kind'; readonly kind: RecordKind }
  | { readonly type: 'memo'; readonly memo: Memo };

interface Memo {
  readonly query: Query<unknown>;
  readonly key: string;
  value: unknown;
  dependencies: readonly Dependency[];
  /** Revision in which the value last differed from the one before. */
  changedAt: number;
  /** Revision in which the value was last known to be good. */
  verifiedAt: number;
  computing: boolean;
}

export function createGraph(initial: Document): Graph {
  let document = initial;
  let revision = 1;
  const recordChangedAt = new Map<RecordId, number>();
  const kindChangedAt = new Map<RecordKind, number>();
  const idsByKind = new Map<RecordKind, readonly RecordId[]>();
  const memos = new Map<string, Map<string, Memo>>();
  let recomputed = 0;
  let kept = 0;
  let byQuery = new Map<string, number>();

  function ids(kind: RecordKind): readonly RecordId[] {
    let found = idsByKind.get(kind);
    if (!found) {
      found = [...document.values()].filter((record) => record.kind === kind).map((record) => record.id);
      idsByKind.set(kind, found);
    }
    return found;
  }

  function memoOf(query: Query<unknown>, key: string): Memo {
    let table = memos.get(query.name);
    if (!table) memos.set(query.name, (table = new Map<string, Memo>()));
    let memo = table.get(key);
    if (!memo) {
      memo = { query, key, value: undefined, dependencies: [], changedAt: 0, verifiedAt: 0, computing: false };
      table.set(key, memo);
    }
    return memo;
  }

  /** Brings a memo up to the present revision. */
  function refresh(memo: Memo): void {
    if (memo.verifiedAt === revision) return;
    if (memo.computing) throw new Error(`query ${memo.query.name}(${memo.key}) depends on itself`);
    memo.computing = true;
    try {
      if (memo.verifiedAt > 0 && !memo.dependencies.some((dependency) => changedSince(dependency, memo.verifiedAt))) {
        kept += 1;
      } else {
        recompute(memo);
      }
      memo.verifiedAt = revision;
    } finally {
      memo.computing = false;
    }
  }

  function changedSince(dependency: Dependency, since: number): boolean {
    if (dependency.type === 'record') return (recordChangedAt.get(dependency.id) ?? 0) > since;
    if (dependency.type === 'kind') return (kindChangedAt.get(dependency.kind) ?? 0) > since;
    refresh(dependency.memo);
    return dependency.memo.changedAt > since;
  }

  function recompute(memo: Memo): void {
    const dependencies: Dependency[] = [];
    const seen = new Set<unknown>();
    const note = (identity: unknown, dependency: Dependency): void => {
      if (seen.has(identity)) return;
      seen.add(identity);
      dependencies.push(dependency);
    };
    const reader: Reader = {
      record(id) {
        note(`record ${id}`, { type: 'record', id });
        return document.get(id);
      },
      ids(kind) {
        note(`kind ${kind}`, { type: 'kind', kind });
        return ids(kind);
      },
      get(query, key) {
        const read = memoOf(query, key);
        note(read, { type: 'memo', memo: read });
        refresh(read);
        return read.value as ReturnType<typeof query.compute>;
      },
    };
    const value = memo.query.compute(memo.key, reader);
    recomputed += 1;
    byQuery.set(memo.query.name, (byQuery.get(memo.query.name) ?? 0) + 1);
    memo.dependencies = dependencies;
    if (memo.changedAt === 0 || !sameValue(memo.value, value)) {
      memo.value = value;
      memo.changedAt = revision;
    }
  }

  return {
    get document() {
      return document;
    },
    record: (id) => document.get(id),
    ids,
    get(query, key) {
      const memo = memoOf(query, key);
      refresh(memo);
      return memo.value as ReturnType<typeof query.compute>;
    },
    advance(next, diff) {
      document = next;
      revision += 1;
      for (const changed of [diff.added, diff.removed]) {
        for (const [id, record] of changed) {
          recordChangedAt.set(id, revision);
          kindChangedAt.set(record.kind, revision);
          idsByKind.delete(record.kind);
        }
      }
      for (const id of diff.updated.keys()) recordChangedAt.set(id, revision);
    },
    sweep() {
      for (const table of memos.values()) {
        for (const [key, memo] of table) if (memo.verifiedAt !== revision) table.delete(key);
      }
    },
    stats: () => ({ recomputed, kept, byQuery }),
    resetStats() {
      recomputed = 0;
      kept = 0;
      byQuery = new Map();
    },
  };
}
