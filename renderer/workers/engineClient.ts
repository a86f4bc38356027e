/**
 * Keeps the engine in its worker in step with the document store. Diffs go out in the order they were made; the engine answers
 * the newest, and null for those it covers. What follows from an edit (part numbers) is taken over only when no other edit came
 * meanwhile: then it goes through the store and back to the engine as a diff like any other. If one did come, the engine's
 * next answer covers both.
 */
import { proxy } from 'comlink';
import type { CancellableTask, CreatedLayout, Delivered, DerivedUpdate, EngineApi, ExportFile, ExportKind, Progress } from '../../shared/contracts/engine.ts';
import type { ReadLayout } from '../../shared/format/readDocument.ts';
import type { Comparison, Proposal, ProposalRequest } from '../../shared/model/derived/index.ts';
import { isEmptyDiff, type Document, type RecordDiff } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/records/index.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Store } from '../../shared/model/store/store.ts';
import { NOTHING_KNOWN, updateOf, type Changes, type Known } from './changes.ts';
import { createReception } from './delivery.ts';

export interface EngineListener {
  /** `whole`: the update is everything there is, not a change to what was known before. Showing it may take a while. */
  onUpdate(update: DerivedUpdate, whole: boolean): Promise<void> | void;
  /** What follows from the last edit, for the store to take over; nothing else has changed meanwhile. */
  onFollow(diff: RecordDiff, store: Store): void;
  /** How many changes the engine has not answered yet, or whose answer is not shown yet. */
  onPending(count: number): void;
  /** What the engine is at; null when a task is over. */
  onProgress(progress: Progress | null): void;
  /** Whether what is derived is behind the document because its derivation was cancelled. */
  onStale(stale: boolean): void;
  onFailure(error: unknown): void;
}

