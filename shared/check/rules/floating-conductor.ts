import { finding } from '../finding.ts';
import { componentsOf } from '../components.ts';
import { placeOfBody, placeOfTerminal } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A part of a bar that touches neither the rest of the bar nor a terminal of its net, and a bar that no longer touches a terminal it is welded to. */
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
    const touched = new Set(bodies.map((_, i) => component[i]));
    const pads = new Set(busbar.pads.map((pad) => pad.terminal));
    const off = terminals.filter(({ id }, i) => pads.has(id) && !touched.has(component[bodies.length + i] ?? -1));
    const [first] = loose;
    const [missed] = off;
    const common = { code: this.code, severity: 'error', subject: [busbar.id], clause: this.clause } as const;
    return [
      ...(missed ? [finding({
        ...common,
        items: [busbar.id, ...off.map(({ id }) => id)],
        feature: 'terminal',
        at: placeOfTerminal(missed),
        actual: pads.size - off.length,
        required: pads.size,
        unit: 'terminals',
        params: { variant: 'terminal', net: net.label, missing: off.map(({ id }) => id).join(', ') },
      })] : []),
      ...(first ? [finding({
        ...common,
        items: [busbar.id, ...loose.map((body) => body.id)],
        at: placeOfBody(first),
        actual: new Set(bodies.map((_, i) => component[i])).size,
        required: 1,
        unit: 'pieces',
        params: { variant: 'pieces', net: net.label, bodies: loose.map((body) => body.id).join(', ') },
      })] : []),
    ];
  },
};
