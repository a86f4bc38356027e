import { briefOfDocument } from '../../shared/derive/briefOfDocument.ts';
import type { Controller } from '../state/controller.ts';
import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

/** Shows the open pack's cells as each structure, side by side. */
export const compareStructures: Command = {
  id: 'pack.compareStructures',
  whyNot: needsDocument,
  run(controller) {
    const { document } = controller.app.getState();
    const brief = document && briefOfDocument(document);
    if (brief) compareBrief(controller, brief);
  },
};

/** Shows the cells of a brief as each structure, over the page that is in front now. */
export function compareBrief({ app }: Controller, brief: string): void {
  app.setState(({ page }) => ({ page: 'compare', compared: { brief, behind: page } }));
}
