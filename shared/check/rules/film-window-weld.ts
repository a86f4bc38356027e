import { boxCentre, inflated } from '../../geometry/box.ts';
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import { distanceBetweenRegions } from '../../geometry/distance.ts';
import { flatten } from '../../geometry/flatten.ts';
import { pointOn } from '../../geometry/frame.ts';
import { remembered } from '../../geometry/remembered.ts';
import { createSpatialIndex } from '../../geometry/spatialIndex.ts';
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
  const index = createSpatialIndex(film.region.holes.map(boundsOf));
  return (contour) => {
    for (const i of index.search(boundsOf(contour))) {
      const hole = film.region.holes[i];
      if (!hole) continue;
      if (keepsClear(hole, contour)) return false;
    }
    return distanceBetweenRegions({ outline: flatten(contour), holes: [] }, { outline, holes: [] }).distance_mm === 0;
  };
});

/** Whether the zone touches nothing of the film that stands round the hole. */
const keepsClear = remembered((hole: Contour, zone: Contour): boolean => {
  const edge = { outline: rectangle(inflated(boundsOf(hole), AROUND_mm)), holes: [flatten(hole)] };
  return distanceBetweenRegions({ outline: flatten(zone), holes: [] }, edge).distance_mm > 0;
});
