import type { PlacedCell } from '../../model/derived/index.ts';
import { finding } from '../finding.ts';
import { placeOfCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A group with more or fewer cells than the topology puts in parallel. A group without any is `series-open`. */
export const groupCells: Rule<'pack'> = {
  code: 'group-cells',
  scope: 'pack',
  clause: 'Each group holds as many cells as the topology puts in parallel',
  run({ cells, groupOrder, parallel }) {
    const members = new Map<string, PlacedCell[]>();
    for (const cell of cells) {
      const own = members.get(cell.group);
      if (own) own.push(cell);
      else members.set(cell.group, [cell]);
    }
    return groupOrder.flatMap((group) => {
      const own = members.get(group) ?? [];
      const [first] = own;
      if (!first || own.length === parallel) return [];
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [...own.map((cell) => cell.id), group],
          subject: [group],
          clause: this.clause,
          at: placeOfCell(first),
          actual: own.length,
          required: parallel,
          unit: 'cells',
          params: { group },
        }),
      ];
    });
  },
};
