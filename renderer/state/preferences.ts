/** What the window remembers between runs: look, language, keys, docks and snapping; kept in the browser's storage, never in a layout file. */
import { bindingsFrom, type Bindings } from '../commands/bindings.ts';
import type { SnapSettings } from '../../shared/placement/snap/types.ts';
import type { Language, Theme } from './appState.ts';

export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
}

const PREFERENCES_KEY = 'cellweave.preferences';
const DOCKS_KEY = 'cellweave.docks';
const KEYS_KEY = 'cellweave.keys';
const SNAP_KEY = 'cellweave.snap';

const FIRST_SNAP: SnapSettings = { grid: true, grid_mm: 1, edge: true, centre: true, equalGap: true };

/** Storage may be absent or full; the window works without it. */
function read(key: string): unknown {
  try {
    const text = globalThis.localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost but the habit.
  }
}

export function readPreferences(): Preferences {
  const stored = read(PREFERENCES_KEY);
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const theme = 'theme' in given && (given.theme === 'dark' || given.theme === 'light') ? given.theme : systemTheme();
  const language = 'language' in given && (given.language === 'en' || given.language === 'zh') ? given.language : systemLanguage();
  return { theme, language };
}

export function writePreferences(preferences: Preferences): void {
  write(PREFERENCES_KEY, { theme: preferences.theme, language: preferences.language });
}

/** The keys the user chose; none of what names no command. */
export function readBindings(): Bindings {
  return bindingsFrom(read(KEYS_KEY));
}

export function writeBindings(bindings: Bindings): void {
  write(KEYS_KEY, Object.keys(bindings).length === 0 ? null : bindings);
}

/** What dragged cells snap to; what is missing or no such setting is as at first. */
export function readSnap(): SnapSettings {
  const stored = read(SNAP_KEY);
  const given: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const whether = (name: 'grid' | 'edge' | 'centre' | 'equalGap'): boolean => {
    const value = given[name];
    return typeof value === 'boolean' ? value : FIRST_SNAP[name];
  };
  const step = given['grid_mm'];
  return {
    grid: whether('grid'),
    grid_mm: typeof step === 'number' && Number.isFinite(step) && step > 0 ? step : FIRST_SNAP.grid_mm,
    edge: whether('edge'),
    centre: whether('centre'),
    equalGap: whether('equalGap'),
  };
}

export function writeSnap(snap: SnapSettings): void {
  write(SNAP_KEY, snap);
}

/** The stored dock arrangement, as the docking library wrote it; null when there is none. */
export function readDocks(): unknown {
  return read(DOCKS_KEY);
}

export function writeDocks(layout: unknown): void {
  write(DOCKS_KEY, layout);
}

function systemTheme(): Theme {
  return globalThis.matchMedia?.('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

function systemLanguage(): Language {
  return globalThis.navigator?.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
