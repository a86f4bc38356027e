/** The keys of commands: the defaults of the command table, and what the user put in their place. */
import { COMMANDS, isCommandId, isPlainKey, type CommandId, type CommandSpec } from '../../shared/contracts/commands.ts';
import { acceleratorFromPress, sameAccelerator, type KeyPress } from './accelerators.ts';

/** The user's choices alone; null where a command's key was taken away. */
export type Bindings = Readonly<Partial<Record<CommandId, string | null>>>;

export const NO_BINDINGS: Bindings = {};

const SPECS: readonly (CommandSpec & { readonly id: CommandId })[] = COMMANDS;

/** Keys that mean a command besides the one the table shows: Ctrl+Y is what Windows users press to redo. */
const FURTHER: readonly { readonly id: CommandId; readonly accelerator: string }[] = [
  { id: 'edit.redo', accelerator: 'CmdOrCtrl+Y' },
  { id: 'edit.delete', accelerator: 'Backspace' },
];

export function defaultAccelerator(id: CommandId): string | null {
  return SPECS.find((command) => command.id === id)?.accelerator ?? null;
}

/** The key a command has now, or null. */
export function acceleratorOf(bindings: Bindings, id: CommandId): string | null {
  const chosen = bindings[id];
  return chosen === undefined ? defaultAccelerator(id) : chosen;
}

/** The command a key stands for now, or null. */
export function commandBoundTo(bindings: Bindings, accelerator: string): CommandId | null {
  const bound = SPECS.find(({ id }) => sameAccelerator(acceleratorOf(bindings, id), accelerator));
  return bound?.id ?? FURTHER.find((entry) => sameAccelerator(entry.accelerator, accelerator))?.id ?? null;
}

/** Gives a command a key, or none; who had the key before loses it. A choice that is the default is no choice. */
export function withBinding(bindings: Bindings, id: CommandId, accelerator: string | null): Bindings {
  const next: Partial<Record<CommandId, string | null>> = { ...bindings };
  const before = accelerator === null ? null : SPECS.find((other) => other.id !== id && sameAccelerator(acceleratorOf(bindings, other.id), accelerator));
  if (before) next[before.id] = null;
  next[id] = accelerator;
  for (const { id: each } of SPECS) if (next[each] === defaultAccelerator(each)) delete next[each];
  return next;
}

/** The default key again. Another command that was given it meanwhile loses it. */
export function withoutBinding(bindings: Bindings, id: CommandId): Bindings {
  return withBinding(bindings, id, defaultAccelerator(id));
}

/** The command a key press stands for. `plain`: whether keys without Ctrl count, which they do not inside a field. */
export function commandForKey(press: KeyPress, mac: boolean, plain: boolean, bindings: Bindings = NO_BINDINGS): CommandId | null {
  const accelerator = acceleratorFromPress(press, mac);
  if (accelerator === null || (!plain && isPlainKey(accelerator))) return null;
  return commandBoundTo(bindings, accelerator);
}

/** What a stored value says, without what names no command or no key. */
export function bindingsFrom(stored: unknown): Bindings {
  if (typeof stored !== 'object' || stored === null) return NO_BINDINGS;
  const bindings: Partial<Record<CommandId, string | null>> = {};
  for (const [id, accelerator] of Object.entries(stored) as [string, unknown][]) {
    if (isCommandId(id) && (accelerator === null || (typeof accelerator === 'string' && accelerator !== ''))) bindings[id] = accelerator;
  }
  return bindings;
}

/** Keys a browser keeps for itself, also in a window of its own: pressing them never reaches the program. */
const BROWSER_KEYS = ['CmdOrCtrl+W', 'CmdOrCtrl+T', 'CmdOrCtrl+N', 'CmdOrCtrl+Shift+W', 'CmdOrCtrl+Shift+T', 'CmdOrCtrl+Shift+N', 'CmdOrCtrl+Tab', 'CmdOrCtrl+Shift+Tab', 'CmdOrCtrl+Q'];

export function isBrowserKey(accelerator: string): boolean {
  return BROWSER_KEYS.some((key) => sameAccelerator(key, accelerator));
}
