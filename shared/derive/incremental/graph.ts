/**
 * Incremental computation over the records of a document. A query computes a value for a key from records and other
 * queries; what it read is noted while it runs. After an edit a value is computed again only if something it read has
 * really changed: an input recomputed equal keeps its old value and stops the propagation there.
 *
 * Each value also knows who has read it. An edit marks what may follow from it, and nothing else is looked at again: in a
 * pack of thousands of cells finding out that all the rest still holds would cost more than the edit.
 */
import { atOnce, type InSteps } from '../../geometry/atOnce.ts';
import type { Document, RecordDiff, RecordId } from '../../model/document.ts';
import type { AnyRecord, RecordKind } from '../../model/records/index.ts';
import { sameValue } from './sameValue.ts';

/** What a query may read. Every read becomes a dependency. */
export interface Reader {
  record(id: RecordId): AnyRecord | undefined;
  /** Ids of the records of a kind, in the document's order. */
  ids(kind: RecordKind): readonly RecordId[];
  /** Throws what the computation threw, unless the query has a stand-in. */
  get<V>(query: Query<V>, key: string): V;
  /** Why the value is only what stands in for it; null when it is not. */
  failure(query: Query<unknown>, key: string): string | null;
}

export interface Query<V> {
  readonly name: string;
  readonly compute: (key: string, reader: Reader) => V;
  /** The same in steps, where it takes long. */
  readonly steps?: (key: string, reader: Reader) => InSteps<V>;
  /** What stands in for a value whose computation throws. */
  readonly standIn?: (key: string) => V;
}

export function defineQuery<V>(name: string, compute: (key: string, reader: Reader) => V): Query<V> {
  return { name, compute };
}

/** A query that is computed at once for whoever reads it, and step by step for whoever has to listen in between. */
export function defineInSteps<V>(name: string, steps: (key: string, reader: Reader) => InSteps<V>): Query<V> {
  return { name, compute: (key, reader) => atOnce(steps(key, reader)), steps };
}

/**
 * A query that must not take the whole derivation down: a document may hold any value that its schema allows, and the tables
 * of the standards end somewhere. Where its computation throws, the stand-in is its value, and `failure` says why.
 */
export function defineGuarded<V>(name: string, standIn: (key: string) => V, compute: (key: string, reader: Reader) => V): Query<V> {
  return { name, compute, standIn };
}

/** Both: guarded, and in steps. */
export function defineGuardedInSteps<V>(name: string, standIn: (key: string) => V, steps: (key: string, reader: Reader) => InSteps<V>): Query<V> {
  return { ...defineInSteps(name, steps), standIn };
}

export interface GraphStats {
  /** Values computed since the last `resetStats`, and the other values there are. */
  readonly recomputed: number;
  readonly kept: number;
  /** Computations by query name. */
  readonly byQuery: ReadonlyMap<string, number>;
}

export interface Graph extends Reader {
  readonly document: Document;
  /** Takes the next document; `diff` must lead from the present one to it. */
  advance(document: Document, diff: RecordDiff): void;
  /** Computes a value that `get` then finds ready. May be left at any step: a value that an edit overtakes is not kept. */
  inSteps(query: Query<unknown>, key: string): InSteps<void>;
  /** Forgets values that no other value reads and nothing has asked for since the last edit. */
  sweep(): void;
  stats(): GraphStats;
  resetStats(): void;
}

interface Memo {
  readonly query: Query<unknown>;
  readonly key: string;
  value: unknown;
  /** What the computation threw: as good a result as any other, since it is computed again when its sources change. */
  thrown: Thrown | null;
  computed: boolean;
  /** Something it was computed from may have changed since. */
  doubtful: boolean;
  computing: boolean;
  sources: ReadonlySet<Source>;
  readonly readers: Set<Memo>;
  /** Revision in which the value last differed from the one before. */
  changedAt: number;
  /** Revision in which the value was last known to be good. */
  verifiedAt: number;
  /** Revision in which it was last asked for from outside. */
  askedAt: number;
}

