/** Key presses and accelerators in Electron's notation (`CmdOrCtrl+Shift+S`), and how a system writes them. */

export interface KeyPress {
  readonly key: string;
  /** Which key of the keyboard it was, whatever it writes. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'Dead', 'Process', 'Unidentified', 'ContextMenu']);

/**
 * The accelerator a press stands for; null for a modifier alone, and for the key beside Ctrl or Command that programs of
 * the system do not use (the Windows key, Control on a Mac).
 */
export function acceleratorFromPress(press: KeyPress, mac: boolean): string | null {
  if (MODIFIERS.has(press.key) || (mac ? press.ctrlKey : press.metaKey)) return null;
  const key = keyOf(press);
  if (key === '') return null;
  return [(mac ? press.metaKey : press.ctrlKey) && 'CmdOrCtrl', press.altKey && 'Alt', press.shiftKey && 'Shift', key].filter(Boolean).join('+');
}

/** Letters by their key where what is written is no Latin letter: with Option on a Mac, or with another alphabet. */
function keyOf({ key, code = '', altKey }: KeyPress): string {
  const letter = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (key.length === 1 && letter && (altKey || key > '~')) return letter[1] ?? letter[2] ?? '';
  if (key === ' ') return 'Space';
  if (key === '+') return 'Plus';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Whether two accelerators are one, whatever the order of their modifiers. */
export function sameAccelerator(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && normal(a) === normal(b);
}

function normal(accelerator: string): string {
  const parts = accelerator.split('+').map((part) => (part === 'Esc' ? 'escape' : part.toLowerCase()));
  return [...parts.slice(0, -1).sort(), parts.at(-1)].join('+');
}

const KEY_NAMES: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Plus: '+', Delete: 'Del' };
const MAC_KEY_NAMES: Readonly<Record<string, string>> = { ...KEY_NAMES, Delete: '⌦', Backspace: '⌫', Enter: '↩' };

/** `Ctrl+Shift+S`, or the Mac's `⇧⌘S`. */
export function acceleratorText(accelerator: string, mac: boolean): string {
  const parts = accelerator.split('+');
  const last = parts.at(-1) ?? '';
  const key = (mac ? MAC_KEY_NAMES : KEY_NAMES)[last] ?? last;
  if (mac) return `${parts.includes('Alt') ? '⌥' : ''}${parts.includes('Shift') ? '⇧' : ''}${parts.includes('CmdOrCtrl') ? '⌘' : ''}${key}`;
  return [parts.includes('CmdOrCtrl') && 'Ctrl', parts.includes('Alt') && 'Alt', parts.includes('Shift') && 'Shift', key].filter(Boolean).join('+');
}

export function isMac(platform: string): boolean {
  return platform === 'darwin' || platform.startsWith('Mac');
}
