/** Where a bar leaves its plane, as lines across it in the plan: the two ends of each bump or upstand. */
import { normalOf } from '../geometry/frame.ts';
import type { Point2, Region, Vertex } from '../geometry/types.ts';
import type { Body } from '../model/derived/body.ts';
import { SNAP_mm } from '../units/units.ts';
import type { DataOf } from './figures.ts';
import { isStanding, planRegion, standingFootprint } from './footprint.ts';
import { mergedRegions } from './merge.ts';
import type { LineEntity } from './types.ts';

/** Bend lines of the bars among the bodies. An end that is an edge of the bar itself is no bend. */
export function bendLines(bodies: readonly Body[], dataOf: DataOf): LineEntity[] {
  const bars = bodies.filter((body) => body.kind === 'busbar');
  const standing = bars.filter(isStanding);
  const plans = new Map<string, readonly Region[]>();
  return standing.flatMap((body) => {
    if (body.frame === undefined) return [];
    let plan = plans.get(body.owner);
    if (!plan) {
      plan = mergedRegions(bars.filter((other) => other.owner === body.owner).map(planRegion));
      plans.set(body.owner, plan);
    }
    const xdata = dataOf(body.net);
    const { ends } = standingFootprint(body, body.frame, normalOf(body.frame));
    return ends
      .filter(([from, to]) => !(plan ?? []).some((region) => isEdgeOf(region, from, to)))
      .map(([from, to]): LineEntity => ({ kind: 'line', layer: 'BUSBAR_BEND', from, to, ...(xdata ? { xdata } : {}) }));
  });
}

function isEdgeOf(region: Region, from: Point2, to: Point2): boolean {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return [region.outline, ...region.holes].some((contour) =>
    contour.some((vertex, i) => !vertex.bulge && isOnSegment(middle, vertex, contour[(i + 1) % contour.length] as Vertex)),
  );
}

function isOnSegment(point: Point2, from: Point2, to: Point2): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  const off = Math.abs((point.x - from.x) * dy - (point.y - from.y) * dx) / (length || 1);
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length || 1);
  return off <= 4 * SNAP_mm && along >= 0 && along <= length;
}
