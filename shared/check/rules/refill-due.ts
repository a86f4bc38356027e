import { cellsAwaitingRefill } from '../../placement/refill.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** The structure was changed and its cells have not been filled in again. Silent where filling could not be done. */
export const refillDue: Rule<'document'> = {
  code: 'refill-due',
  scope: 'document',
  clause: 'Filled cells stand where the structure puts them',
  run({ document }) {
    const count = cellsAwaitingRefill(document);
    if (count === 0) return [];
    return [finding({ code: this.code, severity: 'note', items: ['structure'], clause: this.clause, actual: count, required: 0, params: {} })];
  },
};
