import { inflated } from '../../geometry/box.ts';
import { solidBox, solidsWithin } from '../../geometry/solid.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';
import { COINCIDENT_mm } from '../../units/units.ts';

/** A bar, or its weld, that lies on a terminal of another net than its own. One finding for a bar and a terminal. */
export const busbarWrongTerminal: Rule<'tile'> = {
  code: 'busbar-wrong-terminal',
  scope: 'tile',
  clause: 'Each bar joins the terminals of its net and no other',
  run({ bodies }, context) {
    const bars = bodies.filter((body) => (body.kind === 'busbar' || body.kind === 'weld') && body.net !== null);
    const terminals = bodies.filter((body) => body.kind === 'terminal');
    const index = createSpatialIndex(bars.map(solidBox));
    return terminals.flatMap((terminal) => {
      const onIt = index
        .search(inflated(solidBox(terminal), COINCIDENT_mm))
        .flatMap((i) => bars[i] ?? [])
        .filter((bar) => bar.net !== terminal.net && solidsWithin(bar, terminal, 2 * COINCIDENT_mm) !== null);
      const first = new Map([...onIt].reverse().map((bar) => [bar.owner, bar] as const));
      return [...first.values()].map((bar) =>
        finding({
          code: this.code,
          severity: 'error',
          items: [bar.owner, terminal.owner, terminal.id],
          subject: [bar.owner, terminal.owner],
          clause: this.clause,
          at: placeOfBody(terminal),
          actual: context.net(terminal.net ?? '')?.label ?? terminal.net,
          required: context.net(bar.net ?? '')?.label ?? bar.net,
          params: { terminal: terminal.id },
        }),
      );
    });
  },
};
