/**
 * What the window asks of the program round it. Electron answers over IPC, the loopback host over HTTP; both with the same
 * file services. Refusals are values: a code, and a sentence that names the file and what went wrong.
 */
import type { AnyRecord } from '../model/records/index.ts';
import type { Language } from './commands.ts';
import type { ExportFile } from './engine.ts';

export interface HostProblem {
  /**
   * `not-found`, `not-permitted`, `changed-on-disk`, `too-large`, `not-granted`, `disk-full`, `locked` (another window or process has the
   * layout), `open-elsewhere` (another window of this program has it, and is now in front), `needs-snapshot` (an autosave that lacks an
   * edit), `bad-request`, `failed`.
   */
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
  /**
   * What to show at start: the file given on the command line, a shipped example if that was asked for, else the start page; for a page
   * that is loaded again, what it showed.
   */
  readonly start: { readonly path: string } | { readonly example: string } | { readonly page: 'start' };
  /** Unsaved work of this very window, from before its page was loaded again: to be recovered instead of showing `start`. */
  readonly recover: string | null;
}

/** A file's identity when it was read or written, to notice that somebody else changed it. */
export interface FileStamp {
  readonly size: number;
  readonly mtime_ms: number;
  readonly sha256: string;
}

/** Who has a layout open for writing. */
export interface LockedBy {
  readonly pid: number;
  /** When that process started, ms since 1970. */
  readonly started_ms: number;
  /** Whether it is another window of this program. */
  readonly here: boolean;
}

export interface OpenedFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly stamp: FileStamp;
  readonly readOnly: boolean;
  /** Why it is read-only, where somebody else has it open; null otherwise. */
  readonly lockedBy: LockedBy | null;
}

/** What became of a file on the disk since it was read or written. */
export interface DiskState {
  readonly state: 'same' | 'changed' | 'gone';
  /** The file as it is now, null for one that is gone. */
  readonly stamp: FileStamp | null;
  /** Who may write it instead of this window; null when this window may, or nobody has it. */
  readonly lockedBy: LockedBy | null;
}

/** One edit of an open document: whole records, and the ids of those that went. */
export interface RecordEdit {
  readonly added: readonly AnyRecord[];
  readonly updated: readonly AnyRecord[];
  readonly removed: readonly string[];
}

/** Where an autosaved document belongs. */
export interface AutosaveBase {
  /** Its file, null for a document that was never saved. */
  readonly path: string | null;
  readonly stamp: FileStamp | null;
  readonly title: string;
  /** Whether the document holds what is saved nowhere else. */
  readonly modified: boolean;
}

/** Unsaved work that a window or a whole run left behind when it ended unexpectedly. */
export interface Recoverable {
  readonly id: string;
  readonly title: string;
  /** The file it belongs to; null for one that was never saved. */
  readonly path: string | null;
  readonly changed_ms: number;
  /** Edits since the last whole copy. */
  readonly edits: number;
  /** How many edits at the end cannot be read any more, 0 where all can. */
  readonly lost: number;
}

export interface RecoveredDocument {
  readonly id: string;
  readonly title: string;
  readonly path: string | null;
  /** The file as it was when the document was last read from it or written to it. */
  readonly stamp: FileStamp | null;
  readonly text: string;
  readonly lost: number;
  /** Who has its file open now. */
  readonly lockedBy: LockedBy | null;
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
  /** It was there once and is no longer. */
  readonly missing: boolean;
}

/** A new window: the address to open where the window must do that itself, null where the host has opened it. */
export interface NewWindow {
  readonly address: string | null;
}

