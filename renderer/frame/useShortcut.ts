import { COMMANDS, type CommandId } from '../../shared/contracts/commands.ts';
import { acceleratorText, isMac } from '../commands/accelerators.ts';
import { useApp } from '../state/context.ts';

/** The key of a command as this system writes it; undefined when it has none. */
export function useShortcut(id: CommandId): string | undefined {
  const mac = useApp((state) => isMac(state.info?.platform ?? ''));
  const accelerator = COMMANDS.find((command) => command.id === id)?.accelerator;
  return accelerator ? acceleratorText(accelerator, mac) : undefined;
}
