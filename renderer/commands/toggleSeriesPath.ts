import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';
import { setLayer } from './setLayer.ts';

/** Shows the way of the current through the cells, or puts it away. */
export const toggleSeriesPath: Command = {
  id: 'view.seriesPath',
  whyNot: (state) => needsDocument(state) ?? (state.bodies.size > 0 ? null : 'why.notDerived'),
  run({ app }) {
    setLayer(app, 'path', { visible: !app.getState().layers.path.visible });
  },
};
