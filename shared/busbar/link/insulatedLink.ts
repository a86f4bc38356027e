/** The covering of a bar between two lugs: from one bare end to the other through its bends. */
import { boundsOf, rectangle } from '../../geometry/contour.ts';
import type { Box2, Region } from '../../geometry/types.ts';
import type { Busbar } from '../../model/derived/busbar.ts';
import type { BusbarsRecord } from '../../model/records/busbars.ts';
import { snap_mm } from '../../units/units.ts';
import { FAR_mm } from '../insulation/coat.ts';
import type { Covering } from '../insulation/covering.ts';
import { insulated, type Insulable } from '../insulation/insulate.ts';
import { archContour, developedBridge } from './bridge.ts';
import type { LinkPlan } from './makeLink.ts';

const EVERYWHERE: Box2 = { minX: -FAR_mm, minY: -FAR_mm, maxX: FAR_mm, maxY: FAR_mm };

/**
 * Bare are the flat ends under the bolts and, unless a length is given for the bare ends, the bends at their feet. A covering never ends in a bend: with a length
 * it begins at the end of the flat, behind the foot, on the wall, or behind the bend to the crown, where the length reaches first. Uncovered, with the reason,
 * where both ends meet.
 */
export function insulatedLink(bar: Busbar, plan: LinkPlan, settings: BusbarsRecord, covering: Covering): Busbar {
  const { bridge } = plan;
  const { start, end, base_z, thickness_mm: t, radius_mm: r, rise_mm } = bridge;
  const { length_mm: developed_mm, bends_mm: [first = 0] } = developedBridge(bridge, settings.bump.kFactor);
  const [flat_mm, foot_mm] = [start - plan.ends[0], 2 * first];
  const [wall_mm, bend_mm] = [rise_mm - t - 2 * r, foot_mm];
  const asked_mm = covering.end_mm ?? flat_mm + foot_mm;
  // From the flat's end, as rolled out.
  const beyond_mm = Math.max(0, asked_mm - flat_mm);
  const coversFeet = covering.end_mm !== null && beyond_mm === 0;
  const onWall_mm = Math.max(0, beyond_mm - foot_mm);
  const fromCrown = onWall_mm > wall_mm;
  const onCrown_mm = Math.max(0, onWall_mm - wall_mm - bend_mm);
  const low_z = base_z + t + r;
  const crown = { from: start + 2 * r + t + onCrown_mm, to: end - 2 * r - t - onCrown_mm };
  const kind = { kind: covering.kind, why: 'nothing-left' } as const;
  if (crown.to <= crown.from) return { ...bar, notInsulated: kind };
  const archBare: Box2[] = fromCrown
    ? [{ ...EVERYWHERE, maxX: snap_mm(crown.from) }, { ...EVERYWHERE, minX: snap_mm(crown.to) }]
    : onWall_mm > 0 ? [{ ...EVERYWHERE, maxY: snap_mm(low_z + onWall_mm) }] : [];
  const bareBefore_mm = coversFeet ? 0 : fromCrown ? 2 * foot_mm + wall_mm + onCrown_mm : foot_mm + onWall_mm;
  const strip = onPattern(bar, plan, [bareBefore_mm, developed_mm - bareBefore_mm]);
  const body = (feature: string) => bar.bodies.find(({ id }) => id === `${bar.id}/${feature}`);
  const parts = [
    { feature: 'arch', bare: archBare, within: { ...EVERYWHERE, ...(coversFeet ? {} : { minY: snap_mm(low_z) }) }, whole: archContour(bridge, covering.thickness_mm) },
    ...(coversFeet ? [{ feature: 'foot-a', bare: [], within: { ...EVERYWHERE, minX: start, maxY: snap_mm(low_z) } }, { feature: 'foot-b', bare: [], within: { ...EVERYWHERE, maxX: end, maxY: snap_mm(low_z) } }] : []),
  ].flatMap(({ feature, ...part }): Insulable[] => {
    const found = body(feature);
    return found ? [{ ...part, body: found, isBent: true, onPattern: () => strip }] : [];
  });
  return insulated(bar, parts, covering) ?? { ...bar, notInsulated: kind };
}

/** What lies between two places of the rolled-out bridge, from its start. */
function onPattern({ flat }: Busbar, { bridge, ends }: LinkPlan, [from, to]: readonly [number, number]): Region {
  const first_mm = bridge.start - ends[0];
  const [bend] = flat.bends;
  const across = bend ? [bend.from.y, bend.to.y] : [boundsOf(flat.outline).minY, boundsOf(flat.outline).maxY];
  return { outline: rectangle({ minX: snap_mm(first_mm + from), maxX: snap_mm(first_mm + to), minY: Math.min(...across), maxY: Math.max(...across) }), holes: [] };
}
