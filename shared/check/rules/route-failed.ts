import { fpcId } from '../../model/ids.ts';
import { finding } from '../finding.ts';
import { placeOfCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A front end whose lines could not be routed, with the router's reason. */
export const routeFailed: Rule<'frontEnd'> = {
  code: 'route-failed',
  scope: 'frontEnd',
  clause: 'Every front end has a carrier that can be routed',
  run({ frontEnd, failure, fpc, cells }) {
    if (fpc || !failure) return [];
    const [first] = cells;
    const place = first ? placeOfCell(first) : null;
    return [
      finding({
        code: this.code,
        severity: 'error',
        items: [frontEnd.id, fpcId(frontEnd.id)],
        subject: [frontEnd.id],
        clause: this.clause,
        at: failure.at && place ? { ...failure.at, z: place.z } : place,
        actual: failure.actual,
        required: failure.required,
        unit: failure.actual === null && failure.required === null ? null : 'mm',
        params: { frontEnd: frontEnd.id, cause: failure.code, reason: failure.message },
      }),
    ];
  },
};
