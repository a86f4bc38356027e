import { finding } from '../finding.ts';
import { placeOfCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A group that no front end measures: its voltage would go unseen, even where its neighbours tap both of its nets. */
export const unmeasuredGroup: Rule<'pack'> = {
  code: 'unmeasured-group',
  scope: 'pack',
  clause: 'Every group is measured by a front end',
  run({ cells, groupOrder, frontEnds }) {
    const measured = new Set(frontEnds.flatMap((frontEnd) => frontEnd.groups));
    return groupOrder.flatMap((group) => {
      if (measured.has(group)) return [];
      const own = cells.filter((cell) => cell.group === group);
      const [first] = own;
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: [...own.map((cell) => cell.id), group],
          subject: [group],
          clause: this.clause,
          at: first ? placeOfCell(first) : null,
          actual: 0,
          required: 1,
          unit: 'front ends',
          params: { group },
        }),
      ];
    });
  },
};
