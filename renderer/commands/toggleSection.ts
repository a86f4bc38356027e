import { middleSection } from '../state/sectionPlane.ts';
import type { Command } from './command.ts';

/** Cuts the pack through its middle, or shows it whole again. */
export const toggleSection: Command = {
  id: 'view.section',
  enabled: (state) => state.bodies.size > 0,
  run({ app }) {
    app.setState(({ section, bodies }) => ({ section: section === null ? middleSection(bodies.values(), 'x') : null }));
  },
};
