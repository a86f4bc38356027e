import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A protection board or its circuit that cannot be made as the records stand, with the reason. */
export const protectionProblem: Rule<'protection'> = {
  code: 'protection-problem',
  scope: 'protection',
  clause: 'Every cell without a front end has a protection board that can be made',
  run({ problem }) {
    if (!problem) return [];
    return [finding({ code: this.code, severity: 'error', items: [problem.place], subject: [problem.code], clause: this.clause, params: { place: problem.place, reason: problem.message } })];
  },
};
