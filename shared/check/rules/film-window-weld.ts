import { boxCentre, inflated } from '../../geometry/box.ts';
import { boundsOf, keptBoundsOf, rectangle } from '../../geometry/contour.ts';
import { distanceBetweenRegions } from '../../geometry/distance.ts';
import { flatten } from '../../geometry/flatten.ts';
import { pointOn } from '../../geometry/frame.ts';
import { remembered } from '../../geometry/remembered.ts';
import { createSpatialIndex, type SpatialIndex } from '../../geometry/spatialIndex.ts';
import type { Contour, Ring } from '../../geometry/types.ts';
import type { Film } from '../../model/derived/index.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Film that stands for all film round a hole, mm: a window shows how far away its own edge is. */
const AROUND_mm = 1;

/** A film that reaches up to or into the zone of a weld: the window there is missing or no larger than the weld. */
export const filmWindowWeld: Rule<'film'> = {
  code: 'film-window-weld',
  scope: 'film',
  clause: 'Film windows are larger than the weld zone',
  run({ film, busbars }, { process, net }) {
    const reachesInto = reachOf(film);
    return busbars.flatMap((bar) =>
      bar.pads.flatMap((pad) => {
        if (!reachesInto(pad.weldZone)) return [];
        return [
          finding({
            code: this.code,
            severity: 'error',
            items: [film.id, bar.id, pad.terminal],
            subject: [film.id, pad.terminal],
            clause: this.clause,
            at: pointOn(bar.frame, boxCentre(boundsOf(pad.weldZone)), bar.z[(film.side === 'top') === !bar.inverted ? 1 : 0]),
            actual: 0,
            required: process.film.weldWindowMargin_mm,
            unit: 'mm',
            params: { net: net(bar.net)?.label ?? bar.net, side: film.side, terminal: pad.terminal },
          }),
        ];
      }),
    );
  },
};

/** Whether the film touches a zone: it lies in none of the holes with film all round it, nor outside the film. Asked for a few bars at a time. */
const reachOf = remembered((film: Film): ((zone: Contour) => boolean) => {
  const outline: Ring = flatten(film.region.outline);
  const { holes } = film.region;
  const present = new Set(holes);
  let index: SpatialIndex | null = null;
  return (contour) => {
    // A zone seldom gets another hole.
    if (lastClear.get(contour)?.some((hole) => present.has(hole))) return false;
    index ??= createSpatialIndex(holes.map(keptBoundsOf));
    for (const i of index.search(keptBoundsOf(contour))) {
      const hole = holes[i];
      if (!hole || !keepsClear(hole, contour)) continue;
      lastClear.set(contour, [hole, ...(lastClear.get(contour) ?? [])].slice(0, CLEAR_KEPT));
      return false;
    }
    return distanceBetweenRegions({ outline: flatten(contour), holes: [] }, { outline, holes: [] }).distance_mm === 0;
  };
});

/** Holes in which a zone was found to lie clear, one in either film and one besides. */
const lastClear = new WeakMap<Contour, readonly Contour[]>();
const CLEAR_KEPT = 3;

/** Whether the zone touches nothing of the film that stands round the hole. */
const keepsClear = remembered((hole: Contour, zone: Contour): boolean => {
  const edge = { outline: rectangle(inflated(boundsOf(hole), AROUND_mm)), holes: [flatten(hole)] };
  return distanceBetweenRegions({ outline: flatten(zone), holes: [] }, edge).distance_mm > 0;
});
