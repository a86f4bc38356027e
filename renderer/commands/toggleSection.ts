import { middleSection } from '../state/sectionPlane.ts';
import type { Command } from './command.ts';
import { needsDocument } from './preconditions.ts';

/** Cuts the pack through its middle, or shows it whole again. */
export const toggleSection: Command = {
  id: 'view.section',
  whyNot: (state) => needsDocument(state) ?? (state.bodies.size > 0 ? null : 'why.notDerived'),
  run({ app }) {
    app.setState(({ section, bodies }) => ({ section: section === null ? middleSection(bodies.values(), 'x') : null }));
  },
};
