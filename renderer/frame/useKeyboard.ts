import { useEffect } from 'react';
import type { CommandId } from '../../shared/contracts/commands.ts';
import { isMac } from '../commands/accelerators.ts';
import { commandForKey } from '../commands/bindings.ts';
import { nudge } from '../commands/nudge.ts';
import { runCommand } from '../commands/registry.ts';
import { useController } from '../state/context.ts';

/** Commands by key. Plain keys and arrows belong to whatever field, list or menu has the focus. */
export function useKeyboard(): void {
  const controller = useController();
  useEffect(() => {
    const mac = isMac(navigator.platform);
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const { dialog, picker, bindings } = controller.app.getState();
      const modal = picker !== null || dialog !== null;
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest('input, textarea, select, [contenteditable="true"]') ?? null;
      // Menus and pop-ups take Escape and letters for themselves.
      const inPopup = target?.closest('[role="menu"], [role="menubar"], [role="dialog"], .mantine-Popover-dropdown') ?? null;
      const id = commandForKey(event, mac, !typing && !modal && !inPopup, bindings);
      if (id !== null && (!modal || id === 'app.palette')) {
        // A field being typed into keeps its own undo, select-all and clipboard, and marked text is copied as text.
        if (typing && (TEXT_COMMANDS.has(id) || (isHistory(id) && typing.hasAttribute('data-draft')))) return;
        if (id === 'edit.copy' && !(globalThis.getSelection()?.isCollapsed ?? true)) return;
        event.preventDefault();
        // What is typed counts: leaving the field commits it before the command runs.
        if (typing instanceof HTMLElement) typing.blur();
        void runCommand(controller, id);
        return;
      }
      const moving = !modal && !typing && !target?.closest('[role="tree"], [role="grid"], [role="menu"], [role="menubar"], [role="tablist"], [role="radiogroup"]');
      if (moving && nudge(controller, event)) event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [controller]);
}

/** Commands whose usual keys mean the text in a field. */
const TEXT_COMMANDS: ReadonlySet<CommandId> = new Set<CommandId>(['selection.all', 'edit.copy', 'edit.paste']);

function isHistory(id: string): boolean {
  return id === 'edit.undo' || id === 'edit.redo';
}
