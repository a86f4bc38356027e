import type { AnyRecord } from '../../model/records/index.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A value that no public source states, or whose source was not seen, and that nobody has confirmed yet. */
export const assumedData: Rule<'document'> = {
  code: 'assumed-data',
  scope: 'document',
  clause: 'Values without a seen source are confirmed by the user',
  run({ document }) {
    return [...document.values()].flatMap((record: AnyRecord) =>
      Object.entries(record.provenance ?? {}).flatMap(([field, trust]) => {
        if (trust.status === 'confirmed') return [];
        return [
          finding({
            code: this.code,
            severity: 'warning',
            items: [record.id],
            feature: field,
            clause: this.clause,
            actual: trust.status,
            required: 'confirmed',
            params: { record: record.id, kind: record.kind, field, reason: trust.reason, status: trust.status },
          }),
        ];
      }),
    );
  },
};
