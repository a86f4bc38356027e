import type { Rule } from '../rule.ts';
import { TRACE_CLAUSE, tracesTooThin } from '../traceHeat.ts';

/** A trace between cell and protection board that the largest current of the duty heats by more than the deck allows. */
export const protectionTrace: Rule<'protection'> = {
  code: 'protection-trace',
  scope: 'protection',
  clause: TRACE_CLAUSE,
  run({ fpc }, context) {
    const { continuous_A, charge_A, pulse_A } = context.duty;
    return fpc ? tracesTooThin(this.code, fpc, Math.max(continuous_A, charge_A, pulse_A), context) : [];
  },
};
