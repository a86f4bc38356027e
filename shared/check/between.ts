/** What lies between two items, measured and required as the checks of insulation do it. */
import { inflated } from '../geometry/box.ts';
import type { Box2 } from '../geometry/types.ts';
import { boundsOf } from '../geometry/contour.ts';
import { solidBox, solidDistance } from '../geometry/solid.ts';
import type { SolidDistance } from '../geometry/solid.ts';
import { surfacePathSteps } from '../geometry/surface/surfacePath.ts';
import type { SurfacePath } from '../geometry/surface/surfacePath.ts';
import type { Body } from '../model/derived/index.ts';
import type { NetId } from '../model/ids.ts';
import { bareNet, clearanceFor, creepageFor, insulationBetween, surfaceGroup, surfacesIn } from './conductors.ts';
import type { CheckContext } from './rule.ts';
import { creepageQuery, surroundingsOf } from './surfaces.ts';

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
  return closestBodies(surfacesIn(first).filter(bare), surfacesIn(second).filter(bare));
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

/** What was found of the path along surfaces. */
export interface SurfaceBetween {
  /** Null where no surface joins the two by a path as short as the limit. */
  readonly path: SurfacePath | null;
  readonly limit_mm: number;
  /** Gaps narrower than this were bridged (dimension X), mm. */
  readonly groove_mm: number;
}

/** Paths are looked for as far as three times what is required, and this far at least, mm. */
const LEAST_LIMIT_mm = 10;
const LIMIT_FACTOR = 3;
const TOLERANCE_mm = 0.1;
const BODIES_PER_STEP = 1000;

/**
 * The creepage path between two items whose closest conductors are known, over the bodies of the pack; null where nothing is
 * required between them. In steps of some milliseconds.
 */
export function* surfaceBetween(first: readonly Body[], second: readonly Body[], closest: ClosestBodies, bodies: Iterable<Body>, context: CheckContext): Generator<void, SurfaceBetween | null> {
  const required = requiredBetween(closest.a, closest.b, context);
  if (required === null) return null;
  const { netA, netB, clearance_mm } = required;
  const limit_mm = Math.max(LEAST_LIMIT_mm, LIMIT_FACTOR * required.creepage_mm);
  const near = yield* bodiesNear(bodies, first.length <= second.length ? first : second, limit_mm);
  const query = creepageQuery({ first: surfacesIn(first), second: surfacesIn(second), netA, netB, clearance_mm, air_mm: closest.distance.distance_mm, limit_mm, tolerance_mm: TOLERANCE_mm }, surroundingsOf(surfacesIn(near)), context);
  const path = yield* surfacePathSteps(query);
  return { path: path !== null && path.length_mm <= limit_mm ? path : null, limit_mm, groove_mm: query.groove_mm };
}

/** Bodies whose box in plan comes within reach of the box round some of them. */
function* bodiesNear(bodies: Iterable<Body>, some: readonly Body[], within_mm: number): Generator<void, readonly Body[]> {
  const boxes = some.map((body) => inflated(solidBox(body), within_mm));
  const near: Body[] = [];
  let looked = 0;
  for (const body of bodies) {
    const box: Box2 = body.frame ? solidBox(body) : boundsOf(body.outline);
    if (boxes.some((other) => box.minX <= other.maxX && other.minX <= box.maxX && box.minY <= other.maxY && other.minY <= box.maxY)) near.push(body);
    looked += 1;
    if (looked % BODIES_PER_STEP === 0) yield;
  }
  return near;
}

function boxGap_mm(first: Body, second: Body): number {
  const a = solidBox(first), b = solidBox(second);
  return Math.hypot(Math.max(a.minX - b.maxX, b.minX - a.maxX, 0), Math.max(a.minY - b.maxY, b.minY - a.maxY, 0), Math.max(a.minZ - b.maxZ, b.minZ - a.maxZ, 0));
}
