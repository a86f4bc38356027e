import type { CommandId } from '../../shared/contracts/commands.ts';
import { refusalOf, refusalText } from '../commands/command.ts';
import { commandOf } from '../commands/registry.ts';
import type { AppState } from '../state/appState.ts';
import { useApp } from '../state/context.ts';

/** Why a command cannot be run now, in the user's language; null when it can. */
export function useRefusal(id: CommandId): string | null {
  return useApp((state) => refusalTextOf(state, id));
}

export function refusalTextOf(state: AppState, id: CommandId): string | null {
  const refusal = refusalOf(commandOf(id), state);
  return refusal === null ? null : refusalText(state.language, refusal);
}
