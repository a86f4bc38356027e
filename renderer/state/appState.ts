/** Everything the window shows, in one store. The document itself is changed through the session only. */
import type { Progress } from '../../shared/contracts/engine.ts';
import type { Listed } from '../../shared/contracts/listed.ts';
import type { DiskState, FileStamp, HostInfo, LockedBy, Recoverable } from '../../shared/contracts/host.ts';
import type { Point3 } from '../../shared/geometry/types.ts';
import type { Document } from '../../shared/model/document.ts';
import type { HistoryStep } from '../../shared/model/store/store.ts';
import type { Body } from '../../shared/model/derived/index.ts';
import type { SnapSettings } from '../../shared/placement/snap/types.ts';
import type { GhostCopies } from '../viewport/scene/copies.ts';
import type { ColourMode, LayerGroup, LayerState, Projection, SectionPlane, ToolName } from '../viewport/types.ts';
import type { Bindings } from '../commands/bindings.ts';
import type { ContextMenuState } from './contextMenu.ts';
import type { DialogState, PickerState } from './dialogState.ts';
import type { Stage } from './stages.ts';

export type Theme = 'dark' | 'light';
export type Language = 'en' | 'zh';
export type DerivedRest = Listed;

/** The file behind the document; a document without one was never saved. */
export interface OpenFile {
  readonly name: string;
  readonly path: string | null;
  readonly stamp: FileStamp | null;
  readonly readOnly: boolean;
  /** Who has the file open for writing, where that is why it is read-only. */
  readonly lockedBy?: LockedBy | null;
  /** They have let go of it since. */
  readonly lockFree?: boolean;
}

/** How far the autosave is: `off` while there is nothing unsaved. */
export type AutosaveState = 'off' | 'pending' | 'saved' | 'failed';

/** A problem, or what an edit did beside what was asked for; it stays in view, under the menu bar, until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly detail: string;
}

/** The steps of the open document. */
export interface HistoryView {
  /** Oldest first. */
  readonly done: readonly HistoryStep[];
  /** The next one to redo comes last. */
  readonly undone: readonly HistoryStep[];
  /** After how many steps the saved document stands, null when it cannot be reached any more. */
  readonly savedAt: number | null;
}

/** `none`: the open layout is in view; `starting`: nothing is known yet. */
export type Page = 'starting' | 'none' | 'start' | 'guide' | 'laminate-guide' | 'protection-guide' | 'propose' | 'compare';

export interface AppState {
  readonly info: HostInfo | null;
  /** null: no layout is open. */
  readonly document: Document | null;
  /** What stands in front of the docks. */
  readonly page: Page;
  /** Slug of the catalogue cell that the guide begins with; null: the first of the catalogue. */
  readonly guideCell: string | null;
  readonly file: OpenFile | null;
  readonly modified: boolean;
  /** Labels of the steps that undo and redo would take, null where there is none. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly history: HistoryView;

  readonly bodies: ReadonlyMap<string, Body>;
  readonly derived: DerivedRest | null;
  readonly stats: { readonly derive_ms: number; readonly recomputed: number; readonly kept: number } | null;
  /** Edits the engine has not answered yet, or whose answer is not shown yet. */
  readonly pending: number;
  /** The view is still getting to what is derived. */
  readonly drawing: boolean;
  /** What the engine is at, where that takes long enough to be shown; null when it is idle. */
  readonly progress: Progress | null;
  /** What is derived is behind the document: its derivation was cancelled. */
  readonly stale: boolean;

  /** Owner ids. */
  readonly selection: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly focusedFinding: string | null;
  readonly pointer: Point3 | null;
  /** Ids of the cells that were copied last; they are pasted as they are by then. */
  readonly copiedCells: readonly string[];
  /** What the left button does in the view. */
  readonly tool: ToolName;
  /** What dragged cells snap to. */
  readonly snap: SnapSettings;

  readonly stage: Stage;
  readonly layers: Readonly<Record<LayerGroup, LayerState>>;
  readonly colourMode: ColourMode;
  /** Owner ids that are not drawn, and those drawn but neither picked nor moved by hand. Of the window, not of the layout. */
  readonly hiddenItems: ReadonlySet<string>;
  readonly lockedItems: ReadonlySet<string>;
  readonly projection: Projection;
  /** null: nothing is cut away. */
  readonly section: SectionPlane | null;
  /** How far the layers of the build-up are pulled apart, 0 to 1. */
  readonly explode: number;
  readonly theme: Theme;
  readonly language: Language;
  /** Keys the user chose in place of the command table's. */
  readonly bindings: Bindings;

  readonly dialog: DialogState | null;
  /** What the dialog in front would put into the pack, for the view to show. */
  readonly ghostCopies: GhostCopies | null;
  readonly picker: PickerState | null;
  /** The menu at the cursor. */
  readonly contextMenu: ContextMenuState | null;
  readonly notices: readonly Notice[];
  /** What the program is busy with, a sentence; null when idle. */
  readonly busy: string | null;

  readonly autosave: AutosaveState;
  /** What somebody else did to the open file; null while it is as it was read or written, or the user keeps what is here. */
  readonly diskChange: Pick<DiskState, 'state' | 'stamp'> | null;
  /** Unsaved work of windows that ended unexpectedly. */
  readonly recoverables: readonly Recoverable[];
  /** What the comparison page compares: a brief as JSON, and the page that it stands in front of. */
  readonly compared: { readonly brief: string; readonly behind: Page } | null;
}
