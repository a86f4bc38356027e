/** What the window asks of the engine in its worker. */
import type { RecordDiff } from '../model/document.ts';
import type { Body, Derived } from '../model/derived/index.ts';
import type { AnyRecord } from '../model/records/index.ts';
import type { Result } from '../model/result.ts';

export interface ExportFile {
  /** Relative, with forward slashes: `parts/CW-BB-0001.dxf`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type ExportKind = 'dxf' | 'parts' | 'bom' | 'pins' | 'report';

/** What an edit changed in everything derived. */
export interface DerivedUpdate {
  readonly bodies: { readonly upserted: readonly Body[]; readonly removed: readonly string[] };
  /** All but the bodies, whole. */
  readonly rest: Omit<Derived, 'bodies'>;
  /** Part-number records the new shapes need: squash them into the edit that caused them. Empty when none. */
  readonly follow: RecordDiff;
  readonly stats: { readonly derive_ms: number; readonly recomputed: number; readonly kept: number };
}

/** A layout made of a brief, apart from the open document: `update` holds everything derived from `records`. */
export interface CreatedLayout {
  readonly records: readonly AnyRecord[];
  readonly update: DerivedUpdate;
  /** The pack from above, an `<svg>` element. */
  readonly plan: string;
}

/** Work that takes long enough to be watched and given up. */
export type EngineTask = 'derive' | 'brief' | 'export';

/** What such work is at: cells placed, bars made, circuits routed, films cut, rules run, tables written, files made. */
export type ProgressLabel = 'place' | 'busbars' | 'route' | 'films' | 'check' | 'tables' | 'files';

export interface Progress {
  readonly task: EngineTask;
  readonly label: ProgressLabel;
  /** Of the whole task, not of what it is at. */
  readonly done: number;
  readonly total: number;
}

/**
 * The engine works in slices and listens in between: a newer change takes the place of the one it is deriving, whose call then
 * answers null (the newer one's answer covers both). A call that was cancelled answers null as well.
 */
export interface EngineApi {
  /** From now on says what the engine is at, and null when a task is over. */
  watch(onProgress: (progress: Progress | null) => void): Promise<void>;
  /** Replaces the document. */
  load(records: readonly AnyRecord[]): Promise<DerivedUpdate | null>;
  /** Applies a diff to the engine's copy, and derives again what it touched. */
  apply(diff: RecordDiff): Promise<DerivedUpdate | null>;
  /** Takes a cancelled derivation up again. What had been computed is still good. */
  derive(): Promise<DerivedUpdate | null>;
  /** The complete layout a brief asks for, or the fields of the brief to blame. The loaded document stays as it is. */
  createFromBrief(briefText: string): Promise<Result<CreatedLayout> | null>;
  /** The pack of a layout file from above, an `<svg>` element, or what is wrong with the file. The loaded document stays as it is. */
  planOf(layoutText: string): Promise<Result<string>>;
  /** The files of a hand-over, as the command line writes them. */
  exportFiles(only: readonly ExportKind[] | null): Promise<readonly ExportFile[] | null>;
  /** Gives a task up. The document stays as it is; what is derived from it may be behind. */
  cancel(task: EngineTask): Promise<void>;
}
