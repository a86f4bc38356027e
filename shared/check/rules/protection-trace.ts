import { traceCurrent_A } from '../../standards/ipc2221.ts';
import { finding } from '../finding.ts';
import { placeOfPath } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A trace between cell and protection board that the largest current of the duty heats by more than the deck allows. */
export const protectionTrace: Rule<'protection'> = {
  code: 'protection-trace',
  scope: 'protection',
  clause: 'IPC-2221 I = k ΔT^0.44 A^0.725, k = 0.024',
  run({ fpc }, context) {
    if (!fpc) return [];
    const { sampling, deck, duty } = context;
    const required_A = Math.max(duty.continuous_A, duty.charge_A, duty.pulse_A);
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
