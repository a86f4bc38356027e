import { inflated } from '../../geometry/box.ts';
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import { distanceBetweenRegions } from '../../geometry/distance.ts';
import type { RingRegion } from '../../geometry/distance.ts';
import { flatten, flattenRegion } from '../../geometry/flatten.ts';
import type { Body, Fpc } from '../../model/derived/index.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { copperOf } from '../copper.ts';
import { finding } from '../finding.ts';
import { middleOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/** How far the space round the circuit reaches, mm: anything that makes it a ring. */
const AROUND_mm = 10;

/** Copper closer to the edge of its flexible circuit than the maker allows. One finding for each line of the circuit. */
export const traceEdge: Rule<'frontEnd'> = {
  code: 'trace-edge',
  scope: 'frontEnd',
  clause: 'Edge distance of the sampling settings',
  run({ fpc }, context) {
    if (!fpc) return [];
    const required_mm = context.sampling.fpc.edgeDistance_mm;
    const outside = spaceAround(fpc);
    const closest = new Map<string, { body: Body; distance: ReturnType<typeof distanceBetweenRegions> }>();
    for (const body of copperOf(fpc)) {
      const region = flattenRegion(body);
      for (const space of outside) {
        const distance = distanceBetweenRegions(region, space);
        if (distance.distance_mm >= required_mm - COINCIDENT_mm) continue;
        if (distance.distance_mm >= (closest.get(body.net ?? '')?.distance.distance_mm ?? Infinity)) continue;
        closest.set(body.net ?? '', { body, distance });
      }
    }
    return [...closest].map(([net, { body, distance }]) => {
      const from = { ...distance.from, z: fpc.copperTop_z };
      const to = { ...distance.to, z: fpc.copperTop_z };
      return finding({
        code: this.code,
        severity: 'error',
        items: [body.id, fpc.id],
        subject: [fpc.id, net],
        clause: this.clause,
        at: middleOf(from, to),
        actual: distance.distance_mm,
        required: required_mm,
        unit: 'mm',
        params: { net: context.net(net)?.label ?? net },
        measure: [from, to],
      });
    });
  },
};

/** Where there is no film: round the outline, and in each hole. */
function spaceAround({ region }: Fpc): readonly RingRegion[] {
  const outline = flatten(region.outline);
  const around = { outline: rectangle(inflated(boundsOf(region.outline), AROUND_mm)), holes: [outline] };
  return [around, ...region.holes.map((hole) => ({ outline: flatten(hole), holes: [] }))];
}
