/** The menu at the cursor: it acts on the selection, or on the focused finding. */
import type { AppStore } from './appStore.ts';
import { select } from './selection.ts';

export interface ContextMenuState {
  /** CSS px in the window. */
  readonly x: number;
  readonly y: number;
  readonly about: 'selection' | 'finding';
}

/** Opens the menu for an item, which is selected unless it was among what is; null opens it for the selection as it is. */
export function openItemMenu(app: AppStore, at: { readonly x: number; readonly y: number }, owner: string | null): void {
  if (owner !== null && !app.getState().selection.has(owner)) select(app, owner);
  app.setState({ contextMenu: { x: at.x, y: at.y, about: 'selection' } });
}

export function closeContextMenu(app: AppStore): void {
  app.setState({ contextMenu: null });
}
