/** A user action: what it is called stands in the command table, what it does here. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import type { TextKey } from '../i18n/en.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';

export interface Command {
  readonly id: CommandId;
  /** Whether it can be run now; always, when absent. */
  enabled?(state: AppState): boolean;
  /** Why it cannot be run now, for the tooltip; null when it can. In place of `enabled` where there is more to say. */
  whyNot?(state: AppState): TextKey | null;
  run(controller: Controller): void | Promise<void>;
}

export function hasDocument(state: AppState): boolean {
  return state.document !== null;
}

/** Why a command cannot be run now, as the key of a text; null when it can. */
export function refusalOf(command: Command, state: AppState): TextKey | null {
  if (command.whyNot) return command.whyNot(state);
  if (!command.enabled || command.enabled(state)) return null;
  return state.document === null ? 'why.noDocument' : 'why.notNow';
}
