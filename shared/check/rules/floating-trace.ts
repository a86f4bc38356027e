import type { Body, BodyKind } from '../../model/derived/index.ts';
import { componentsOf } from '../components.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { Rule } from '../rule.ts';

const COPPER: ReadonlySet<BodyKind> = new Set(['trace', 'pad', 'fuse', 'tab', 'weld']);

/** A line of the flexible circuit that is not one conductor from its tap or sensor to its pin, or does not touch its bar. */
export const floatingTrace: Rule<'frontEnd'> = {
  code: 'floating-trace',
  scope: 'frontEnd',
  clause: 'The bodies of a net form one conductor',
  run({ fpc, busbars }, context) {
    if (!fpc) return [];
    const lines = new Map<string, Body[]>();
    for (const body of fpc.bodies) {
      if (body.net === null || !COPPER.has(body.kind)) continue;
      lines.set(body.net, [...(lines.get(body.net) ?? []), body]);
    }
    return [...lines].flatMap(([net, line]) => {
      const bars = busbars.filter((candidate) => candidate.net === net);
      const [bar] = bars;
      const bodies = bars.flatMap((one) => one.bodies);
      const component = componentsOf([...line, ...bodies]);
      // The bar counts as one: whether it is in one piece is another rule's question.
      const pieces = new Set(line.map((_, i) => component[i]));
      const touchesBar = !bar || bodies.some((_, i) => component[line.length + i] === component[0]);
      if (pieces.size === 1 && touchesBar) return [];
      const loose = line.find((_, i) => component[i] !== component[0]) ?? line[0];
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [fpc.id, ...(bar ? [bar.id] : [])],
          subject: [fpc.id, net],
          clause: this.clause,
          at: loose ? placeOfBody(loose) : null,
          actual: pieces.size + (touchesBar ? 0 : 1),
          required: 1,
          unit: 'pieces',
          params: { net: context.net(net)?.label ?? net },
        }),
      ];
    });
  },
};
