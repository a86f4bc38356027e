/** Keeps what the host itself draws in step with the window: the native menu's language and keys, and which of its commands can be run now. */
import { COMMANDS } from '../../shared/contracts/commands.ts';
import type { AppState } from '../state/appState.ts';
import type { Controller } from '../state/controller.ts';
import { refusalOf } from './command.ts';
import { commandOf } from './registry.ts';

/** Quick changes (a drag, a count of pending edits) are told once. */
const DELAY_MS = 100;

/** Call once. Returns a function that stops it. */
export function followInHost({ app, host }: Controller): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  function tellCommands(): void {
    timer = undefined;
    const disabled = disabledCommands(app.getState());
    if (disabled.join() === told) return;
    told = disabled.join();
    void host.setMenuState(disabled);
  }
  function soon(): void {
    // The page's own menu asks by itself when it is opened.
    if (app.getState().info?.host === 'electron') timer ??= setTimeout(tellCommands, DELAY_MS);
  }
  void host.setLanguage(app.getState().language);
  void host.setMenuKeys(app.getState().bindings);
  const stop = app.subscribe((state, before) => {
    if (state.language !== before.language) void host.setLanguage(state.language);
    if (state.bindings !== before.bindings) void host.setMenuKeys(state.bindings);
    soon();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

export function disabledCommands(state: AppState): readonly string[] {
  return COMMANDS.filter(({ id }) => refusalOf(commandOf(id), state) !== null).map(({ id }) => id);
}
