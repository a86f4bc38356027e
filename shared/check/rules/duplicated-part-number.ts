import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** One part number on two different parts. */
export const duplicatedPartNumber: Rule<'parts'> = {
  code: 'duplicated-part-number',
  scope: 'parts',
  clause: 'A part number names one part',
  run({ parts }) {
    const numbers = new Map<string, (typeof parts)[number][]>();
    for (const part of parts) numbers.set(part.number, [...(numbers.get(part.number) ?? []), part]);
    return [...numbers].flatMap(([number, sharing]) => {
      if (sharing.length < 2) return [];
      return [
        finding({
          code: this.code,
          severity: 'error',
          items: sharing.flatMap((part) => part.items.slice(0, 1)),
          subject: [number],
          clause: this.clause,
          actual: sharing.length,
          required: 1,
          unit: 'parts',
          params: { number, names: sharing.map((part) => part.name).join(', ') },
        }),
      ];
    });
  },
};
