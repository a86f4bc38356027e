import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A dimension of the layout one of whose items is gone: it is kept and drawn again when the item is back. */
export const lostDimension: Rule<'dimensions'> = {
  code: 'lost-dimension',
  scope: 'dimensions',
  clause: 'Dimensions measure between items that are there',
  run({ dimensions, gone }) {
    return dimensions.flatMap(({ id, from, to }) => {
      const lost = [...new Set([from.item, to.item])].filter((item) => gone.has(item));
      if (lost.length === 0) return [];
      return [finding({ code: lostDimension.code, severity: 'warning', items: [id], clause: lostDimension.clause, params: { dimension: id, lost: lost.join(', ') } })];
    });
  },
};
