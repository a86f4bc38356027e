/** What can be done about the focused finding. */
import type { Finding } from '../../shared/model/derived/index.ts';
import type { AppState } from '../state/appState.ts';
import type { Command } from './command.ts';
import { focusFinding } from './focusFinding.ts';
import { needsDerived } from './preconditions.ts';
import { stepFinding } from './stepFinding.ts';
import { dropWaiver } from './waiveFinding.ts';

function focused({ derived, focusedFinding }: AppState): Finding | null {
  return derived?.findings.find((finding) => finding.key === focusedFinding) ?? null;
}

const step = (id: 'finding.next' | 'finding.previous', by: 1 | -1): Command => ({
  id,
  whyNot: (state) => needsDerived(state) ?? (state.derived?.findings.length === 0 ? 'why.noFindings' : null),
  run: (controller) => stepFinding(controller, by),
});

export const FINDING_COMMANDS: readonly Command[] = [
  step('finding.next', 1),
  step('finding.previous', -1),
  {
    id: 'finding.show',
    whyNot: (state) => needsDerived(state) ?? (focused(state) ? null : 'why.selectFinding'),
    run(controller) {
      const finding = focused(controller.app.getState());
      if (finding) focusFinding(controller, finding);
    },
  },
  {
    id: 'finding.waive',
    whyNot: (state) => needsDerived(state) ?? (focused(state)?.waived === false ? null : 'why.selectOpenFinding'),
    run({ app }) {
      const finding = focused(app.getState());
      if (finding) app.setState({ dialog: { kind: 'waive', key: finding.key } });
    },
  },
  {
    id: 'finding.restore',
    whyNot: (state) => needsDerived(state) ?? (focused(state)?.waived === true ? null : 'why.selectWaivedFinding'),
    run(controller) {
      const finding = focused(controller.app.getState());
      if (finding) dropWaiver(controller, finding.key);
    },
  },
];
