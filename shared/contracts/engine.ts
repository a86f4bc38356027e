/** What the window asks of the engine in its worker. */
import type { RecordDiff } from '../model/document.ts';
import type { Body, Comparison, Finding, PackSummary, Proposal, ProposalRequest } from '../model/derived/index.ts';
import type { AnyRecord } from '../model/records/index.ts';
import type { Result } from '../model/result.ts';
import type { Listed } from './listed.ts';

export interface ExportFile {
  /** Relative, with forward slashes: `parts/CW-BB-0001.dxf`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type ExportKind = 'dxf' | 'parts' | 'bom' | 'pins' | 'report';

/** What an edit changed in everything derived. */
export interface DerivedUpdate {
  readonly bodies: { readonly upserted: readonly Body[]; readonly removed: readonly string[] };
  /** All but the bodies, whole; what the edit left alone is the same object as before. */
  readonly rest: Listed;
  /** Part-number records the new shapes need: squash them into the edit that caused them. Empty when none. */
  readonly follow: RecordDiff;
  readonly stats: { readonly derive_ms: number; readonly recomputed: number; readonly kept: number };
}

/** A layout made of a brief, apart from the open document. */
export interface CreatedLayout {
  readonly records: readonly AnyRecord[];
  readonly summary: PackSummary;
  readonly findings: readonly Finding[];
  /** The pack from above, an `<svg>` element. */
  readonly plan: string;
}

/**
 * Part of an answer that is too large for one message: taking it in a single one would stop the receiving thread. The pieces of
 * a parcel come in their order; the first piece of a newer one of the same task takes the place of one that is unfinished.
 */
export interface Piece {
  readonly task: ParcelTask;
  /** Number of the answer it is part of. */
  readonly parcel: number;
  /** Place in the parcel, from 0. */
  readonly at: number;
  /** Whether the parcel is complete with it. */
  readonly last: boolean;
  /** What `pieces.ts` of the workers makes of it. */
  readonly fills: readonly unknown[];
}

/** An answer whose pieces have all been handed over. */
export interface Delivered {
  readonly parcel: number;
}

/** Work that takes long enough to be watched and given up. */
export type EngineTask = 'derive' | 'brief' | 'export' | 'compare';

/** What answers in parcels. */
export type ParcelTask = EngineTask | 'read';

/** What can be given up: pictures too, at which nobody waits. */
export type CancellableTask = EngineTask | 'picture';

/** What such work is at: cells placed, bars made, circuits routed, films cut, rules run, tables written, files made. */
export type ProgressLabel = 'place' | 'busbars' | 'route' | 'films' | 'check' | 'tables' | 'files';

export interface Progress {
  readonly task: EngineTask;
  readonly label: ProgressLabel;
  /** Of the whole task, not of what it is at. */
  readonly done: number;
  readonly total: number;
}

/** A layout file as the engine read it. */
export interface ReadRecords {
  /** Of the format in the text. */
  readonly version: number;
  /** The records, in the order of the document. */
  readonly records: Delivered;
}

/**
 * The engine works in slices and listens in between: a newer change takes the place of the one it is deriving or handing over,
 * whose call then answers null (the newer one's answer covers both). A call that was cancelled answers null as well.
 *
 * Answers that grow with the document come as parcels, through `watch`: `load`, `apply` and `derive` give what changed in
 * everything derived since the last parcel that was delivered, `createFromBrief` a `CreatedLayout`, `readLayout` a list of records.
 */
export interface EngineApi {
  /** From now on says what the engine is at (null when a task is over), and hands over the pieces of its answers. */
  watch(onProgress: (progress: Progress | null) => void, onPiece: (piece: Piece) => void | Promise<void>): Promise<void>;
  /** Reads a layout file, or says what is wrong with it; null when a newer call took the place of this one. The loaded document stays as it is. */
  readLayout(layoutText: string): Promise<Result<ReadRecords> | null>;
  /** Replaces the document: by these records, or by those of the layout that was read last and delivered as this parcel. */
  load(records: readonly AnyRecord[] | Delivered): Promise<Delivered | null>;
  /** Applies a diff to the engine's copy, and derives again what it touched. */
  apply(diff: RecordDiff): Promise<Delivered | null>;
  /** Takes a cancelled derivation up again. What had been computed is still good. */
  derive(): Promise<Delivered | null>;
  /** The complete layout a brief asks for, or the fields of the brief to blame. The loaded document stays as it is. */
  createFromBrief(briefText: string): Promise<Result<Delivered> | null>;
  /**
   * The pack of a layout file from above, an `<svg>` element, or what is wrong with the file; null when a newer call took the place
   * of this one. The loaded document stays as it is.
   */
  planOf(layoutText: string): Promise<Result<string> | null>;
  /** Ranked packs for a space; works fits out and derives nothing. */
  propose(request: ProposalRequest): Promise<Result<Proposal>>;
  /** The cells of a brief in every structure there is, derived one after another. The loaded document stays as it is. */
  compareStructures(briefText: string): Promise<Result<Comparison> | null>;
  /** The files of a hand-over, as the command line writes them. */
  exportFiles(only: readonly ExportKind[] | null): Promise<readonly ExportFile[] | null>;
  /** Gives a task up. The document stays as it is; what is derived from it may be behind. */
  cancel(task: CancellableTask): Promise<void>;
}
