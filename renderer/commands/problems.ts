/** Tells the user why something was refused, in a dialog that stays until it is closed. */
import type { HostProblem } from '../../shared/contracts/host.ts';
import type { TextKey } from '../i18n/en.ts';
import { text } from '../i18n/text.ts';
import type { Controller } from '../state/controller.ts';

export function showProblem({ app }: Controller, title: TextKey, lines: readonly string[]): void {
  app.setState((state) => ({ dialog: { kind: 'problem', title: text(state.language, title), lines } }));
}

export function showHostProblem(controller: Controller, title: TextKey, problem: HostProblem): void {
  showProblem(controller, title, [problem.message]);
}
