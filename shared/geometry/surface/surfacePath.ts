/**
 * Shortest path along the surfaces of insulating solids between two conductors: a creepage distance as IEC 60664-1 measures it.
 *
 * What counts as a path
 * - It runs over every outer face of every insulating solid: top, bottom, walls, rims of holes; from where the first conductor
 *   touches a face, or stands over it across a bridged gap, to where the second one does.
 * - A gap or groove narrower than `groove_mm` (dimension X of the standard) between faces that include less than 80 degrees, or
 *   between a face and a conductor, is bridged: the path crosses it straight, from a point to the nearest one of the other
 *   side, and its width counts. A wider one is followed along its contour.
 * - Solids in contact are an uncemented joint: the path may cross from one to the other at no length wherever they touch, and
 *   run inside the joint. A cemented joint would only be longer.
 * - Other conductors on the way count nothing: segments up to one and on from it add up. Conductors that touch others do not
 *   thereby become one: contact between potentials is a short circuit, or inside a part.
 * - Where no insulating surface joins the two there is no path, and the clearance through air alone insulates.
 *
 * Accuracy. Points are set on all edges, at most h apart; joined by straight lines on faces they form a network whose shortest
 * way is a true path. The edges that the shortest path crosses are straight, so it crosses each once at most, and moving each
 * crossing to the nearest point set lengthens it by h at most: with k edges in reach the way is at most k h too long. It is
 * then pulled tight along its edges, and points are set closer, only where the path can still be, until k h or the difference to
 * the straight distance through air (which no path undercuts) is within the tolerance. `length_mm` is always the length of the
 * path that is handed back, never less than the shortest; `tolerance_mm` is by how much it may exceed that. Arcs are flattened to
 * the chord error, and a solid in a frame counts as the box round it.
 */
import type { Box3 } from '../box.ts';
import { solidBox } from '../solid.ts';
import type { Solid } from '../solid.ts';
import { createSpatialIndex } from '../spatialIndex.ts';
import { airChains_mm } from './air.ts';
import { boxesMeet, boxGap_mm } from './faces.ts';
import { distancesFrom, networkOf, wayTo } from './network.ts';
import type { Distances, Network, Sampling } from './network.ts';
import { prismOf, within } from './prism.ts';
import { sceneOf } from './scene.ts';
import type { Edge, Scene } from './scene.ts';
import { Corners } from './spots.ts';
import { straightened } from './straighten.ts';
import type { Leg } from './straighten.ts';

export type { Leg, LegKind } from './straighten.ts';

export interface SurfaceQuery {
  readonly from: readonly Solid[];
  readonly to: readonly Solid[];
  /** Conductors in between, each group at one potential. */
  readonly others: readonly (readonly Solid[])[];
  readonly insulators: readonly Solid[];
  /** Gaps narrower than this are bridged (dimension X), mm. */
  readonly groove_mm: number;
  /** Paths longer than this need not be found, mm. */
  readonly limit_mm: number;
  /** How much longer than the shortest the path may be, mm. */
  readonly tolerance_mm: number;
  /** About how long the path may be, mm: what is that near is looked at first. A wrong guess costs time only. */
  readonly guess_mm?: number;
  /** A path shorter than this is handed back as it is, pulled tight, however much is known of shorter ones, mm. */
  readonly enough_mm?: number;
}

export interface SurfacePath {
  readonly length_mm: number;
  /** The shortest path is not shorter than the length by more than this, mm. */
  readonly tolerance_mm: number;
  readonly legs: readonly Leg[];
}

/** Points of a network at most; finer ones would take longer than anybody waits. */
const MOST_POINTS = 4000;
const FIRST_POINTS = 700;
const ROUNDS = 16;
const LEAST_STEP_mm = 1e-4;

