/** Creates the window's store. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState.ts';
import { INITIAL_LAYERS } from './layers.ts';
import { readBindings, readSnap, type Preferences } from './preferences.ts';
import { WHOLE_PACK } from './wholePack.ts';

export type AppStore = StoreApi<AppState>;

export function createAppStore(preferences: Preferences): AppStore {
  return createStore<AppState>(() => ({
    info: null,
    document: null,
    page: 'starting',
    guideCell: null,
    file: null,
    modified: false,
    undoLabel: null,
    redoLabel: null,
    history: { done: [], undone: [], savedAt: 0 },
    bodies: new Map(),
    derived: null,
    stats: null,
    pending: 0,
    drawing: false,
    progress: null,
    stale: false,
    selection: new Set(),
    hovered: null,
    focusedFinding: null,
    pointer: null,
    copiedCells: [],
    tool: 'select',
    snap: readSnap(),
    stage: 'layout',
    layers: INITIAL_LAYERS,
    colourMode: 'material',
    ...WHOLE_PACK,
    projection: 'orthographic',
    theme: preferences.theme,
    language: preferences.language,
    bindings: readBindings(),
    dialog: null,
    ghostCopies: null,
    picker: null,
    contextMenu: null,
    notices: [],
    busy: null,
    autosave: 'off',
    diskChange: null,
    recoverables: [],
    compared: null,
  }));
}
