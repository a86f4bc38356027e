import type { CommandId } from '../../shared/contracts/commands.ts';
import { acceleratorText, isMac } from '../commands/accelerators.ts';
import { acceleratorOf } from '../commands/bindings.ts';
import { useApp } from '../state/context.ts';

/** The key of a command as it is bound now and as this system writes it; undefined when it has none. */
export function useShortcut(id: CommandId): string | undefined {
  const mac = useApp((state) => isMac(state.info?.platform ?? ''));
  const accelerator = useApp((state) => acceleratorOf(state.bindings, id));
  return accelerator === null ? undefined : acceleratorText(accelerator, mac);
}
