import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A laminated busbar that cannot be made as its records stand, with the reason. */
export const laminateProblem: Rule<'laminate'> = {
  code: 'laminate-problem',
  scope: 'laminate',
  clause: 'Every laminated busbar can be made as its records ask',
  run({ problem }) {
    if (!problem) return [];
    return [finding({ code: this.code, severity: 'error', items: [problem.place], subject: [problem.code], clause: this.clause, params: { place: problem.place, reason: problem.message } })];
  },
};
