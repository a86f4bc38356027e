/**
 * The one way to change a document: a transaction that yields a record diff. Diffs drive undo and redo, the modified mark,
 * derivation and the view. One gesture is one undo step.
 */
import { applyDiff, emptyDiff, invertDiff, isEmptyDiff, type Document, type RecordDiff, type RecordId } from '../document.ts';
import type { AnyRecord, RecordKind, RecordOf } from '../records/index.ts';
import { composeDiffs } from './compose.ts';

/** What a transaction may do. Records are replaced whole, never changed in place. */
export interface Transaction {
  readonly document: Document;
  /** Adds or replaces a record. */
  put(record: AnyRecord): void;
  /** Replaces a record of the given kind by what `change` makes of it. Throws when there is none. */
  update<K extends RecordKind>(id: RecordId, kind: K, change: (record: RecordOf<K>) => RecordOf<K>): void;
  remove(id: RecordId): void;
}

export interface HistoryStep {
  readonly label: string;
  readonly diff: RecordDiff;
}

/** Why the document changed, for listeners. */
export interface Change {
  readonly diff: RecordDiff;
  readonly cause: 'edit' | 'follow' | 'undo' | 'redo' | 'bail';
}

export interface Store {
  readonly document: Document;
  readonly undoSteps: readonly HistoryStep[];
  readonly redoSteps: readonly HistoryStep[];
  /** True when the document is not the one `markSaved` was called with. */
  readonly modified: boolean;
  /** Runs a transaction as one undo step. If `change` throws, nothing has happened. Returns its diff, empty when nothing changed. */
  transact(label: string, change: (transaction: Transaction) => void): RecordDiff;
  /** Adds what follows from the last step (part numbers) to that step: not an undo step of its own. */
  follow(diff: RecordDiff): void;
  /** Opens a gesture: transactions until `commit` are squashed into one step, `bail` restores the document as it was. */
  mark(label: string): Gesture;
  undo(): boolean;
  redo(): boolean;
  /** Undoes or redoes until `steps` steps are done, as one change. False when there are not so many, or nothing is to do. */
  goTo(steps: number): boolean;
  /** After how many steps the saved document stands, or null when undo and redo cannot reach it any more. */
  readonly savedAt: number | null;
  markSaved(): void;
  /** Called after each change. What a listener throws reaches the caller of the edit, once every listener has heard of it. */
  subscribe(listener: (change: Change) => void): () => void;
}

export interface Gesture {
  commit(): void;
  bail(): void;
}

