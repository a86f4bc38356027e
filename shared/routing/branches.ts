/** Branches of the film: what joins the trunk, where along the row, and the traces it brings. */
import type { Box2, Point2 } from '../geometry/types.ts';
import type { NetId } from '../model/ids.ts';
import type { Measures } from './measures.ts';
import type { NtcSite } from './ntcs.ts';
import type { Side } from './row.ts';
import type { TapSite } from './taps.ts';
import type { Trunk } from './trunk.ts';

/**
 * `straight`: from an own-side tab across to the trunk; `along`: first along the row, to make room for the neck;
 * `crossing`: from a far-side tab along the row and across between two vents; `sensor`: an NTC at the trunk's edge.
 */
export interface Branch {
  readonly kind: 'straight' | 'along' | 'crossing' | 'sensor';
  readonly side: Side;
  readonly site: TapSite | null;
  readonly sensor: NtcSite | null;
  /** Extent of its film along the row, mm. */
  readonly from_x: number;
  readonly to_x: number;
  /** The traces it brings, from the connector's end on. */
  readonly drops: readonly Drop[];
}

/** A trace of a branch and where it meets its lane in the trunk. */
export interface Drop {
  readonly net: NetId;
  readonly level: number;
  readonly x: number;
}

/** How the own side's taps reach the trunk. */
export type OwnLayout = 'straight' | 'along';

export function ownBranch(site: TapSite, layout: OwnLayout, measures: Measures): Branch {
  const margin = measures.cornerMargin_mm;
  const drop_x = layout === 'straight' ? site.x : site.pad.minX - measures.neckRoom_mm;
  const from_x = layout === 'straight' ? site.pad.minX - margin : drop_x - measures.branchWidth_mm / 2;
  const drops = [{ net: site.net, level: site.level, x: drop_x }];
  return { kind: layout, side: 'own', site, sensor: null, from_x, to_x: site.pad.maxX + margin, drops };
}

export function crossingBranch(site: TapSite, crossing_x: number, measures: Measures): Branch {
  const half = measures.branchWidth_mm / 2;
  const margin = measures.cornerMargin_mm;
  return {
    kind: 'crossing',
    side: 'far',
    site,
    sensor: null,
    from_x: Math.min(crossing_x - half, site.pad.minX - margin),
    to_x: Math.max(crossing_x + half, site.pad.maxX + margin),
    drops: [{ net: site.net, level: site.level, x: crossing_x }],
  };
}

/** Path of a tap's trace from its pad to where it meets the lane; the last point lies on the lane. */
export function tapApproach(branch: Branch, site: TapSite, lane_y: number, measures: Measures, traceWidth_mm: number): Point2[] {
  const drop_x = (branch.drops[0] as Drop).x;
  const start_y = branch.kind === 'crossing' ? armY(site, measures, traceWidth_mm) : (site.pad.minY + site.pad.maxY) / 2;
  const start = { x: site.x, y: start_y };
  const onLane = { x: drop_x, y: lane_y };
  return branch.kind === 'straight' ? [start, onLane] : [start, { x: drop_x, y: start_y }, onLane];
}

/** The arm's film ends flush with the pad's film on the inward side where the pad is deep enough for that. */
function armY(site: TapSite, measures: Measures, traceWidth_mm: number): number {
  const innerEdge = site.inward === 1 ? site.pad.maxY : site.pad.minY;
  const flush = innerEdge + site.inward * (measures.cornerMargin_mm - measures.branchWidth_mm / 2);
  const half = traceWidth_mm / 2;
  return Math.min(Math.max(flush, site.pad.minY + half), site.pad.maxY - half);
}

/** The film of a branch as boxes that overlap the trunk. */
export function branchFilm(branch: Branch, trunk: Trunk, measures: Measures, traceWidth_mm: number): Box2[] {
  const margin = measures.cornerMargin_mm;
  const half = measures.branchWidth_mm / 2;
  const { from_x, to_x, site, sensor } = branch;
  if (sensor) return [{ minX: from_x, maxX: to_x, minY: sensor.padRow.minY - margin, maxY: trunk.box.maxY }];
  if (!site) return [];
  // Up to the trunk's far edge: flush film at the trunk's end gives one clean edge.
  if (branch.side === 'own') return [{ minX: from_x, maxX: to_x, minY: site.pad.minY - margin, maxY: trunk.box.maxY }];
  const drop_x = (branch.drops[0] as Drop).x;
  const arm_y = armY(site, measures, traceWidth_mm);
  return [
    { minX: site.pad.minX - margin, maxX: site.pad.maxX + margin, minY: site.pad.minY - margin, maxY: site.pad.maxY + margin },
    { minX: Math.min(drop_x - half, site.x), maxX: Math.max(drop_x + half, site.x), minY: arm_y - half, maxY: arm_y + half },
    { minX: drop_x - half, maxX: drop_x + half, minY: trunk.box.minY, maxY: arm_y + half },
  ];
}
