import { problemFinding } from '../problemFinding.ts';
import type { Rule } from '../rule.ts';

/** A laminated busbar that cannot be made as its records stand, with the reason. */
export const laminateProblem: Rule<'laminate'> = {
  code: 'laminate-problem',
  scope: 'laminate',
  clause: 'Every laminated busbar can be made as its records ask',
  run({ problem }) {
    return problem ? [problemFinding(this.code, this.clause, problem)] : [];
  },
};
