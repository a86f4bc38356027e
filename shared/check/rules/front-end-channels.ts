import { finding } from '../finding.ts';
import { placeOfCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A front end that is to measure more groups than it has channels. */
export const frontEndChannels: Rule<'frontEnd'> = {
  code: 'front-end-channels',
  scope: 'frontEnd',
  clause: 'Channels of the analogue front end',
  run({ frontEnd, cells }, { sampling }) {
    if (frontEnd.groups.length <= sampling.channels) return [];
    const [first] = cells;
    return [
      finding({
        code: this.code,
        severity: 'error',
        items: [frontEnd.id],
        clause: this.clause,
        at: first ? placeOfCell(first) : null,
        actual: frontEnd.groups.length,
        required: sampling.channels,
        unit: 'channels',
        params: { frontEnd: frontEnd.id, part: sampling.frontEnd },
      }),
    ];
  },
};