export interface EngineClient {
  /** Loads the store's document and follows its changes, until another store is attached. */
  attach(store: Store): void;
  /** Follows no document any more. */
  detach(): void;
  /** The document in a layout's text, or what is wrong with it; null when a newer call has taken the place of this one. */
  readLayout(layoutText: string): Promise<Result<ReadLayout> | null>;
  /** The pack of a layout file from above, as SVG; or what is wrong with the file. Null when it was given up. */
  planOf(layoutText: string): Promise<Result<string> | null>;
  /**
   * The layout a brief asks for, apart from the open document, or what is wrong with the brief and where. Null when a newer call
   * has taken the place of this one (the latest brief is the only one that counts), or when it was cancelled.
   */
  createFromBrief(briefText: string): Promise<Result<CreatedLayout> | null>;
  /** Ranked packs for a space. */
  propose(request: ProposalRequest): Promise<Result<Proposal>>;
  /** The cells of a brief in every structure; null when a newer call has taken its place, or when it was cancelled. */
  compareStructures(briefText: string): Promise<Result<Comparison> | null>;
  /** The files of a hand-over, once the engine has caught up; null when that was cancelled. */
  exportFiles(only: readonly ExportKind[] | null): Promise<readonly ExportFile[] | null>;
  /** Takes a cancelled derivation up again. */
  derive(): void;
  /** Gives a task up: the document stays, and what is derived from it may be behind until `derive`. */
  cancel(task: CancellableTask): void;
  /** Resolves when the engine has answered everything asked so far, and that is shown. */
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

export function createEngineClient(engine: EngineApi, listener: EngineListener): EngineClient {
  let attached: Store | null = null;
  let detach: () => void = () => undefined;
  /** Number of the newest question, and of the newest that loaded a whole document: answers from before that are void. */
  let asked = 0;
  let loadedAt = 0;
  let open = 0;
  /** The next answer is everything there is, not a change to what was known. */
  let wholeDue = false;
  /** After a failure the engine's copy cannot be relied on: the next change loads the document afresh. */
  let lost = false;
  /** The document read last, which the engine has already. */
  let read: { readonly document: Document; readonly parcel: number } | null = null;
  let answers: Promise<void> = Promise.resolve();
  /** The last answer is shown. An answer that comes meanwhile does not wait for it: the two are shown as one. */
  let shown: Promise<void> = Promise.resolve();
  /** What the engine has told of the document; the parcels that follow are changes to it. */
  let known: Known = NOTHING_KNOWN;
  const reception = createReception();

  void engine.watch(proxy((progress) => listener.onProgress(progress)), proxy((piece) => reception.take(piece)));

  function ask(store: Store, question: RecordDiff | 'load' | 'derive'): void {
    asked += 1;
    const mine = asked;
    const whole = question === 'load' || lost;
    if (whole) {
      loadedAt = mine;
      wholeDue = true;
      lost = false;
    }
    open += 1;
    listener.onPending(open);
    listener.onStale(false);
    const answer = (whole ? engine.load(loadedFrom(store.document)) : question === 'derive' ? engine.derive() : engine.apply(question)).then(
      (delivered) => delivered && (reception.valueOf(delivered) as Changes),
    );
    // Answers are taken in the order of the questions, whatever the order in which they come.
    const before = answers;
    answers = take(answer, mine, store, before);
    void answers.then(() => shown).finally(() => {
      open -= 1;
      listener.onPending(open);
    });
  }

  function loadedFrom(document: Document): readonly AnyRecord[] | Delivered {
    const there = read?.document === document ? { parcel: read.parcel } : null;
    read = null;
    return there ?? [...document.values()];
  }

  async function take(answer: Promise<Changes | null>, mine: number, store: Store, before: Promise<void>): Promise<void> {
    const [outcome] = await Promise.allSettled([answer, before]);
    if (mine < loadedAt || store !== attached) return;
    if (outcome.status === 'rejected') {
      lost = true;
      listener.onFailure(outcome.reason);
      // Edits made meanwhile went to a copy that cannot be relied on.
      if (mine < asked) ask(store, 'load');
      return;
    }
    if (!outcome.value) {
      if (mine === asked) listener.onStale(true);
      return;
    }
    const { update, known: next } = updateOf(wholeDue ? NOTHING_KNOWN : known, outcome.value);
    known = next;
    shown = Promise.resolve(listener.onUpdate(update, wholeDue));
    wholeDue = false;
    // After an undo the steps to redo hold their numbers already; adding them twice would make redo impossible.
    const upToDate = mine === asked && store.redoSteps.length === 0;
    if (isEmptyDiff(update.follow) || !upToDate) return;
    listener.onFollow(ofDocument(update.follow, store.document), store);
  }

  async function settled(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== answers; ) {
      seen = answers;
      await seen;
      await shown;
    }
  }

  return {
    attach(store) {
      detach();
      attached = store;
      detach = store.subscribe(({ diff }) => ask(store, diff));
      ask(store, 'load');
    },
    detach() {
      detach();
      attached = null;
    },
    async readLayout(layoutText) {
      const answer = await engine.readLayout(layoutText);
      if (!answer?.ok) return answer;
      const { version, records } = answer.value;
      const document = new Map((reception.valueOf(records) as readonly AnyRecord[]).map((record) => [record.id, record]));
      read = { document, parcel: records.parcel };
      return { ok: true, value: { document, version } };
    },
    planOf: (layoutText) => engine.planOf(layoutText),
    async createFromBrief(briefText) {
      const answer = await engine.createFromBrief(briefText);
      return answer?.ok ? { ok: true, value: reception.valueOf(answer.value) as CreatedLayout } : answer;
    },
    propose: (request) => engine.propose(request),
    compareStructures: (briefText) => engine.compareStructures(briefText),
    async exportFiles(only) {
      await settled();
      return engine.exportFiles(only);
    },
    derive() {
      if (attached) ask(attached, 'derive');
    },
    cancel(task) {
      void engine.cancel(task);
    },
    settled,
  };
}