/** The whole of `surfacePathSteps` at once. */
export function surfacePath(query: SurfaceQuery): SurfacePath | null {
  const steps = surfacePathSteps(query);
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/**
 * The shortest path, or null where none is as short as the limit (one a little longer may still be handed back). In steps of some milliseconds, so that a window can look up
 * in between. Only what lies within the limit of both conductors is looked at. Throws a RangeError unless limit and tolerance
 * are above 0.
 */
export function* surfacePathSteps(query: SurfaceQuery): Generator<void, SurfacePath | null> {
  const { limit_mm, tolerance_mm, from, to } = query;
  if (!(limit_mm > 0 && tolerance_mm > 0)) throw new RangeError(`limit_mm and tolerance_mm must be above 0, are ${limit_mm} and ${tolerance_mm}`);
  const a = boxRound(from), b = boxRound(to);
  if (a === null || b === null) return null;
  // What is near is looked at first: a path no longer than that is the shortest of all.
  for (let reach_mm = Math.max(limit_mm / 16, boxGap_mm(a, b) * 1.1, (query.guess_mm ?? 0) * 1.1); ; reach_mm *= 1.6) {
    const within_mm = Math.min(limit_mm, reach_mm);
    const path: SurfacePath | null = yield* pathWithin({ ...query, limit_mm: within_mm });
    if (within_mm === limit_mm || (path !== null && path.length_mm <= within_mm)) return path;
  }
}

function* pathWithin(query: SurfaceQuery): Generator<void, SurfacePath | null> {
  const { limit_mm, tolerance_mm } = query;
  const scene = sceneFor(query);
  if (scene === null) return null;
  const [from, to] = scene.ends;
  const chains = airChains_mm(scene.metals, scene.groups, to, limit_mm);
  const least_mm = chains[from] as number;
  if (least_mm >= limit_mm) return null;
  yield;
  const corners = new Corners(scene.edges);
  const index = createSpatialIndex(scene.faces.map((face) => face.box));
  let step_mm = firstStep_mm(scene, limit_mm);
  let samplings = everywhere(scene, step_mm);
  let best: SurfacePath | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const network: Network = yield* networkOf(scene, samplings, corners);
    const rest = leastRest(network, chains);
    const bound_mm: number = best?.length_mm ?? limit_mm + Math.min(16 * step_mm, limit_mm / 8);
    const there: Distances = yield* distancesFrom(network, from, { bound_mm: bound_mm + step_mm, until: to, rest });
    const reached_mm = there.of[network.nodes.length + to] as number;
    if (reached_mm === Infinity && best === null) return null;
    if (reached_mm < Infinity) {
      const legs: readonly Leg[] = yield* straightened(network, wayTo(network, there, to), corners, index, step_mm);
      const length_mm = legs.reduce((sum, leg) => sum + leg.length_mm, 0);
      if (best === null || length_mm < best.length_mm) best = { length_mm, legs, tolerance_mm: Infinity };
    }
    if (best === null) return null;
    const error_mm = Math.min(best.tolerance_mm, crossings(scene, samplings) * step_mm, Math.max(0, best.length_mm - least_mm));
    best = { ...best, tolerance_mm: error_mm };
    if (error_mm <= tolerance_mm || best.length_mm < (query.enough_mm ?? 0) || step_mm / 2 < LEAST_STEP_mm) break;
    const narrowed: Map<Edge, Sampling> = yield* narrow(network, samplings, best.length_mm, step_mm, rest);
    const kept = [...narrowed.values()].reduce((sum, sampling) => sum + (sampling.wanted?.size ?? sampling.steps + 1), 0);
    best = { ...best, tolerance_mm: Math.min(error_mm, crossings(scene, narrowed) * step_mm) };
    if (best.tolerance_mm <= tolerance_mm || kept > MOST_POINTS) break;
    samplings = narrowed;
    step_mm /= 2;
  }
  return best;
}

/** What lies within the limit of both conductors; null where nothing can join them there. */
function sceneFor({ from, to, others, insulators, groove_mm, limit_mm }: SurfaceQuery): Scene | null {
  const box = meeting(widened(boxRound(from), limit_mm), widened(boxRound(to), limit_mm));
  if (box === null) return null;
  const near = (solid: Solid): boolean => boxesMeet(widened(solidBox(solid), groove_mm), box);
  const bodies = insulators.filter(near).map((solid) => within(prismOf(solid), box));
  if (bodies.length === 0) return null;
  const groups = [from, to, ...others].map((group) => group.filter(near));
  const used = groups.filter((group, i) => i < 2 || group.length > 0);
  const metals = used.flatMap((group, i) => group.map((solid) => ({ prism: prismOf(solid), group: i })));
  return sceneOf(bodies, metals, used.length, [0, 1], groove_mm, box);
}

/** Steps that give some thousand points at most, and no more than the limit needs. */
function firstStep_mm({ edges }: Scene, limit_mm: number): number {
  const total_mm = edges.reduce((sum, edge) => sum + edge.length_mm, 0);
  return Math.max(limit_mm / 32, total_mm / FIRST_POINTS);
}

/** How many edges a path may cross: the outlines of its ends at its ends only, where half as much is moved. */
function crossings({ ends }: Scene, samplings: ReadonlyMap<Edge, Sampling>): number {
  return [...samplings.keys()].filter(({ outlineOf }) => outlineOf === null || !ends.includes(outlineOf.group)).length + 1;
}