export interface Host {
  info(): Promise<HostResult<HostInfo>>;
  /** Native dialogs; null when the user cancelled. Only where `nativeDialogs`. */
  pickOpen(): Promise<HostResult<string | null>>;
  pickSave(suggestedName: string): Promise<HostResult<string | null>>;
  /** For a brief (`.brief.json`), as `pickSave` for a layout. */
  pickBrief(suggestedName: string): Promise<HostResult<string | null>>;
  pickFolder(): Promise<HostResult<string | null>>;
  /** Folders, layout files and briefs for the window's own dialog; null lists the user's documents folder. Picking grants the path. */
  browse(folder: string | null): Promise<HostResult<FolderListing>>;
  grant(path: string, purpose: 'open' | 'save' | 'brief' | 'export'): Promise<HostResult<null>>;
  /** Takes the layout for writing, unless somebody has it: then it is read-only. `showing` says that the window now shows it. */
  open(path: string): Promise<HostResult<OpenedFile>>;
  /** Opens for writing although somebody has it, which is the user's to decide: they then cannot write any more. */
  takeOver(path: string): Promise<HostResult<OpenedFile>>;
  /**
   * The layout this window shows now (null: one without a file). It lets go of every other it had opened, and ends the autosave of the
   * document before, whose changes are saved or not wanted.
   */
  showing(path: string | null): Promise<HostResult<null>>;
  /** Lets go of a layout that was opened and is not shown, since it could not be read. */
  release(path: string): Promise<HostResult<null>>;
  /** Whether somebody changed the file that `stamp` names, or took it over. */
  diskState(path: string, stamp: FileStamp): Promise<HostResult<DiskState>>;
  /** Atomic; keeps the previous version. Refuses with `changed-on-disk` when the file is no longer the one `expected` names. */
  save(path: string, text: string, expected: FileStamp | null): Promise<HostResult<SavedFile>>;
  /** Writes a brief to a file picked for it, atomically; what was there stays as backup. */
  saveBrief(path: string, text: string): Promise<HostResult<{ readonly path: string; readonly name: string }>>;
  /** Writes all files of a hand-over into a folder, each atomically. */
  exportFiles(folder: string, files: readonly ExportFile[]): Promise<HostResult<{ readonly folder: string; readonly count: number }>>;
  /** Begins to autosave the document of this window, in the place of the one before. `text` is its whole. */
  autosaveBegin(text: string, base: AutosaveBase): Promise<HostResult<null>>;
  /** Adds an edit. After a refusal the autosave takes no other until `autosaveRebase` has given it the whole document. */
  autosaveAppend(edit: RecordEdit): Promise<HostResult<null>>;
  /** Starts over from the whole document: after a save, or after a refused edit. Begins where nothing was begun. */
  autosaveRebase(text: string, base: AutosaveBase): Promise<HostResult<null>>;
  /** Unsaved work that nobody is working on, newest first. */
  recoverables(): Promise<HostResult<readonly Recoverable[]>>;
  recover(id: string): Promise<HostResult<RecoveredDocument>>;
  discardRecoverable(id: string): Promise<HostResult<null>>;
  recents(): Promise<HostResult<readonly RecentFile[]>>;
  /** Takes one file off the list, or with null all. */
  forgetRecent(path: string | null): Promise<HostResult<null>>;
  examples(): Promise<HostResult<readonly { readonly name: string; readonly title: string }[]>>;
  openExample(name: string): Promise<HostResult<{ readonly name: string; readonly text: string }>>;
  /** Another window, with a layout this one may open, or with what the program starts with. */
  openWindow(path: string | null): Promise<HostResult<NewWindow>>;
  /** The language of what the host itself draws. */
  setLanguage(language: Language): Promise<HostResult<null>>;
  /** Commands that cannot be run now, for a native menu. */
  setMenuState(disabled: readonly string[]): Promise<HostResult<null>>;
  /** The user's own keys by command, for a native menu: Electron's notation, null where a command has none. The others keep the table's. */
  setMenuKeys(keys: Readonly<Record<string, string | null>>): Promise<HostResult<null>>;
  /** The path of a file (a DOM `File`) dropped on the window, which may then be opened; null where only its content can be had. */
  dropped(file: unknown): Promise<HostResult<string | null>>;
  /** Window title and the modified mark. */
  setTitle(title: string, modified: boolean): Promise<HostResult<null>>;
  /** Commands from the native menu; returns a function that stops listening. */
  onCommand(listener: (command: string) => void): () => void;
}
