import { finding } from '../finding.ts';
import { placeOfFpc } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A front end with fewer temperature sensors than the settings ask for. Silent where there is no circuit: see `route-failed`. */
export const missingNtc: Rule<'frontEnd'> = {
  code: 'missing-ntc',
  scope: 'frontEnd',
  clause: 'Temperature sensors of the sampling settings',
  run({ frontEnd, fpc, sensors }) {
    if (!fpc || fpc.ntcs.length >= sensors) return [];
    return [
      finding({
        code: this.code,
        severity: 'error',
        items: [fpc.id, frontEnd.id],
        subject: [frontEnd.id],
        clause: this.clause,
        at: placeOfFpc(fpc),
        actual: fpc.ntcs.length,
        required: sensors,
        unit: 'sensors',
        params: { frontEnd: frontEnd.id },
      }),
    ];
  },
};
