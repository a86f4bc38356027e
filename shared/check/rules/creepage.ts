import { finding } from '../finding.ts';
import { nearPairs, tooClose } from '../nearPairs.ts';
import { middleOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * Distance along surfaces between bare conductors of different nets, and from them to the structure; never less than the
 * clearance. Compared with the distance through air, which no path along a surface is shorter than: what is found clean is
 * clean, and a detour of the surface round an edge of film may earn a waiver.
 */
export const creepage: Rule<'tile'> = {
  code: 'creepage',
  scope: 'tile',
  clause: 'IEC 60664-1:2020 Table F.5',
  run(input, context) {
    return tooClose(nearPairs(input, context), (pair) => pair.creepage_mm).map(({ a, b, netA, netB, pieces, distance, voltage_V, creepage_mm }) =>
      finding({
        code: this.code,
        severity: 'error',
        items: [a.owner, b.owner],
        subject: pieces,
        clause: this.clause,
        at: middleOf(distance.from, distance.to),
        actual: distance.distance_mm,
        required: creepage_mm,
        unit: 'mm',
        params: { a: a.id, b: b.id, netA: context.net(netA)?.label ?? netA, netB: context.net(netB)?.label ?? netB, voltage_V },
        measure: [distance.from, distance.to],
      }),
    );
  },
};
