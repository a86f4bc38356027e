/** A command's key as a native menu takes it. */
import { isPlainKey } from '../../shared/contracts/commands.ts';

/** What Electron calls otherwise than the page's key events. */
const NAMES: Readonly<Record<string, string>> = { ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down' };
/** Any other makes Electron refuse the whole menu. */
const KEY = /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[)!@#$%^&*(:;=<,_\->.?/~`{\][|\\}"']|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape)$/;
const MODIFIERS: ReadonlySet<string> = new Set(['CmdOrCtrl', 'Alt', 'Shift']);

/**
 * Null for a key that a menu must not take, since it writes in fields (see isPlainKey), and for one that it has no name for: the window
 * acts on those itself, and its own lists show them.
 */
export function menuKey(accelerator: string | null): string | null {
  if (accelerator === null || isPlainKey(accelerator)) return null;
  const modifiers = accelerator.split('+'), last = modifiers.pop() ?? '', key = NAMES[last] ?? last;
  return KEY.test(key) && modifiers.every((name) => MODIFIERS.has(name)) ? [...modifiers, key].join('+') : null;
}
