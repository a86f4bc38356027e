import { fpcId } from '../../model/ids.ts';
import { finding } from '../finding.ts';
import { placeOfCell } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Failures that count things; the others measure lengths. */
const COUNTS: ReadonlySet<string> = new Set(['no-nets', 'too-many-ntcs']);

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
        items: [frontEnd.id, failure.circuit ?? fpcId(frontEnd.id)],
        subject: [frontEnd.id, ...(failure.circuit ? [failure.circuit] : [])],
        clause: this.clause,
        at: failure.at && place ? { ...failure.at, z: failure.at.z ?? place.z } : place,
        actual: failure.actual,
        required: failure.required,
        unit: COUNTS.has(failure.code) || (failure.actual === null && failure.required === null) ? null : 'mm',
        params: { frontEnd: frontEnd.id, cause: failure.code, reason: failure.message },
      }),
    ];
  },
};