interface Thrown {
  readonly error: unknown;
  readonly reason: string;
}

/** What a computation came to. */
interface Outcome {
  readonly value: unknown;
  readonly thrown: Thrown | null;
}

/** A record, or the ids of a kind, as something that values are computed from. */
interface Input {
  readonly readers: Set<Memo>;
  changedAt: number;
}

type Source = Memo | Input;

export function createGraph(initial: Document): Graph {
  let document = initial;
  let revision = 1;
  /** One more after each edit and each sweep: what was read before may be gone. */
  let epoch = 1;
  const records = new Map<RecordId, Input>();
  const kinds = new Map<RecordKind, Input>();
  const idsByKind = new Map<RecordKind, readonly RecordId[]>();
  const memos = new Map<string, Map<string, Memo>>();
  /** Values that no other value reads: what the outside asks for, and what nobody needs any more. */
  const unread = new Set<Memo>();
  let size = 0;
  let recomputed = 0;
  let byQuery = new Map<string, number>();

  function ids(kind: RecordKind): readonly RecordId[] {
    let found = idsByKind.get(kind);
    if (!found) {
      found = [...document.values()].filter((record) => record.kind === kind).map((record) => record.id);
      idsByKind.set(kind, found);
    }
    return found;
  }

  function inputOf<K>(inputs: Map<K, Input>, key: K): Input {
    let input = inputs.get(key);
    if (!input) inputs.set(key, (input = { readers: new Set(), changedAt: 0 }));
    return input;
  }

  function memoOf(query: Query<unknown>, key: string): Memo {
    let table = memos.get(query.name);
    if (!table) memos.set(query.name, (table = new Map<string, Memo>()));
    let memo = table.get(key);
    if (!memo) {
      memo = { query, key, value: undefined, thrown: null, computed: false, doubtful: true, computing: false, sources: new Set(), readers: new Set(), changedAt: 0, verifiedAt: 0, askedAt: 0 };
      table.set(key, memo);
      unread.add(memo);
      size += 1;
    }
    return memo;
  }

  /** Brings a memo up to the present revision. */
  function refresh(memo: Memo): void {
    if (!memo.doubtful) return;
    if (memo.computing) throw new Error(`query ${memo.query.name}(${memo.key}) depends on itself`);
    memo.computing = true;
    try {
      if (!memo.computed || hasChangedSource(memo)) recompute(memo);
      memo.verifiedAt = revision;
      memo.doubtful = false;
    } finally {
      memo.computing = false;
    }
  }

  function hasChangedSource(memo: Memo): boolean {
    for (const source of memo.sources) {
      if ('query' in source) refresh(source);
      if (source.changedAt > memo.verifiedAt) return true;
    }
    return false;
  }

  /** A reader that notes what is read through it. */
  function reading(): { readonly reader: Reader; readonly sources: ReadonlySet<Source> } {
    const sources = new Set<Source>();
    const reader: Reader = {
      record(id) {
        sources.add(inputOf(records, id));
        return document.get(id);
      },
      ids(kind) {
        sources.add(inputOf(kinds, kind));
        return ids(kind);
      },
      get(query, key) {
        return valueOf<ReturnType<typeof query.compute>>(take(query, key));
      },
      failure: (query, key) => take(query, key).thrown?.reason ?? null,
    };
    function take(query: Query<unknown>, key: string): Memo {
      const read = memoOf(query, key);
      sources.add(read);
      refresh(read);
      return read;
    }
    return { reader, sources };
  }

  function recompute(memo: Memo): void {
    const { reader, sources } = reading();
    let outcome: Outcome;
    try {
      outcome = { value: memo.query.compute(memo.key, reader), thrown: null };
    } catch (error) {
      outcome = outcomeOf(memo, error);
    }
    settle(memo, outcome, sources);
  }

  /** What `refresh` does, left between the steps of the query. */
  function* refreshInSteps(memo: Memo): InSteps<void> {
    const { query, key } = memo;
    if (!query.steps || !memo.doubtful || (memo.computed && !hasChangedSource(memo))) return refresh(memo);
    const begun = epoch;
    const { reader, sources } = reading();
    let outcome: Outcome;
    try {
      outcome = { value: yield* query.steps(key, reader), thrown: null };
    } catch (error) {
      outcome = outcomeOf(memo, error);
    }
    // Overtaken, or computed by whoever could not wait.
    if (epoch !== begun || !memo.doubtful) return;
    settle(memo, outcome, sources);
    memo.verifiedAt = revision;
    memo.doubtful = false;
  }

  function settle(memo: Memo, { value, thrown }: Outcome, sources: ReadonlySet<Source>): void {
    recomputed += 1;
    byQuery.set(memo.query.name, (byQuery.get(memo.query.name) ?? 0) + 1);
    for (const source of memo.sources) if (!sources.has(source)) forgetReader(source, memo);
    for (const source of sources) source.readers.add(memo);
    memo.sources = sources;
    if (!memo.computed || memo.thrown?.reason !== thrown?.reason || !sameValue(memo.value, value)) {
      memo.value = value;
      memo.thrown = thrown;
      memo.computed = true;
      memo.changedAt = revision;
    }
  }

  function outcomeOf({ query, key }: Memo, error: unknown): Outcome {
    return { value: query.standIn?.(key), thrown: { error, reason: error instanceof Error ? error.message : String(error) } };
  }

  function valueOf<V>({ query, thrown, value }: Memo): V {
    if (thrown && !query.standIn) throw thrown.error;
    return value as V;
  }

  /** A value that is asked for from outside. */
  function asked(query: Query<unknown>, key: string): Memo {
    const memo = memoOf(query, key);
    refresh(memo);
    memo.askedAt = revision;
    return memo;
  }

  function forgetReader(source: Source, reader: Memo): void {
    source.readers.delete(reader);
    if ('query' in source && source.readers.size === 0) unread.add(source);
  }

  function doubt(input: Input | undefined): void {
    if (!input) return;
    input.changedAt = revision;
    const open = [...input.readers];
    for (let memo = open.pop(); memo; memo = open.pop()) {
      if (memo.doubtful) continue;
      memo.doubtful = true;
      for (const reader of memo.readers) open.push(reader);
    }
  }

  function drop(memo: Memo): void {
    if (memos.get(memo.query.name)?.delete(memo.key)) size -= 1;
    unread.delete(memo);
    for (const source of memo.sources) forgetReader(source, memo);
  }

  return {
    get document() {
      return document;
    },
    record: (id) => document.get(id),
    ids,
    get: (query, key) => valueOf<ReturnType<typeof query.compute>>(asked(query, key)),
    failure: (query, key) => asked(query, key).thrown?.reason ?? null,
    advance(next, diff) {
      document = next;
      revision += 1;
      epoch += 1;
      for (const changed of [diff.added, diff.removed]) {
        for (const [id, record] of changed) {
          doubt(records.get(id));
          doubt(kinds.get(record.kind));
          idsByKind.delete(record.kind);
        }
      }
      for (const id of diff.updated.keys()) doubt(records.get(id));
    },
    *inSteps(query, key) {
      const memo = memoOf(query, key);
      memo.askedAt = revision;
      yield* refreshInSteps(memo);
    },
    sweep() {
      epoch += 1;
      // Dropping a value may leave others without a reader: a set takes them up while it is walked.
      for (const memo of unread) {
        if (memo.readers.size > 0) unread.delete(memo);
        else if (memo.askedAt !== revision) drop(memo);
      }
    },
    stats: () => ({ recomputed, kept: size - recomputed, byQuery }),
    resetStats() {
      recomputed = 0;
      byQuery = new Map();
    },
  };
}