function everywhere({ edges }: Scene, step_mm: number): Map<Edge, Sampling> {
  return new Map(edges.map((edge) => [edge, { steps: Math.max(1, Math.ceil(edge.length_mm / step_mm)), wanted: null }]));
}

/**
 * Half the step, on those parts of edges only where the shortest path may still be: a path through a point that is kept
 * out would be longer than the one that is known, however its crossings were moved.
 */
function* narrow(network: Network, samplings: ReadonlyMap<Edge, Sampling>, length_mm: number, step_mm: number, rest: Float64Array): Generator<void, Map<Edge, Sampling>> {
  const [from, to] = network.scene.ends;
  const reach_mm = length_mm + (crossings(network.scene, samplings) + 1) * step_mm;
  const there = yield* distancesFrom(network, from, { bound_mm: reach_mm, until: null, rest });
  const back = yield* distancesFrom(network, to, { bound_mm: reach_mm, until: null, rest: there.of });
  let kept = new Map(samplings);
  for (let edges = Infinity; kept.size < edges; ) {
    edges = kept.size;
    kept = halved(network, kept, there, back, length_mm + (crossings(network.scene, kept) + 1) * step_mm);
  }
  return new Map([...kept].map(([edge, { steps, wanted }]) => [edge, finer(steps, wanted ?? new Set())]));
}

/** What a way is at least from each node on, mm: straight to the nearest conductors, and on from these. */
function leastRest({ scene, nodes, places }: Network, chains: Float64Array): Float64Array {
  const rest = new Float64Array(nodes.length + scene.groups);
  for (let i = 0; i < nodes.length; i++) {
    const x = places[3 * i] as number, y = places[3 * i + 1] as number, z = places[3 * i + 2] as number;
    const at: Box3 = { minX: x, maxX: x, minY: y, maxY: y, minZ: z, maxZ: z };
    rest[i] = scene.metals.reduce((least, { group, prism }) => Math.min(least, (chains[group] as number) + boxGap_mm(at, prism.box)), Infinity);
  }
  rest.set(chains, nodes.length);
  return rest;
}

/** The steps through which a way of that length goes. */
function halved(network: Network, samplings: ReadonlyMap<Edge, Sampling>, there: Distances, back: Distances, most_mm: number): Map<Edge, Sampling> {
  const kept = new Map<Edge, Sampling>();
  for (const [edge, { steps, wanted }] of samplings) {
    const numbers = network.nodeOf.get(edge);
    const passed = new Set<number>();
    for (const [step, number] of numbers ?? []) {
      if (wanted !== null && !wanted.has(step)) continue;
      if ((there.of[number] as number) + (back.of[number] as number) <= most_mm) passed.add(step);
    }
    if (passed.size > 0) kept.set(edge, { steps, wanted: passed });
  }
  return kept;
}

/** Twice as many steps: those kept, and the ones beside them. */
function finer(steps: number, wanted: ReadonlySet<number>): Sampling {
  const next = new Set<number>();
  for (const step of wanted) for (const beside of [2 * step - 1, 2 * step, 2 * step + 1]) if (beside >= 0 && beside <= 2 * steps) next.add(beside);
  return { steps: 2 * steps, wanted: next };
}

function boxRound(solids: readonly Solid[]): Box3 | null {
  return solids.map(solidBox).reduce<Box3 | null>((all, box) => (all === null ? box : {
    minX: Math.min(all.minX, box.minX), minY: Math.min(all.minY, box.minY), minZ: Math.min(all.minZ, box.minZ),
    maxX: Math.max(all.maxX, box.maxX), maxY: Math.max(all.maxY, box.maxY), maxZ: Math.max(all.maxZ, box.maxZ),
  }), null);
}

function widened(box: Box3, by_mm: number): Box3;
function widened(box: Box3 | null, by_mm: number): Box3 | null;
function widened(box: Box3 | null, by_mm: number): Box3 | null {
  return box && { minX: box.minX - by_mm, minY: box.minY - by_mm, minZ: box.minZ - by_mm, maxX: box.maxX + by_mm, maxY: box.maxY + by_mm, maxZ: box.maxZ + by_mm };
}

function meeting(a: Box3 | null, b: Box3 | null): Box3 | null {
  if (a === null || b === null || !boxesMeet(a, b)) return null;
  return {
    minX: Math.max(a.minX, b.minX), minY: Math.max(a.minY, b.minY), minZ: Math.max(a.minZ, b.minZ),
    maxX: Math.min(a.maxX, b.maxX), maxY: Math.min(a.maxY, b.maxY), maxZ: Math.min(a.maxZ, b.maxZ),
  };
}
