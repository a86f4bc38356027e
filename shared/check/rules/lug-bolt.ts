import { boundsOf } from '../../geometry/contour.ts';
import { boxCentre } from '../../geometry/box.ts';
import { flatten } from '../../geometry/flatten.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { Busbar } from '../../model/derived/index.ts';
import { boltSize, isSoft } from '../../standards/bolts.ts';
import { COINCIDENT_mm } from '../../units/units.ts';
import { finding } from '../finding.ts';
import { placeOfBusbar } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * A lug that cannot be bolted as it is: a hole that the bolt does not pass, too little metal round it, soft aluminium without a washer, or nothing
 * under the lug that takes the bolt's force and keeps it off the frame. A bolt without an entry in the table is not judged.
 */
export const lugBolt: Rule<'net'> = {
  code: 'lug-bolt',
  scope: 'net',
  clause: 'Bolt table of output lugs: ISO 273 medium, ISO 7089',
  run({ net, busbar, hasBase }, { busbars }) {
    const { bolt, hole_mm } = busbars.output;
    const size = boltSize(bolt);
    if (!busbar || !size || busbar.role === 'laminated' || (busbar.boltHoles.length === 0 && !busbar.laps?.some(({ joint }) => joint === 'bolted'))) return [];
    const least_mm = leastEdge_mm(busbar);
    const hasWasher = busbar.bodies.some(({ kind }) => kind === 'fastener');
    // A lug of a module has the washer of the bar that is bolted to it.
    const isBolted = busbar.boltHoles.length > 0 || busbar.laps?.some(({ joint, isOver }) => joint === 'bolted' && isOver);
    const needsWasher = isBolted && isSoft(busbar.section.material) && busbars.output.washer !== 'plain' && !hasWasher;
    const draft = (variant: string, actual: number | null, required: number | null) =>
      finding({ code: this.code, severity: 'warning', items: [busbar.id], feature: variant, clause: this.clause, at: placeOfBusbar(busbar), actual, required, unit: actual === null ? null : 'mm', params: { variant, net: net.label, bolt } });
    return [
      ...(hole_mm < size.clearanceHole_mm - COINCIDENT_mm ? [draft('hole', hole_mm, size.clearanceHole_mm)] : []),
      ...(least_mm < size.edge_mm - COINCIDENT_mm ? [draft('edge', least_mm, size.edge_mm)] : []),
      ...(needsWasher ? [draft('washer', null, null)] : []),
      ...(hasBase === false && isSoft(busbar.section.material) ? [draft('base', null, null)] : []),
    ];
  },
};

/** From the middle of a bolt hole to the edge of the bar as it is cut, mm. */
function leastEdge_mm({ flat, boltHoles, laps = [] }: Busbar): number {
  const ring = flatten(flat.outline);
  const middles = flat.holes.flatMap((hole): Point2[] => {
    const box = boundsOf(hole);
    return [...boltHoles.map(({ diameter_mm }) => diameter_mm), ...laps.flatMap(({ hole_mm }) => hole_mm ?? [])].some((diameter_mm) => Math.abs(box.maxX - box.minX - diameter_mm) <= 1e-3) ? [boxCentre(box)] : [];
  });
  return Math.min(...middles.map((middle) => edgeDistance_mm(middle, ring)));
}

function edgeDistance_mm({ x, y }: Point2, ring: readonly Point2[]): number {
  return Math.min(
    ...ring.map((from, i) => {
      const to = ring[(i + 1) % ring.length] ?? from;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
    }),
  );
}