/** `unsaved`: the document is saved nowhere, as one that was recovered. */
export function createStore(initial: Document, unsaved = false): Store {
  let document = initial;
  let saved: Document | null = unsaved ? null : initial;
  let undoSteps: HistoryStep[] = [];
  let redoSteps: HistoryStep[] = [];
  let savedAt: number | null = unsaved ? null : 0;
  let gesture: { label: string; diff: RecordDiff } | null = null;
  const listeners = new Set<(change: Change) => void>();
  /** Changes that not every listener has heard of yet. */
  const waiting: Change[] = [];
  let telling = false;

  /**
   * Every listener hears of every change, in the order of the changes: one that throws keeps nothing from the others, and one that
   * edits in turn is heard after all have taken what it answers to. The engine's copy would be another document otherwise.
   */
  function emit(change: Change): void {
    waiting.push(change);
    if (telling) return;
    telling = true;
    const failures: unknown[] = [];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const listener of listeners) {
        try {
          listener(next);
        } catch (error) {
          failures.push(error);
        }
      }
    }
    telling = false;
    if (failures.length > 0) throw failures[0];
  }

  function adopt(diff: RecordDiff, cause: Change['cause']): void {
    document = applyDiff(document, diff);
    emit({ diff, cause });
  }

  function record(label: string, diff: RecordDiff): void {
    redoSteps = [];
    if (savedAt !== null && savedAt > undoSteps.length) savedAt = null;
    if (gesture) gesture.diff = composeDiffs(gesture.diff, diff);
    else undoSteps = [...undoSteps, { label, diff }];
  }

  return {
    get document() {
      return document;
    },
    get undoSteps() {
      return undoSteps;
    },
    get redoSteps() {
      return redoSteps;
    },
    get modified() {
      return saved === null || (document !== saved && !sameRecords(document, saved));
    },
    transact(label, change) {
      const diff = runTransaction(document, change);
      if (isEmptyDiff(diff)) return diff;
      record(label, diff);
      adopt(diff, 'edit');
      return diff;
    },
    follow(diff) {
      if (isEmptyDiff(diff)) return;
      if (gesture) gesture.diff = composeDiffs(gesture.diff, diff);
      else {
        const last = undoSteps.at(-1);
        if (last) undoSteps = [...undoSteps.slice(0, -1), { label: last.label, diff: composeDiffs(last.diff, diff) }];
        if (savedAt === undoSteps.length) savedAt = null;
      }
      adopt(diff, 'follow');
    },
    mark(label) {
      if (gesture) throw new Error(`gesture "${gesture.label}" is still open`);
      const mine = { label, diff: emptyDiff() };
      gesture = mine;
      const close = (): boolean => {
        if (gesture !== mine) return false;
        gesture = null;
        return !isEmptyDiff(mine.diff);
      };
      return {
        commit() {
          if (close()) undoSteps = [...undoSteps, mine];
        },
        bail() {
          if (close()) adopt(invertDiff(mine.diff), 'bail');
        },
      };
    },
    undo() {
      const step = gesture ? undefined : undoSteps.at(-1);
      if (!step) return false;
      undoSteps = undoSteps.slice(0, -1);
      redoSteps = [...redoSteps, step];
      adopt(invertDiff(step.diff), 'undo');
      return true;
    },
    redo() {
      const step = gesture ? undefined : redoSteps.at(-1);
      if (!step) return false;
      redoSteps = redoSteps.slice(0, -1);
      undoSteps = [...undoSteps, step];
      adopt(step.diff, 'redo');
      return true;
    },
    goTo(steps) {
      const here = undoSteps.length;
      if (gesture || steps === here || steps < 0 || steps > here + redoSteps.length) return false;
      const cause = steps < here ? 'undo' : 'redo';
      const moved = cause === 'undo' ? undoSteps.slice(steps).reverse() : redoSteps.slice(here - steps).reverse();
      const whole = composeDiffs(...moved.map(({ diff }) => (cause === 'undo' ? invertDiff(diff) : diff)));
      if (cause === 'undo') {
        undoSteps = undoSteps.slice(0, steps);
        redoSteps = [...redoSteps, ...moved];
      } else {
        undoSteps = [...undoSteps, ...moved];
        redoSteps = redoSteps.slice(0, here - steps);
      }
      adopt(whole, cause);
      return true;
    },
    get savedAt() {
      return savedAt;
    },
    markSaved() {
      saved = document;
      savedAt = undoSteps.length;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Undo makes a new map that holds the very same records, so identity of records is enough. */
function sameRecords(a: Document, b: Document): boolean {
  if (a.size !== b.size) return false;
  for (const [id, record] of a) if (b.get(id) !== record) return false;
  return true;
}

function runTransaction(document: Document, change: (transaction: Transaction) => void): RecordDiff {
  const working = new Map(document);
  const touched = new Set<RecordId>();
  const transaction: Transaction = {
    document: working,
    put(record) {
      working.set(record.id, record);
      touched.add(record.id);
    },
    update(id, kind, edit) {
      const record = working.get(id);
      if (record?.kind !== kind) throw new Error(`no ${kind} record "${id}" to update`);
      const next = edit(record as RecordOf<typeof kind>);
      if (next.id !== id || next.kind !== kind) throw new Error(`an update of "${id}" may not change its id or kind`);
      this.put(next);
    },
    remove(id) {
      if (!working.delete(id)) throw new Error(`no record "${id}" to remove`);
      touched.add(id);
    },
  };
  change(transaction);
  const added = new Map<RecordId, AnyRecord>();
  const removed = new Map<RecordId, AnyRecord>();
  const updated = new Map<RecordId, readonly [AnyRecord, AnyRecord]>();
  for (const id of touched) {
    const before = document.get(id);
    const after = working.get(id);
    if (before === after) continue;
    if (!before && after) added.set(id, after);
    else if (before && !after) removed.set(id, before);
    else if (before && after) updated.set(id, [before, after]);
  }
  return { added, updated, removed };
}
