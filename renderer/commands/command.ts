/** A user action: what it is called stands in the command table, what it does here. */
import type { CommandId } from '../../shared/contracts/commands.ts';
import type { TextKey } from '../i18n/en.ts';
import { text, type TextValues } from '../i18n/text.ts';
import type { AppState, Language } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';

export interface Command {
  readonly id: CommandId;
  /** Why it cannot be run now, for palette, menus and tooltips; null when it can. Always can, when absent. */
  whyNot?(state: AppState): Refusal | null;
  run(controller: Controller): void | Promise<void>;
}

/** Why something cannot be done now: what is missing, or what stands in the way. */
export type Refusal = TextKey | NamedRefusal;

/** Names what stands in the way, under a heading: it is told also where a key runs the command and nothing shows the reason. */
export interface NamedRefusal {
  readonly key: TextKey;
  readonly values: TextValues;
  readonly heading: TextKey;
}

/** Why a command cannot be run now; null when it can. */
export function refusalOf(command: Command, state: AppState): Refusal | null {
  return command.whyNot?.(state) ?? null;
}

export function refusalText(language: Language, refusal: Refusal): string {
  return typeof refusal === 'string' ? text(language, refusal) : text(language, refusal.key, refusal.values);
}
