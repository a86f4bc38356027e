/** Nothing hidden, locked, cut away or pulled apart: how every layout is first seen. */
import type { AppState } from './appState.ts';

export const WHOLE_PACK: Pick<AppState, 'hiddenItems' | 'lockedItems' | 'section' | 'explode'> = {
  hiddenItems: new Set(),
  lockedItems: new Set(),
  section: null,
  explode: 0,
};
