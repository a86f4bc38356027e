/** Power traces of a circuit that a current heats by more than the deck allows. Copper in the laminate: internal layer. */
import type { Finding, Fpc } from '../model/derived/index.ts';
import { traceCurrent_A } from '../standards/ipc2221.ts';
import { finding } from './finding.ts';
import { placeOfPath } from './place.ts';
import type { CheckContext } from './rule.ts';

export const TRACE_CLAUSE = 'IPC-2221 I = k ΔT^0.44 A^0.725, k = 0.024';

/** One error, under the code, for each power trace that carries less than `required_A` at the allowed rise. */
export function tracesTooThin(code: string, fpc: Fpc, required_A: number, context: CheckContext): Finding[] {
  const { sampling, deck } = context;
  return fpc.traces.flatMap((trace) => {
    const net = context.net(trace.net);
    if (net?.kind !== 'power') return [];
    const carried_A = traceCurrent_A({ width_mm: trace.width_mm, thickness_mm: sampling.fpc.copperThickness_mm, rise_K: deck.traceRise_K, layer: 'internal' });
    if (carried_A >= required_A) return [];
    return [
      finding({
        code,
        severity: 'error',
        items: [trace.id, fpc.id],
        subject: [fpc.id, trace.net],
        clause: TRACE_CLAUSE,
        at: placeOfPath(trace.path, fpc),
        actual: carried_A,
        required: required_A,
        unit: 'A',
        params: { net: net.label, width_mm: trace.width_mm, rise_K: deck.traceRise_K },
      }),
    ];
  });
}
