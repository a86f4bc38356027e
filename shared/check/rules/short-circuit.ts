import { finding } from '../finding.ts';
import { closestOfPieces, nearPairs } from '../nearPairs.ts';
import { middleOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Bare conductors of different nets that touch or overlap. Two cans in contact are left to `cell-overlap`. */
export const shortCircuit: Rule<'tile'> = {
  code: 'short-circuit',
  scope: 'tile',
  clause: 'Conductors of different nets must not touch',
  run(input, context) {
    const touching = nearPairs(input, context).filter((pair) => pair.distance.distance_mm === 0 && !(pair.a.kind === 'cell' && pair.b.kind === 'cell'));
    return closestOfPieces(touching).map(({ a, b, netA, netB, pieces, distance }) =>
      finding({
        code: this.code,
        severity: 'error',
        items: [a.owner, b.owner],
        subject: pieces,
        clause: this.clause,
        at: middleOf(distance.from, distance.to),
        actual: 0,
        required: null,
        unit: 'mm',
        params: { a: a.id, b: b.id, netA: context.net(netA)?.label ?? netA, netB: context.net(netB)?.label ?? netB },
        measure: [distance.from, distance.to],
      }),
    );
  },
};
