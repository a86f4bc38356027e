import { finding } from '../finding.ts';
import { nearPairs, tooClose } from '../nearPairs.ts';
import { middleOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * Distance through air between bare conductors of different nets, and from them to the structure: functional insulation
 * within the circuit, the deck's insulation at full pack voltage and impulse towards the structure.
 */
export const clearance: Rule<'tile'> = {
  code: 'clearance',
  scope: 'tile',
  clause: 'IEC 60664-1:2020 Tables F.2 and F.8, altitude by Table A.2',
  run(input, context) {
    return tooClose(nearPairs(input, context), (pair) => pair.clearance_mm).map(({ a, b, netA, netB, pieces, distance, voltage_V, clearance_mm }) =>
      finding({
        code: this.code,
        severity: 'error',
        items: [a.owner, b.owner],
        subject: pieces,
        clause: this.clause,
        at: middleOf(distance.from, distance.to),
        actual: distance.distance_mm,
        required: clearance_mm,
        unit: 'mm',
        params: { a: a.id, b: b.id, netA: context.net(netA)?.label ?? netA, netB: context.net(netB)?.label ?? netB, voltage_V },
        measure: [distance.from, distance.to],
      }),
    );
  },
};
