import { pointInRing } from '../../geometry/distance.ts';
import { flatten } from '../../geometry/flatten.ts';
import { closestOnSegments } from '../../geometry/segment.ts';
import type { Point2 } from '../../geometry/types.ts';
import type { Fpc } from '../../model/derived/index.ts';
import { copperOf } from '../copper.ts';
import { createEdgeIndex, edgesOf } from '../edgeIndex.ts';
import { finding } from '../finding.ts';
import { middleOf, placeOnFpc } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Arcs of the outline are followed this closely, mm: the usual flattening error would eat into the edge distance. */
const ARC_ERROR_mm = 1e-3;

/** Copper closer to the edge of its flexible circuit than the maker allows, or beyond it. One finding for each line of the circuit. */
export const traceEdge: Rule<'frontEnd'> = {
  code: 'trace-edge',
  scope: 'frontEnd',
  clause: 'Edge distance of the sampling settings',
  run({ fpc }, context) {
    if (!fpc) return [];
    const required_mm = context.sampling.fpc.edgeDistance_mm;
    return closestToEdge(fpc, required_mm).map(({ net, body, distance_mm, ...points }) => {
      const from = placeOnFpc(fpc, points.from);
      const to = placeOnFpc(fpc, points.to);
      return finding({
        code: this.code,
        severity: 'error',
        items: [body, fpc.id],
        subject: [fpc.id, net],
        clause: this.clause,
        at: middleOf(from, to),
        actual: distance_mm,
        required: required_mm,
        unit: 'mm',
        params: { net: context.net(net)?.label ?? net },
        measure: [from, to],
      });
    });
  },
};

interface AtEdge {
  readonly net: string;
  readonly body: string;
  readonly distance_mm: number;
  readonly from: Point2;
  readonly to: Point2;
}

/** For each net whose copper comes closer than required to an edge of the film: where it is closest; 0 where it is beyond. */
function closestToEdge(fpc: Fpc, required_mm: number): AtEdge[] {
  const outline = flatten(fpc.region.outline, ARC_ERROR_mm);
  const holes = fpc.region.holes.map((hole) => flatten(hole, ARC_ERROR_mm));
  const film = createEdgeIndex([[outline, ...holes]]);
  const closest = new Map<string, AtEdge>();
  const note = (candidate: AtEdge): void => {
    if (candidate.distance_mm < (closest.get(candidate.net)?.distance_mm ?? Infinity)) closest.set(candidate.net, candidate);
  };
  for (const body of copperOf(fpc)) {
    const ring = flatten(body.outline);
    const common = { net: body.net ?? '', body: body.id };
    const [start] = ring;
    const onFilm = start && pointInRing(start, outline) && !holes.some((hole) => pointInRing(start, hole));
    if (start && !onFilm) note({ ...common, distance_mm: 0, from: start, to: start });
    for (const edge of edgesOf(ring, 0)) {
      for (const other of film.near(edge, required_mm)) {
        const found = closestOnSegments(edge.from, edge.to, other.from, other.to, required_mm - ARC_ERROR_mm);
        if (found) note({ ...common, ...found });
      }
    }
  }
  return [...closest.values()];
}
