/** What lies between two items, measured and required as the checks of insulation do it. */
import { solidBox, solidDistance } from '../geometry/solid.ts';
import type { SolidDistance } from '../geometry/solid.ts';
import type { Body } from '../model/derived/index.ts';
import type { NetId } from '../model/ids.ts';
import { bareNet, clearanceFor, creepageFor, insulationBetween, surfaceGroup } from './conductors.ts';
import type { CheckContext } from './rule.ts';

export interface ClosestBodies {
  readonly a: Body;
  readonly b: Body;
  readonly distance: SolidDistance;
}

export interface RequiredBetween {
  readonly netA: NetId;
  readonly netB: NetId;
  readonly voltage_V: number;
  readonly clearance_mm: number;
  readonly creepage_mm: number;
}

/** The two bodies that come closest, and where; null when a side has none. Exact for upright prisms (see solidDistance). */
export function closestBodies(first: readonly Body[], second: readonly Body[]): ClosestBodies | null {
  const pairs = first.flatMap((a) => second.map((b) => ({ a, b, least_mm: boxGap_mm(a, b) }))).sort((p, q) => p.least_mm - q.least_mm);
  let best: ClosestBodies | null = null;
  for (const { a, b, least_mm } of pairs) {
    if (best !== null && least_mm >= best.distance.distance_mm) break;
    const distance = solidDistance(a, b);
    if (best === null || distance.distance_mm < best.distance.distance_mm) best = { a, b, distance };
  }
  return best;
}

/** The same among bare conductors only: where an air path may start and end. */
export function closestConductors(first: readonly Body[], second: readonly Body[]): ClosestBodies | null {
  const bare = (body: Body): boolean => bareNet(body) !== null;
  return closestBodies(first.filter(bare), second.filter(bare));
}

/** What insulation must keep between two bodies; null where they are not bare conductors of different nets. */
export function requiredBetween(a: Body, b: Body, context: CheckContext): RequiredBetween | null {
  const netA = bareNet(a), netB = bareNet(b);
  if (netA === null || netB === null || netA === netB) return null;
  const insulation = insulationBetween(netA, netB, context);
  return {
    netA,
    netB,
    voltage_V: insulation.voltage_V,
    clearance_mm: clearanceFor(insulation, context),
    creepage_mm: creepageFor(insulation, surfaceGroup(a, b, context), context),
  };
}

function boxGap_mm(first: Body, second: Body): number {
  const a = solidBox(first), b = solidBox(second);
  return Math.hypot(Math.max(a.minX - b.maxX, b.minX - a.maxX, 0), Math.max(a.minY - b.maxY, b.minY - a.maxY, 0), Math.max(a.minZ - b.maxZ, b.minZ - a.maxZ, 0));
}
