import type { Command } from './command.ts';

/** Frames the selection, or the pack when nothing is selected. */
export const fitView: Command = {
  id: 'view.fit',
  run({ app, viewport }) {
    const { selection } = app.getState();
    viewport.current?.fit(selection.size > 0 ? [...selection] : undefined);
  },
};
