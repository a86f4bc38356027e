/**
 * Which bodies insulate along their surface, which conduct in between, and the creepage path between two pieces of metal over
 * the real bodies.
 */
import { inflated } from '../geometry/box.ts';
import type { Box3 } from '../geometry/box.ts';
import { solidBox } from '../geometry/solid.ts';
import { createSpatialIndex } from '../geometry/spatialIndex.ts';
import type { SpatialIndex } from '../geometry/spatialIndex.ts';
import type { SurfaceQuery } from '../geometry/surface/surfacePath.ts';
import type { Body, BodyKind } from '../model/derived/index.ts';
import type { NetId } from '../model/ids.ts';
import { grooveWidth_mm } from '../standards/creepage.ts';
import { isMaterialKey, materialOf } from '../standards/materials.ts';
import { bareNet } from './conductors.ts';
import type { CheckContext } from './rule.ts';

/** Bodies that are drawn to mark a place, not to fill it. */
const MARKS: ReadonlySet<BodyKind> = new Set(['envelope', 'keepout', 'vent']);

/** Whether a creepage path may run over the body. */
export function isInsulator(body: Body): boolean {
  return body.net === null && body.surfaceNet === undefined && body.insulated !== true && !MARKS.has(body.kind) && isMaterialKey(body.material) && materialOf(body.material).kind === 'insulator';
}

/** Bare metal at no potential of its own: a can that floats, a fastener. It shortens the paths that reach it. */
function isFloatingMetal(body: Body): boolean {
  return body.net === null && body.surfaceNet === undefined && body.insulated !== true && !MARKS.has(body.kind) && isMaterialKey(body.material) && ['conductor', 'cell'].includes(materialOf(body.material).kind);
}

/** Bodies of a place, ready to be asked what lies near. */
export interface Surroundings {
  near(box: Box3, within_mm: number): readonly Body[];
}

const known = new WeakMap<readonly Body[], Surroundings>();

/** The index over those bodies; made once for a list. */
export function surroundingsOf(bodies: readonly Body[]): Surroundings {
  const before = known.get(bodies);
  if (before) return before;
  let index: SpatialIndex | null = null;
  const made: Surroundings = {
    near(box, within_mm) {
      index ??= createSpatialIndex(bodies.map(solidBox));
      return index.search(inflated(box, within_mm)).map((i) => bodies[i] as Body);
    },
  };
  known.set(bodies, made);
  return made;
}

export interface CreepageBetween {
  readonly first: readonly Body[];
  readonly second: readonly Body[];
  /** Nets of the surfaces between which is measured. */
  readonly netA: NetId;
  readonly netB: NetId;
  readonly clearance_mm: number;
  /** Straight through air, mm. */
  readonly air_mm: number;
  readonly limit_mm: number;
  readonly tolerance_mm: number;
  readonly enough_mm?: number;
}

/**
 * What to ask `surfacePath` for the creepage between two pieces. Other nets and floating metal on the way count as conductors
 * (their segments add up); further metal of the same two nets is left out: it is another pair. Grooves count as bridged below X
 * for the pollution degree, reduced to a third of the clearance where that is less than 3 mm: of the required or the real
 * clearance the larger one, which bridges more.
 */
export function creepageQuery({ first, second, netA, netB, clearance_mm, air_mm, limit_mm, tolerance_mm, enough_mm = 0 }: CreepageBetween, around: Surroundings, { deck }: Pick<CheckContext, 'deck'>): SurfaceQuery {
  const from = first.filter((body) => bareNet(body) === netA), to = second.filter((body) => bareNet(body) === netB);
  const near = nearBoth(from, to, limit_mm, around);
  const others = new Map<string, Body[]>();
  for (const body of near) {
    const net = bareNet(body);
    if (net === netA || net === netB || (net === null && !isFloatingMetal(body))) continue;
    const key = net ?? `floating ${body.owner}`;
    const group = others.get(key);
    if (group) group.push(body);
    else others.set(key, [body]);
  }
  return { from, to, others: [...others.values()], insulators: near.filter(isInsulator), groove_mm: grooveWidth_mm(deck.pollutionDegree, Math.max(clearance_mm, air_mm)), limit_mm, tolerance_mm, guess_mm: air_mm, enough_mm };
}

/** Bodies within reach of a body of each side; the smaller side is asked first. */
function nearBoth(from: readonly Body[], to: readonly Body[], within_mm: number, around: Surroundings): readonly Body[] {
  const reach = (bodies: readonly Body[]): Set<Body> => new Set(bodies.flatMap((body) => around.near(solidBox(body), within_mm)));
  const first = reach(from), second = reach(to);
  return [...first].filter((body) => second.has(body)).sort((p, q) => (p.id < q.id ? -1 : p.id > q.id ? 1 : 0));
}
