import { outerMargin_mm } from '../../busbar/laminate/figures.ts';
import { requiredMargin_mm, voltageBetween_V, worstVoltage_V } from '../../busbar/laminate/voltage.ts';
import type { Finding, LaminatedConductor, RoundOpening } from '../../model/derived/index.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBody } from '../place.ts';
import type { CheckContext, Rule, ScopeInputs } from '../rule.ts';

/**
 * Bonded film beyond a conductor's edge, at the outer edge and at each opening that a contact of another conductor passes through:
 * a path along the bond from metal to the film's edge, and from there to metal of another net.
 */
export const laminateMargin: Rule<'laminate'> = {
  code: 'laminate-margin',
  scope: 'laminate',
  clause: 'IEC 60664-1:2020 Tables F.5 and F.8 along the bonded edge',
  run(input, context) {
    const { laminate, conductors } = input;
    if (!laminate) return [];
    return laminate.conductors.flatMap((own) => {
      const record = conductors.find((conductor) => conductor.id === own.id);
      if (!record) return [];
      const outer = judged(own, outerMargin_mm(own.box, laminate.filmBox), worstVoltage_V(record, conductors), 'outer', input, context);
      const openings = laminate.windows.flatMap((window) => {
        const other = conductors.find((conductor) => conductor.id !== own.id && window.contact.startsWith(`${conductor.id}/`));
        return other ? judged(own, openingMargin_mm(own, window), voltageBetween_V(record, other), window.contact, input, context) : [];
      });
      return [...outer, ...openings];
    });
  },
};

/** From the edge of the plate's opening, or its outer edge where the plate ends before, to the film's opening, mm. */
function openingMargin_mm({ openings, box }: LaminatedConductor, window: RoundOpening): number {
  const opening = openings.find(({ contact }) => contact === window.contact);
  if (opening) return (opening.diameter_mm - window.diameter_mm) / 2 - Math.hypot(opening.centre.x - window.centre.x, opening.centre.y - window.centre.y);
  const { x, y } = window.centre;
  const dx = Math.max(box.minX - x, 0, x - box.maxX);
  const dy = Math.max(box.minY - y, 0, y - box.maxY);
  return Math.hypot(dx, dy) - window.diameter_mm / 2;
}

function judged({ name, bar }: LaminatedConductor, actual_mm: number, voltage_V: number, edge: string, { record }: ScopeInputs['laminate'], { deck, duty }: CheckContext): Finding[] {
  const required_mm = requiredMargin_mm(voltage_V, { seal: record.seal, deck, altitude_m: duty.altitude_m });
  if (actual_mm >= required_mm - 2 * COINCIDENT_mm) return [];
  return [
    finding({
      code: laminateMargin.code,
      severity: 'error',
      items: [bar.id],
      feature: edge,
      clause: laminateMargin.clause,
      at: bar.bodies[0] ? placeOfBody(bar.bodies[0]) : null,
      actual: actual_mm,
      required: required_mm,
      unit: 'mm',
      params: { net: name, voltage_V, variant: edge === 'outer' ? 'outer' : 'opening', contact: edge },
    }),
  ];
}
