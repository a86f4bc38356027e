import { overrideThickness, thicknessOverride } from './overrideThickness.ts';
import type { Command } from './command.ts';

/** Gives the selected busbars the thickness that settings or duty ask for. */
export const resetThickness: Command = {
  id: 'busbar.resetThickness',
  whyNot({ document, selection }) {
    if (!document) return 'why.noDocument';
    return [...selection].some((id) => thicknessOverride(document, id)) ? null : 'why.selectOverridden';
  },
  run(controller) {
    const { document, selection } = controller.app.getState();
    if (document) overrideThickness(controller, [...selection].filter((id) => thicknessOverride(document, id)), null);
  },
};
