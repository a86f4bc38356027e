/** From a key press to a command, by the command table's accelerators. */
import { COMMANDS, type CommandId, type CommandSpec } from '../../shared/contracts/commands.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys that mean a command besides the one the table shows: Ctrl+Y is what Windows users press to redo. */
const FURTHER: readonly { readonly id: CommandId; readonly accelerator: string }[] = [{ id: 'edit.redo', accelerator: 'CmdOrCtrl+Y' }];

/** The command a key press stands for. `plain`: whether keys without a modifier count, which they do not inside a field. */
export function commandForKey(press: KeyPress, mac: boolean, plain: boolean): CommandId | null {
  for (const command of COMMANDS as readonly (CommandSpec & { readonly id: CommandId })[]) {
    if (command.accelerator === null || (command.plainKey && !plain)) continue;
    if (matches(command.accelerator, press, mac)) return command.id;
  }
  return FURTHER.find((entry) => matches(entry.accelerator, press, mac))?.id ?? null;
}

function matches(accelerator: string, press: KeyPress, mac: boolean): boolean {
  const parts = accelerator.split('+');
  const command = parts.includes('CmdOrCtrl');
  return (
    keyName(press.key) === keyName(parts.at(-1) ?? '') &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt') &&
    press.ctrlKey === (command && !mac) &&
    press.metaKey === (command && mac)
  );
}

function keyName(key: string): string {
  return key === 'Esc' ? 'escape' : key.toLowerCase();
}

/** `Ctrl+Shift+S`, or the Mac's `⇧⌘S`. */
export function acceleratorText(accelerator: string, mac: boolean): string {
  const parts = accelerator.split('+');
  const key = parts.at(-1) === 'Escape' ? 'Esc' : (parts.at(-1) ?? '');
  if (mac) return `${parts.includes('Alt') ? '⌥' : ''}${parts.includes('Shift') ? '⇧' : ''}${parts.includes('CmdOrCtrl') ? '⌘' : ''}${key}`;
  return [...parts.slice(0, -1).map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)), key].join('+');
}

export function isMac(platform: string): boolean {
  return platform === 'darwin' || platform.startsWith('Mac');
}
