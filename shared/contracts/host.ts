/**
 * What the window asks of the program round it. Electron answers over IPC, the loopback host over HTTP; both with the same
 * file services. Refusals are values: a code, and a sentence that names the file and what went wrong.
 */
import type { ExportFile } from './engine.ts';

export interface HostProblem {
  /** `not-found`, `not-permitted`, `changed-on-disk`, `too-large`, `not-granted`, `disk-full`, `bad-request`, `failed`. */
  readonly code: string;
  readonly message: string;
}
export type HostResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HostProblem };

export interface HostInfo {
  readonly host: 'electron' | 'loopback';
  readonly version: string;
  readonly platform: string;
  /** False: the window draws its own file dialog from `browse`. */
  readonly nativeDialogs: boolean;
  /** The file to show at start: given on the command line, else the shipped example. */
  readonly start: { readonly path: string } | { readonly example: string };
}

/** A file's identity when it was read or written, to notice that somebody else changed it. */
export interface FileStamp {
  readonly size: number;
  readonly mtime_ms: number;
  readonly sha256: string;
}

export interface OpenedFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly stamp: FileStamp;
  readonly readOnly: boolean;
}

export interface SavedFile {
  readonly path: string;
  readonly name: string;
  readonly stamp: FileStamp;
  /** Where the previous version was kept, or null for a new file. */
  readonly backup: string | null;
}

export interface FolderListing {
  readonly folder: string;
  readonly parent: string | null;
  readonly entries: readonly { readonly name: string; readonly path: string; readonly kind: 'file' | 'folder'; readonly size: number }[];
}

export interface RecentFile {
  readonly path: string;
  readonly name: string;
}

export interface Host {
  info(): Promise<HostResult<HostInfo>>;
  /** Native dialogs; null when the user cancelled. Only where `nativeDialogs`. */
  pickOpen(): Promise<HostResult<string | null>>;
  pickSave(suggestedName: string): Promise<HostResult<string | null>>;
  pickFolder(): Promise<HostResult<string | null>>;
  /** Folders and layout files for the window's own dialog; null lists the user's documents folder. Picking grants the path. */
  browse(folder: string | null): Promise<HostResult<FolderListing>>;
  grant(path: string, purpose: 'open' | 'save' | 'export'): Promise<HostResult<null>>;
  open(path: string): Promise<HostResult<OpenedFile>>;
  /** Atomic; keeps the previous version. Refuses with `changed-on-disk` when the file is no longer the one `expected` names. */
  save(path: string, text: string, expected: FileStamp | null): Promise<HostResult<SavedFile>>;
  /** Writes all files of a hand-over into a folder, each atomically. */
  exportFiles(folder: string, files: readonly ExportFile[]): Promise<HostResult<{ readonly folder: string; readonly count: number }>>;
  recents(): Promise<HostResult<readonly RecentFile[]>>;
  examples(): Promise<HostResult<readonly { readonly name: string; readonly title: string }[]>>;
  openExample(name: string): Promise<HostResult<{ readonly name: string; readonly text: string }>>;
  /** Window title and the modified mark. */
  setTitle(title: string, modified: boolean): Promise<HostResult<null>>;
  /** Commands from the native menu; returns a function that stops listening. */
  onCommand(listener: (command: string) => void): () => void;
}
