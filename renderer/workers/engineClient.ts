/**
 * Keeps the engine in its worker in step with the document store. Diffs go out one at a time in the order they were made,
 * so the engine always stands at a state the store has been in. What follows from an edit (part numbers) is taken over only
 * when no other edit came meanwhile: then it goes through the store and back to the engine as a diff like any other. If one
 * did come, the engine's next answer covers both.
 */
import type { CreatedLayout, DerivedUpdate, EngineApi, ExportFile, ExportKind } from '../../shared/contracts/engine.ts';
import { isEmptyDiff, type Document, type RecordDiff } from '../../shared/model/document.ts';
import type { Store } from '../../shared/model/store/store.ts';
import type { Result } from '../../shared/model/result.ts';

export interface EngineListener {
  /** `whole`: the update is everything there is, not a change to what was known before. */
  onUpdate(update: DerivedUpdate, whole: boolean): void;
  /** What follows from the last edit, for the store to take over; nothing else has changed meanwhile. */
  onFollow(diff: RecordDiff, store: Store): void;
  /** How many changes the engine has not answered yet. */
  onPending(count: number): void;
  onFailure(error: unknown): void;
}

export interface EngineClient {
  /** Loads the store's document and follows its changes, until another store is attached. */
  attach(store: Store): void;
  /**
   * The layout a brief asks for, apart from the open document, or what is wrong with the brief and where. Null when a newer call
   * has taken the place of this one: the latest brief is the only one that counts.
   */
  createFromBrief(briefText: string): Promise<Result<CreatedLayout> | null>;
  /** The files of a hand-over, once the engine has caught up. */
  exportFiles(only: readonly ExportKind[] | null): Promise<readonly ExportFile[]>;
  /** Resolves when the engine has answered everything asked so far. */
  settled(): Promise<void>;
}

/**
 * The diff with the store's own records for what it takes away. The engine's are copies, and an undo must bring back the very
 * record that was there: that is how the store knows a document it has saved.
 */
function ofDocument(diff: RecordDiff, document: Document): RecordDiff {
  return {
    added: diff.added,
    updated: new Map([...diff.updated].map(([id, [from, to]]) => [id, [document.get(id) ?? from, to] as const])),
    removed: new Map([...diff.removed].map(([id, record]) => [id, document.get(id) ?? record])),
  };
}

interface Job {
  readonly store: Store;
  /** null: load the whole document. */
  readonly diff: RecordDiff | null;
}

export function createEngineClient(engine: EngineApi, listener: EngineListener): EngineClient {
  let attached: Store | null = null;
  let detach: () => void = () => undefined;
  let queue: Job[] = [];
  let running = false;
  let draining: Promise<void> | null = null;
  /** After a failure the engine's copy cannot be relied on: the next change loads the document afresh. */
  let lost = false;
  let latestBrief = 0;

  function enqueue(job: Job): void {
    queue.push(job);
    listener.onPending(queue.length + (running ? 1 : 0));
    draining ??= drain().finally(() => {
      draining = null;
    });
  }

  async function drain(): Promise<void> {
    for (let job = queue.shift(); job; job = queue.shift()) {
      running = true;
      if (lost) {
        job = { store: job.store, diff: null };
        queue = [];
        lost = false;
      }
      try {
        const update = job.diff ? await engine.apply(job.diff) : await engine.load([...job.store.document.values()]);
        if (job.store === attached) take(update, job);
      } catch (error) {
        if (job.store === attached) {
          lost = true;
          listener.onFailure(error);
        }
      }
      running = false;
      listener.onPending(queue.length);
    }
  }

  function take(update: DerivedUpdate, job: Job): void {
    listener.onUpdate(update, job.diff === null);
    // After an undo the steps to redo hold their numbers already; adding them twice would make redo impossible.
    const upToDate = queue.length === 0 && job.store.redoSteps.length === 0;
    if (isEmptyDiff(update.follow) || !upToDate) return;
    listener.onFollow(ofDocument(update.follow, job.store.document), job.store);
  }

  async function settled(): Promise<void> {
    while (draining) await draining;
  }

  return {
    attach(store) {
      detach();
      attached = store;
      queue = [];
      lost = false;
      detach = store.subscribe(({ diff }) => enqueue({ store, diff }));
      enqueue({ store, diff: null });
    },
    async createFromBrief(briefText) {
      latestBrief += 1;
      const mine = latestBrief;
      // The engine's queue is emptied of keystrokes before it starts on the last of them.
      await settled();
      if (mine !== latestBrief) return null;
      const created = await engine.createFromBrief(briefText);
      return mine === latestBrief ? created : null;
    },
    async exportFiles(only) {
      await settled();
      return engine.exportFiles(only);
    },
    settled,
  };
}
