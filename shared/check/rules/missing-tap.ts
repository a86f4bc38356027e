import { busbarId } from '../../model/ids.ts';
import { finding } from '../finding.ts';
import { placeOfBusbar, placeOfFpc } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A net of a front end that it does not tap exactly once. Silent where there is no circuit at all: see `route-failed`. */
export const missingTap: Rule<'frontEnd'> = {
  code: 'missing-tap',
  scope: 'frontEnd',
  clause: 'One voltage tap for each net of a front end',
  run({ frontEnd, nets, fpc, busbars }) {
    if (!fpc) return [];
    return nets.flatMap((net) => {
      const taps = fpc.taps.filter((tap) => tap.net === net.id);
      if (taps.length === 1) return [];
      const bar = busbars.find((candidate) => candidate.net === net.id);
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [busbarId(net.id), fpc.id, frontEnd.id, ...taps.map((tap) => tap.id)],
          subject: [frontEnd.id, busbarId(net.id)],
          clause: this.clause,
          at: bar ? placeOfBusbar(bar) : placeOfFpc(fpc),
          actual: taps.length,
          required: 1,
          unit: 'taps',
          params: { net: net.label, frontEnd: frontEnd.id },
        }),
      ];
    });
  },
};
