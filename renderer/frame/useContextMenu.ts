/** Opens the menu at the cursor: by a right press in the view that does not drag, and by Shift+F10 or the menu key anywhere. */
import { useEffect } from 'react';
import { useController } from '../state/context.ts';
import { openItemMenu } from '../state/contextMenu.ts';
import { CLICK_PX } from '../viewport/interaction/gestures.ts';

const TEXT_FIELDS = 'input, textarea, select, [contenteditable="true"], .cw-selectable';

export function useContextMenu(): void {
  const { app } = useController();
  useEffect(() => {
    const listen = new AbortController();
    const { signal } = listen;
    let pressed: { readonly x: number; readonly y: number; readonly owner: string | null } | null = null;

    function inView(event: Event): boolean {
      return event.target instanceof Element && event.target.closest('.cw-viewport-hand') !== null;
    }
    function onPointerDown(event: PointerEvent): void {
      // What is under the cursor now: while the view moves, nothing is hovered.
      pressed = event.button === 2 && inView(event) ? { x: event.clientX, y: event.clientY, owner: app.getState().hovered } : null;
    }
    function onPointerUp(event: PointerEvent): void {
      const from = pressed;
      pressed = null;
      if (event.button !== 2 || from === null || Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK_PX) return;
      if (from.owner === null) app.setState({ selection: new Set() });
      openItemMenu(app, from, from.owner);
    }
    /** The browser's own menu has nothing to say about a pack; text keeps it, for copy and paste. */
    function onNativeMenu(event: MouseEvent): void {
      if (!(event.target instanceof Element && event.target.closest(TEXT_FIELDS))) event.preventDefault();
    }
    function onKeyDown(event: KeyboardEvent): void {
      const wanted = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const { dialog, picker, document } = app.getState();
      const focused = globalThis.document.activeElement;
      if (!wanted || dialog || picker || !document || focused?.closest(TEXT_FIELDS)) return;
      event.preventDefault();
      const { left, top, width, height } = (focused?.querySelector('[aria-selected="true"]') ?? focused ?? globalThis.document.body).getBoundingClientRect();
      const at = { x: left + Math.min(width / 2, 120), y: top + height / 2 };
      if (focused?.closest('[data-context="finding"]') && app.getState().focusedFinding !== null) app.setState({ contextMenu: { ...at, about: 'finding' } });
      else openItemMenu(app, at, null);
    }

    window.addEventListener('pointerdown', onPointerDown, { signal, capture: true });
    window.addEventListener('pointerup', onPointerUp, { signal, capture: true });
    window.addEventListener('contextmenu', onNativeMenu, { signal });
    window.addEventListener('keydown', onKeyDown, { signal });
    return () => listen.abort();
  }, [app]);
}
