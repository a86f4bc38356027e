/** What of a route can be moved by hand, and how far. */
import { boxCentre } from '../geometry/box.ts';
import type { Point2 } from '../geometry/types.ts';
import type { RouteHandle } from '../model/derived/index.ts';
import { snap_mm } from '../units/units.ts';
import type { PinRange } from './pins.ts';
import type { RoutePlan } from './plan.ts';

/**
 * The trunk across the row, tabs and sensors along it, the connector across it at its end and along it beside the trunk. Ranges hold while everything else stays as it is; a tab or a
 * sensor may meet another branch within its range, and is then refused.
 */
export function routeHandles(plan: RoutePlan, fpc: string): RouteHandle[] {
  const { axes } = plan.row;
  const across = axes.point({ x: 0, y: 1 });
  const along = axes.point({ x: 1, y: 0 });
  const handle = (target: string, feature: string, at: Point2, direction: Point2, { min_mm, max_mm, value_mm }: PinRange): RouteHandle => {
    const { x, y } = axes.point(at);
    return { target, feature, at: { x: snap_mm(x), y: snap_mm(y), z: snap_mm(plan.copperTop_z) }, along: direction, min_mm, max_mm, value_mm };
  };
  return [
    handle(fpc, 'trunk_mm', boxCentre(plan.trunk.box), across, plan.trunk.range),
    handle(fpc, 'connector_mm', boxCentre(plan.head.connector), plan.row.oneSided ? along : across, plan.head.range),
    ...plan.taps.map(({ site }) => handle(site.id, 'branch_mm', boxCentre(site.tab), along, site.range)),
    ...plan.sensors.map(({ site }) => handle(site.id, 'position_mm', boxCentre(site.padRow), along, site.range)),
  ];
}
