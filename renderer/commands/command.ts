/** A user action: what it is called stands in the command table, what it does here. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';

export interface Command {
  readonly id: CommandId;
  /** Whether it can be run now; always, when absent. */
  enabled?(state: AppState): boolean;
  run(controller: Controller): void | Promise<void>;
}

export function hasDocument(state: AppState): boolean {
  return state.document !== null;
}
