import type { Finding, LaminateContact, LaminatedConductor } from '../../model/derived/index.ts';
import { washer_mm } from '../../standards/laminate.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

interface Shortfall {
  readonly variant: 'rim' | 'washer' | 'radius';
  readonly actual_mm: number;
  readonly required_mm: number;
}

/**
 * A contact that cannot be bolted or bent as it is: too little metal round its hole, a washer that would lie on film, bend or edge,
 * or a bend that is too sharp. A bolt without an entry in the table of washers is not judged.
 */
export const laminateContact: Rule<'laminate'> = {
  code: 'laminate-contact',
  scope: 'laminate',
  clause: 'Contact settings of the laminated busbar; washers ISO 7089',
  run({ laminate, record }) {
    if (!laminate) return [];
    return laminate.conductors.flatMap((own) => own.contacts.flatMap((contact) => shortfalls(contact, own, record).map((shortfall) => found(own, contact, shortfall))));
  },
};

function shortfalls({ rim_mm, face_mm, radius_mm, hole_mm, bolt }: LaminateContact, { bar }: LaminatedConductor, { holeEdgeFactor, leastRadiusFactor }: { readonly holeEdgeFactor: number; readonly leastRadiusFactor: number }): Shortfall[] {
  const washer = washer_mm(bolt);
  const all: readonly Shortfall[] = [
    { variant: 'rim', actual_mm: rim_mm, required_mm: holeEdgeFactor * hole_mm },
    ...(washer === undefined ? [] : [{ variant: 'washer' as const, actual_mm: face_mm, required_mm: washer }]),
    ...(radius_mm === null ? [] : [{ variant: 'radius' as const, actual_mm: radius_mm, required_mm: leastRadiusFactor * bar.section.thickness_mm }]),
  ];
  return all.filter(({ actual_mm, required_mm }) => actual_mm < required_mm - COINCIDENT_mm);
}

function found({ name, bar }: LaminatedConductor, contact: LaminateContact, { variant, actual_mm, required_mm }: Shortfall): Finding {
  return finding({
    code: laminateContact.code,
    severity: 'error',
    items: [bar.id],
    subject: [bar.id, contact.id],
    feature: variant,
    clause: laminateContact.clause,
    at: contact.at,
    actual: actual_mm,
    required: required_mm,
    unit: 'mm',
    params: { net: name, contact: contact.id, bolt: contact.bolt, variant },
  });
}
