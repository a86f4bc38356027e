/** Gives a command another key, or its own again. Kept with the window's preferences, never in a layout. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import type { AppStore } from '../state/appStore.ts';
import { NO_BINDINGS, withBinding, withoutBinding } from './bindings.ts';

/** A command that had the key before is left without one. */
export function bindKey(app: AppStore, id: CommandId, accelerator: string | null): void {
  app.setState(({ bindings }) => ({ bindings: withBinding(bindings, id, accelerator) }));
}

export function resetKey(app: AppStore, id: CommandId): void {
  app.setState(({ bindings }) => ({ bindings: withoutBinding(bindings, id) }));
}

export function resetAllKeys(app: AppStore): void {
  app.setState({ bindings: NO_BINDINGS });
}
