import { problemFinding } from '../problemFinding.ts';
import type { Rule } from '../rule.ts';

/** A protection board or its circuit that cannot be made as the records stand, with the reason. */
export const protectionProblem: Rule<'protection'> = {
  code: 'protection-problem',
  scope: 'protection',
  clause: 'Every cell without a front end has a protection board that can be made',
  run({ problem }) {
    return problem ? [problemFinding(this.code, this.clause, problem)] : [];
  },
};
