import type { Body } from '../../model/derived/index.ts';
import { componentsOf } from '../components.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

const METAL: ReadonlySet<Body['kind']> = new Set(['terminal', 'weld', 'pad', 'trace']);

/** A net of cell, circuit and protection board that is not one conductor: a tab that no weld reaches, or a pad that no trace ends on. */
export const protectionJoint: Rule<'protection'> = {
  code: 'protection-joint',
  scope: 'protection',
  clause: 'The bodies of a net form one conductor',
  run({ fpc, board, tabs }, context) {
    if (!fpc) return [];
    const nets = new Map<string, Body[]>();
    for (const body of [...tabs, ...fpc.bodies, ...board]) {
      if (body.net !== null && METAL.has(body.kind)) nets.set(body.net, [...(nets.get(body.net) ?? []), body]);
    }
    return [...nets].flatMap(([net, bodies]) => {
      const pieces = componentsOf(bodies);
      const loose = bodies.find((_, i) => pieces[i] !== pieces[0]);
      if (!loose) return [];
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [fpc.id, loose.id],
          subject: [fpc.id, net],
          clause: this.clause,
          at: placeOfBody(loose),
          actual: new Set(pieces).size,
          required: 1,
          unit: 'pieces',
          params: { net: context.net(net)?.label ?? net, body: loose.id },
        }),
      ];
    });
  },
};
