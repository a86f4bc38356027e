import { busbarId } from '../../model/ids.ts';
import { finding } from '../finding.ts';
import { placeOfTerminal } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A net whose bar cannot be made as the records stand, with the reason. */
export const busbarProblem: Rule<'net'> = {
  code: 'busbar-problem',
  scope: 'net',
  clause: 'Every power net has a bar that can be made',
  run({ net, terminals, busbarProblem: reason }) {
    if (net.kind !== 'power' || reason === null) return [];
    const [first] = terminals;
    return [
      finding({
        code: this.code,
        severity: 'error',
        items: [busbarId(net.id), ...terminals.map((terminal) => terminal.cell)],
        subject: [busbarId(net.id)],
        clause: this.clause,
        at: first ? placeOfTerminal(first) : null,
        params: { net: net.label, reason },
      }),
    ];
  },
};
