import { finding } from '../finding.ts';
import { componentsOf } from '../components.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A part of a bar that touches neither the rest of the bar nor a terminal of its net. */
export const floatingConductor: Rule<'net'> = {
  code: 'floating-conductor',
  scope: 'net',
  clause: 'The bodies of a net form one conductor',
  run({ net, terminals, busbar }) {
    if (!busbar) return [];
    const bodies = busbar.bodies.filter((body) => body.net === net.id);
    const posts = terminals.map((terminal) => {
      const { outline, facing, lid_z, top_z, z } = terminal;
      return { outline, holes: [], z: facing.z === 1 ? ([Math.min(lid_z, top_z), top_z] as const) : z };
    });
    // A bar with a pad on each terminal joins them; a body apart from the first one's component floats.
    const component = componentsOf([...bodies, ...posts]);
    const loose = bodies.filter((_, i) => component[i] !== component[0]);
    const [first] = loose;
    if (!first) return [];
    return [
      finding({
        code: this.code,
        severity: 'error',
        items: [busbar.id, ...loose.map((body) => body.id)],
        subject: [busbar.id],
        clause: this.clause,
        at: placeOfBody(first),
        actual: new Set(bodies.map((_, i) => component[i])).size,
        required: 1,
        unit: 'pieces',
        params: { net: net.label, bodies: loose.map((body) => body.id).join(', ') },
      }),
    ];
  },
};
