import type { Rule } from '../rule.ts';
import { TRACE_CLAUSE, tracesTooThin } from '../traceHeat.ts';

/** Both neighbours of a shared line may balance at once. */
const SHARED_LINE = 2;

/** A voltage trace that twice the balancing current heats by more than the deck allows. */
export const traceAmpacity: Rule<'frontEnd'> = {
  code: 'trace-ampacity',
  scope: 'frontEnd',
  clause: TRACE_CLAUSE,
  run({ fpc }, context) {
    return fpc ? tracesTooThin(this.code, fpc, SHARED_LINE * context.sampling.balancing_A, context) : [];
  },
};
