import type { Command } from './command.ts';
import { mayLeaveDocument } from './mayLeaveDocument.ts';
import { showHostProblem } from './problems.ts';
import { showText } from './showText.ts';
import { whileBusy } from './whileBusy.ts';
import type { Controller } from '../state/controller.ts';

export const openExample: Command = {
  id: 'file.openExample',
  async run(controller) {
    const examples = await controller.host.examples();
    if (!examples.ok) return showHostProblem(controller, 'problem.open', examples.problem);
    const first = examples.value[0];
    if (examples.value.length === 1 && first) {
      if (await mayLeaveDocument(controller)) await openExampleNamed(controller, first.name);
      return;
    }
    const choice = await new Promise<string | null>((answer) => {
      controller.app.setState({ dialog: { kind: 'pickExample', examples: examples.value, answer } });
    });
    if (choice !== null && (await mayLeaveDocument(controller))) await openExampleNamed(controller, choice);
  },
};

/** Shows a shipped example as a document that was never saved. */
export async function openExampleNamed(controller: Controller, name: string): Promise<boolean> {
  const example = await whileBusy(controller, 'busy.opening', controller.host.openExample(name));
  if (!example.ok) {
    showHostProblem(controller, 'problem.open', example.problem);
    return false;
  }
  return showText(controller, example.value.text, { name: example.value.name, path: null, stamp: null, readOnly: false });
}
