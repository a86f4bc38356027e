import type { Command } from './command.ts';

/** Parallel sight lines or perspective; the target's plane keeps its size. */
export const switchProjection: Command = {
  id: 'view.projection',
  enabled: (state) => state.document !== null,
  run({ app }) {
    app.setState(({ projection }) => ({ projection: projection === 'perspective' ? 'orthographic' : 'perspective' }));
  },
};
