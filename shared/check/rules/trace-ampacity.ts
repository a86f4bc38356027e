import { traceCurrent_A } from '../../standards/ipc2221.ts';
import { finding } from '../finding.ts';
import { placeOfPath } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Both neighbours of a shared line may balance at once. */
const SHARED_LINE = 2;

/** A voltage trace that twice the balancing current heats by more than the deck allows. Copper in the laminate: internal layer. */
export const traceAmpacity: Rule<'frontEnd'> = {
  code: 'trace-ampacity',
  scope: 'frontEnd',
  clause: 'IPC-2221 I = k ΔT^0.44 A^0.725, k = 0.024',
  run({ fpc }, context) {
    if (!fpc) return [];
    const { sampling, deck } = context;
    const required_A = SHARED_LINE * sampling.balancing_A;
    return fpc.traces.flatMap((trace) => {
      const net = context.net(trace.net);
      if (net?.kind !== 'power') return [];
      const carried_A = traceCurrent_A({ width_mm: trace.width_mm, thickness_mm: sampling.fpc.copperThickness_mm, rise_K: deck.traceRise_K, layer: 'internal' });
      if (carried_A >= required_A) return [];
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [trace.id, fpc.id],
          subject: [fpc.id, trace.net],
          clause: this.clause,
          at: placeOfPath(trace.path, fpc),
          actual: carried_A,
          required: required_A,
          unit: 'A',
          params: { net: net.label, width_mm: trace.width_mm, rise_K: deck.traceRise_K },
        }),
      ];
    });
  },
};
