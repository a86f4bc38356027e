import { finding } from '../finding.ts';
import { componentsOf } from '../components.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A conductor of a laminated busbar in several pieces: a tab, a contact face or a bushing that touches nothing of its own net. */
export const laminateBroken: Rule<'laminate'> = {
  code: 'laminate-broken',
  scope: 'laminate',
  clause: 'The bodies of a net form one conductor',
  run({ laminate }) {
    if (!laminate) return [];
    return laminate.conductors.flatMap(({ id, bar, name }) => {
      const bodies = [...bar.bodies, ...laminate.bushings.filter((body) => body.net === id)];
      const component = componentsOf(bodies);
      const loose = bodies.filter((_, i) => component[i] !== component[0]);
      const [first] = loose;
      if (!first) return [];
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [bar.id],
          clause: this.clause,
          at: placeOfBody(first),
          actual: new Set(component).size,
          required: 1,
          unit: 'pieces',
          params: { net: name, bodies: loose.map((body) => body.id).join(', ') },
        }),
      ];
    });
  },
};
