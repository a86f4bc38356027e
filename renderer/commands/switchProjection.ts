import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

/** Parallel sight lines or perspective; the target's plane keeps its size. */
export const switchProjection: Command = {
  id: 'view.projection',
  whyNot: needsDocument,
  run({ app }) {
    app.setState(({ projection }) => ({ projection: projection === 'perspective' ? 'orthographic' : 'perspective' }));
  },
};
