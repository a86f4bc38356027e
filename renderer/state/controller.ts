/** What the window is made of besides React: the store, the open document, the engine, the host and the viewport's handle. */
import type { Host } from '../../shared/contracts/host.ts';
import type { EngineApi } from '../../shared/contracts/engine.ts';
import type { Document, RecordDiff } from '../../shared/model/document.ts';
import { createStore, type Store, type Transaction } from '../../shared/model/store/store.ts';
import { createEngineClient, type EngineClient } from '../workers/engineClient.ts';
import type { ViewportHandle } from '../viewport/types.ts';
import type { PanelName } from '../frame/dockLayout.ts';
import type { OpenFile } from './appState.ts';
import { createAppStore, type AppStore } from './appStore.ts';
import { WHOLE_PACK } from './wholePack.ts';
import { createAutosave, type Autosave } from './autosave.ts';
import { rememberFamilies } from './itemOwners.ts';
import { messageOf, showNotice, withdrawNotices } from './notices.ts';
import { readPreferences, writeBindings, writePreferences, writeSnap } from './preferences.ts';
import { keepSelection } from './selection.ts';
import { createUpdates } from './updates.ts';

/** What commands may ask of the docked panels. */
export interface DockHandle {
  reset(): void;
  isOpen(panel: PanelName): boolean;
  /** Brings a panel to the front, opening it where it was hidden. */
  reveal(panel: PanelName): void;
  hide(panel: PanelName): void;
}

export interface Controller {
  readonly app: AppStore;
  readonly host: Host;
  readonly engine: EngineClient;
  readonly autosave: Autosave;
  /** The viewport and the docks fill these while they are mounted. */
  readonly viewport: { current: ViewportHandle | null };
  readonly docks: { current: DockHandle | null };
  /** Shows another document. `unsaved`: it is saved nowhere as it is, and counts as modified. */
  show(document: Document, file: OpenFile, unsaved?: boolean): void;
  /** Shows no document any more: the start page. What was not saved is given up. */
  close(): void;
  /** Runs an edit as one undo step. Nothing happens when no document is open. */
  transact(label: string, change: (transaction: Transaction) => void): RecordDiff | null;
  undo(): void;
  redo(): void;
  /** Undoes or redoes until that many steps are done. */
  goToStep(steps: number): void;
  /** Says that `document` is now on disk as `text`; edits made while it was being written still count as modified. */
  saved(file: OpenFile, document: Document, text: string): void;
}

export function createController(host: Host, engineApi: EngineApi): Controller {
  const app = createAppStore(readPreferences());
  const autosave = createAutosave(host, app);
  const viewport: { current: ViewportHandle | null } = { current: null };
  const docks: { current: DockHandle | null } = { current: null };
  let store: Store | null = null;
  const updates = createUpdates(({ bodies, families, derived, stats }) => {
    rememberFamilies(bodies, families);
    app.setState((state) => ({ bodies, derived, stats, ...keepSelection(state, derived, bodies) }));
  });

  const engine = createEngineClient(engineApi, {
    onUpdate: (update, whole) => updates.take(update, whole),
    onFollow(diff, from) {
      const untouched = !from.modified;
      from.follow(diff);
      // Numbers given while a file is being opened are no edit of the user's.
      if (untouched) from.markSaved();
      reflect(from);
    },
    onPending(pending) {
      app.setState({ pending });
    },
    onProgress(progress) {
      app.setState({ progress });
    },
    onStale(stale) {
      if (app.getState().stale !== stale) app.setState({ stale });
    },
    onFailure(error) {
      showNotice(app, 'error', 'notice.engineFailed', messageOf(error));
    },
  });

  app.subscribe((state, before) => {
    if (state.theme !== before.theme || state.language !== before.language) writePreferences(state);
    if (state.bindings !== before.bindings) writeBindings(state.bindings);
    if (state.snap !== before.snap) writeSnap(state.snap);
    // It was about what was selected then, and holds no longer than the lock.
    if ((['lockedItems', 'layers', 'selection', 'page', 'document'] as const).some((field) => state[field] !== before[field])) withdrawNotices(app, 'notice.locked');
    if (state.file?.name !== before.file?.name || state.modified !== before.modified) {
      void host.setTitle(state.file ? `${state.file.name} – Cellweave` : 'Cellweave', state.modified);
    }
  });

  /** Copies what the document store says into the window's. */
  function reflect(from: Store): void {
    const { modified } = from;
    app.setState({
      document: from.document,
      modified,
      undoLabel: from.undoSteps.at(-1)?.label ?? null,
      redoLabel: from.redoSteps.at(-1)?.label ?? null,
      history: { done: from.undoSteps, undone: from.redoSteps, savedAt: from.savedAt },
    });
    autosave.changed(from.document, modified);
  }

  return {
    app,
    host,
    engine,
    autosave,
    viewport,
    docks,
    show(document, file, unsaved = false) {
      const next = createStore(document, unsaved);
      store = next;
      updates.forget();
      autosave.shown(document, file, unsaved);
      app.setState({ page: 'none', file, diskChange: null, bodies: new Map(), derived: null, stats: null, selection: new Set(), hovered: null, focusedFinding: null, ...WHOLE_PACK });
      next.subscribe(() => {
        if (store === next) reflect(next);
      });
      reflect(next);
      engine.attach(next);
    },
    close() {
      store = null;
      updates.forget();
      engine.detach();
      app.setState({
        page: 'start', document: null, file: null, diskChange: null, modified: false, undoLabel: null, redoLabel: null, history: { done: [], undone: [], savedAt: null },
        bodies: new Map(), derived: null, stats: null, pending: 0, selection: new Set(), hovered: null, focusedFinding: null, ...WHOLE_PACK,
      });
      autosave.closed();
    },
    transact(label, change) {
      return store?.transact(label, change) ?? null;
    },
    undo() {
      store?.undo();
    },
    redo() {
      store?.redo();
    },
    goToStep(steps) {
      store?.goTo(steps);
    },
    saved(file, document, text) {
      app.setState({ file, diskChange: null });
      autosave.saved(document, text, file);
      if (store?.document !== document) return;
      store.markSaved();
      reflect(store);
    },
  };
}
